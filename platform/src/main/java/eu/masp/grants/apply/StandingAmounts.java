package eu.masp.grants.apply;

import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What a result comes to in cents. */
final class StandingAmounts {
    private static final int CENTS = 2;

    private StandingAmounts() {
    }

    /** All of it; null while it is not known, or nothing. */
    static @Nullable Long total(Result result) {
        Money money = result.money();
        return money == null ? null : cents(money.total());
    }

    /** What one month may bring; null where it is not paid by the month for so many months. */
    static @Nullable Long monthly(Result result) {
        Money money = result.money();
        return money == null || money.months() == null ? null : cents(money.monthly());
    }

    /** The most it can come to; null where the rules set no end. */
    static @Nullable Long most(@Nullable Result result) {
        Money money = result == null ? null : result.money();
        BigDecimal most = money == null || money.total() == null ? null : money.total().high();
        return most == null ? null : cents(Num.of(most));
    }

    private static @Nullable Long cents(@Nullable Num euros) {
        if (euros == null || !euros.known()) {
            return null;
        }
        BigDecimal cents = euros.value().movePointRight(CENTS).setScale(0, RoundingMode.HALF_UP);
        return cents.signum() > 0 ? cents.longValueExact() : null;
    }
}
