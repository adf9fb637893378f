package eu.masp.simulation.columns;

import eu.masp.measures.Measure;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Type;
import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.util.List;

/** The figures of a measure as rules: each rounded to the cent as the measure says, and what they come to. */
public final class Figure {

    private static final int KINDS = Expr.LinkedField.values().length;
    private static final Expr CENTS = new Expr.Constant(Num.of(2), Type.Scalar.NUMBER);

    private Figure() {
    }

    /** Where a figure's values are kept in {@link Run}. */
    static int place(Measure measure, Expr.LinkedField field) {
        return measure.index() * KINDS + field.ordinal();
    }

    static int places(int measures) {
        return measures * KINDS;
    }

    /** The rule of a figure in euros with at most two decimals; null where the measure has none. */
    public static @Nullable Expr of(Measure measure, Expr.LinkedField field) {
        Measure.Amount amount = measure.amount();
        if (amount == null) {
            return null;
        }
        return switch (field) {
            case ENTITLED -> null;
            case MONTHLY -> rounded(amount.monthly(), amount.rounding());
            case YEARLY -> rounded(amount.yearly(), amount.rounding());
            case ONCE -> rounded(amount.once(), amount.rounding());
            case TOTAL -> total(amount);
        };
    }

    /**
     * Which figure stands for a measure's money: what it comes to, or a month's where it does not say for how many months.
     * Null where it gives no money.
     */
    public static Expr.@Nullable LinkedField main(Measure measure) {
        return of(measure, Expr.LinkedField.TOTAL) != null ? Expr.LinkedField.TOTAL
                : of(measure, Expr.LinkedField.MONTHLY) != null ? Expr.LinkedField.MONTHLY : null;
    }

    private static @Nullable Expr total(Measure.Amount amount) {
        Expr monthly = rounded(amount.monthly(), amount.rounding());
        Expr months = amount.months() == null || monthly == null ? null
                : round(new Expr.Times(monthly, amount.months().expr()), RoundingMode.HALF_UP);
        Expr yearly = plus(months, rounded(amount.yearly(), amount.rounding()));
        return plus(yearly, rounded(amount.once(), amount.rounding()));
    }

    private static @Nullable Expr plus(@Nullable Expr a, @Nullable Expr b) {
        return a == null ? b : b == null ? a : new Expr.Plus(a, b, Type.Scalar.NUMBER);
    }

    private static @Nullable Expr rounded(Measure.@Nullable Formula formula, RoundingMode mode) {
        return formula == null ? null : round(formula.expr(), mode);
    }

    private static Expr round(Expr expr, RoundingMode mode) {
        Expr.Function function = switch (mode) {
            case HALF_UP -> Expr.Function.ROUND_HALF_UP;
            case HALF_EVEN -> Expr.Function.DECIMAL;
            case DOWN -> Expr.Function.ROUND_DOWN;
            case UP -> Expr.Function.ROUND_UP;
            default -> throw new CannotCompileException("rounding " + mode);
        };
        return new Expr.Call(function, List.of(expr, CENTS), Type.Scalar.NUMBER);
    }

    static long linkedLow(long low, int verdict) {
        return verdict == Kleene.NO ? 0 : verdict == Kleene.YES ? low : Math.min(low, 0);
    }

    static long linkedHigh(long high, int verdict) {
        return verdict == Kleene.NO ? 0 : verdict == Kleene.YES ? high : Math.max(high, 0);
    }
}
