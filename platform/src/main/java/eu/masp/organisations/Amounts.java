package eu.masp.organisations;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * What decides on the size of an enterprise, or a share of it.
 *
 * @param headcount annual work units
 * @param turnover euros; null while not known
 * @param balance balance sheet total in euros; null while not known
 */
public record Amounts(BigDecimal headcount, @Nullable BigDecimal turnover, @Nullable BigDecimal balance) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    static final Amounts NONE = new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    Amounts plus(Amounts other) {
        return new Amounts(headcount.add(other.headcount), sum(turnover, other.turnover), sum(balance, other.balance));
    }

    /** So many hundredths of it; cents and hundredths of a work unit are rounded. */
    Amounts share(BigDecimal percent) {
        if (percent.compareTo(WHOLE) == 0) {
            return this;
        }
        return new Amounts(part(headcount, percent), turnover == null ? null : part(turnover, percent),
                balance == null ? null : part(balance, percent));
    }

    private static BigDecimal part(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).divide(WHOLE, 2, RoundingMode.HALF_UP);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? null : one.add(other);
    }
}
