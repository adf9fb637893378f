package eu.masp.entitlements.results;

import eu.masp.measures.Brief;
import eu.masp.measures.Measure.Kind;
import eu.masp.measures.Money;
import eu.masp.measures.Result;
import eu.masp.measures.Result.WindowResult;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be added up: money that is certainly due and can be asked for today. Not added: money that comes with a leave or
 * with taxes, which replaces other money; what is closed or not yet open; what is still unknown.
 *
 * @param monthly euros a month
 * @param yearly euros a year
 * @param once euros, once
 * @param atLeast whether a part of it may turn out higher
 */
record Totals(BigDecimal monthly, BigDecimal yearly, BigDecimal once, boolean atLeast) {
    static final Totals NOTHING = new Totals(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, false);

    static Totals of(List<Brief> briefs, LocalDate on) {
        Totals sum = NOTHING;
        for (Brief brief : briefs) {
            Money money = brief.money();
            if (money != null && brief.verdict() == Verdict.YES && counts(brief, on)) {
                sum = sum.plus(money);
            }
        }
        return sum;
    }

    static Brief brief(Result result) {
        return new Brief(result.measure(), result.members(), result.verdict(), result.money(), result.leave(),
                result.window());
    }

    static boolean counts(Brief brief, LocalDate on) {
        return isMoney(brief) && isOpen(brief.window()) && runs(brief.money(), on);
    }

    static boolean isMoney(Brief brief) {
        return brief.measure().kind() == Kind.MONEY;
    }

    static boolean isOpen(@Nullable WindowResult window) {
        return window == null || window.state() == WindowResult.State.OPEN;
    }

    static boolean runs(@Nullable Money money, LocalDate on) {
        return money != null && (money.starts() == null || !on.isBefore(money.starts()))
                && (money.ends() == null || !on.isAfter(money.ends()));
    }

    private Totals plus(Money money) {
        boolean certain = certain(monthly(money)) && certain(money.yearly()) && certain(money.once());
        return new Totals(monthly.add(least(monthly(money))), yearly.add(least(money.yearly())),
                once.add(least(money.once())), atLeast || !certain);
    }

    /** What is paid each month; null also where it is paid for no month at all, because none was asked for. */
    static @Nullable Num monthly(Money money) {
        Num months = money.months();
        boolean none = months != null && months.known() && months.value().signum() == 0;
        return none ? null : money.monthly();
    }

    private static boolean certain(@Nullable Num figure) {
        return figure == null || figure.known();
    }

    /** What is due in any case. */
    static BigDecimal least(@Nullable Num figure) {
        BigDecimal low = figure == null ? null : figure.low();
        return low == null ? BigDecimal.ZERO : low;
    }

    boolean isNothing() {
        return monthly.signum() == 0 && yearly.signum() == 0 && once.signum() == 0;
    }
}
