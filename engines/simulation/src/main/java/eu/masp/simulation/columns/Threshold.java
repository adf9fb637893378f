package eu.masp.simulation.columns;

import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

/**
 * {@code on < child.birth_date + age} turned round: the first date of birth for which it holds is the same for everybody, so that
 * no row needs a calendar. Later days shifted by the same span never come earlier, which is all that this rests on.
 *
 * @param day the date that differs from row to row
 * @param span what it is shifted by, the same for everybody
 * @param back whether it is shifted back
 * @param fixed the date it is compared with, the same for everybody
 */
record Threshold(Expr day, Expr span, boolean back, Expr fixed) {

    /** Null where the two sides are not of this form. */
    static @Nullable Threshold of(Expr fixed, Expr shifted, Shapes shapes) {
        if (fixed.type() != Type.Scalar.DATE || !isFixed(fixed, shapes)) {
            return null;
        }
        return switch (shifted) {
            case Expr.Plus plus when plus.left().type() == Type.Scalar.DATE && isFixed(plus.right(), shapes)
                    && !isFixed(plus.left(), shapes) ->
                new Threshold(plus.left(), plus.right(), false, fixed);
            case Expr.Minus minus when minus.right().type() != Type.Scalar.DATE && isFixed(minus.right(), shapes)
                    && !isFixed(minus.left(), shapes) ->
                new Threshold(minus.left(), minus.right(), true, fixed);
            default -> null;
        };
    }

    private static boolean isFixed(Expr expr, Shapes shapes) {
        return switch (expr) {
            case Expr.Constant c -> c.value().known();
            case Expr.ReferenceDate _ -> true;
            case Expr.Parameter p -> shapes.parameterValue(p).known();
            default -> false;
        };
    }

    /** The first day that, shifted, is not before the fixed date; or, if {@code after}, that is after it. */
    long first(Rules rules, boolean after) {
        Value shift = value(span, rules);
        long length = (back ? -1 : 1) * ((Span) shift).low();
        boolean months = ((Span) shift).unit() == Span.Unit.MONTHS;
        long wanted = ((Day) value(fixed, rules)).low() + (after ? 1 : 0);
        long low = Day.FIRST + 1;
        long high = Day.LAST;
        while (low < high) {
            long middle = low + (high - low) / 2;
            long shifted = months ? Calendar.plusMonths(middle, length) : Calendar.plusDays(middle, length);
            if (shifted >= wanted) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Value value(Expr expr, Rules rules) {
        Value value = switch (expr) {
            case Expr.Constant c -> c.value();
            case Expr.ReferenceDate _ -> Day.of(rules.on());
            case Expr.Parameter p -> rules.parameter(p.index());
            default -> throw new IllegalStateException("not fixed: " + expr);
        };
        if (!value.known()) {
            throw new ArithmeticException("no value of " + expr + " on " + rules.on());
        }
        return value;
    }

    /** A name for the argument that holds {@link #first}. */
    String name(boolean after) {
        return "threshold " + (after ? "after " : "from ") + fixed + (back ? " - " : " + ") + span;
    }
}
