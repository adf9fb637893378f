package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * Verdict and figures of one measure for one instance, without the reasons.
 *
 * @param monthly euros, rounded to the cent; each figure is null where the measure has none or the verdict is no
 */
record Outcome(Truth verdict, @Nullable Num monthly, @Nullable Num months, @Nullable Num yearly, @Nullable Num once,
        @Nullable Num total, Map<Measure.LeaveUnit, Num> leave) {

    static final Outcome NO = new Outcome(Truth.NO, null, null, null, null, null, Map.of());

    /** Whether nothing more can be learnt: no, or yes with every figure known. */
    boolean definite() {
        return verdict == Truth.NO || (verdict == Truth.YES && known(monthly) && known(months) && known(yearly)
                && known(once) && leave.values().stream().allMatch(Num::known));
    }

    /** Whether a person would see the same, whatever the scale of the numbers. */
    boolean sameAs(Outcome other) {
        return verdict == other.verdict && same(monthly, other.monthly) && same(months, other.months)
                && same(yearly, other.yearly) && same(once, other.once) && leave.keySet().equals(other.leave.keySet())
                && leave.entrySet().stream().allMatch(e -> same(e.getValue(), other.leave.get(e.getKey())));
    }

    private static boolean same(@Nullable Num a, @Nullable Num b) {
        if (a == null || b == null) {
            return a == null && b == null;
        }
        return a.known() && b.known() && a.value().compareTo(b.value()) == 0;
    }

    private static boolean known(@Nullable Num figure) {
        return figure == null || figure.known();
    }

    /** What another measure reads of this one; 0 where the verdict is no. */
    Num linked(Expr.LinkedField field) {
        Num figure = switch (field) {
            case ENTITLED -> throw new IllegalArgumentException("a verdict is no figure");
            case MONTHLY -> monthly;
            case YEARLY -> yearly;
            case ONCE -> once;
            case TOTAL -> total;
        };
        if (figure == null) {
            return Num.ZERO;
        }
        return verdict == Truth.YES ? figure : figure.hull(Num.ZERO);
    }
}
