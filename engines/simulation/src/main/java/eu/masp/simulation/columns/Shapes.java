package eu.masp.simulation.columns;

import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import eu.masp.simulation.population.Encoding;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How each number of a rule can be held. Null: not as whole numbers, because it would not fit into 64 bits or has no last
 * digit; such a number is worked out as the interpreter does.
 */
final class Shapes {

    private static final BigDecimal LARGEST_FIGURE = new BigDecimal("1e12");
    /** A parameter may be moved so far without compiling anew. */
    private static final BigDecimal ROOM = BigDecimal.valueOf(20);
    private static final BigDecimal LONGEST_SPAN = new BigDecimal("1e10");
    private static final int CENTS = 2;
    private final Rules rules;
    private final Map<Expr, Optional<Shape>> known = new IdentityHashMap<>();

    Shapes(Rules rules) {
        this.rules = rules;
    }

    @Nullable
    Shape of(Expr expr) {
        Optional<Shape> shape = known.get(expr);
        if (shape == null) {
            shape = Optional.ofNullable(workOut(expr)).filter(Shape::fits);
            known.put(expr, shape);
        }
        return shape.orElse(null);
    }

    boolean isWhole(Expr expr) {
        return of(expr) != null;
    }

    private @Nullable Shape workOut(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> of(((Num) c.value()).value());
            case Expr.Parameter p -> parameter(p);
            case Expr.Read read -> input(read.input());
            case Expr.Band band -> band(band);
            case Expr.Linked _ -> new Shape(CENTS, LARGEST_FIGURE, true);
            case Expr.Negate negate -> of(negate.operand());
            case Expr.Plus plus -> sum(of(plus.left()), of(plus.right()));
            case Expr.Minus minus -> sum(of(minus.left()), of(minus.right()));
            case Expr.Times times -> product(of(times.left()), of(times.right()));
            case Expr.Divide divide -> quotient(divide);
            case Expr.Extreme extreme -> either(extreme.operands());
            case Expr.If branch -> either(List.of(branch.then(), branch.otherwise()));
            case Expr.Call call -> call(call);
            case Expr.Property _ -> new Shape(0, LONGEST_SPAN, true);
            case Expr.Aggregate aggregate -> aggregate(aggregate);
            default -> null;
        };
    }

    private static Shape of(BigDecimal value) {
        return new Shape(scale(value), value.abs(), false);
    }

    private static int scale(BigDecimal value) {
        return Math.max(0, value.stripTrailingZeros().scale());
    }

    private Shape parameter(Expr.Parameter parameter) {
        Num value = (Num) rules.parameter(parameter.index());
        BigDecimal most = BigDecimal.valueOf(1000);
        int scale = CENTS;
        for (BigDecimal end : new BigDecimal[] {value.low(), value.high()}) {
            if (end != null) {
                most = most.max(end.abs().multiply(ROOM));
                scale = Math.max(scale, scale(end));
            }
        }
        return new Shape(scale, most, value.low() == null || value.high() == null);
    }

    Shape input(Input input) {
        Num domain = (Num) rules.domain(input);
        BigDecimal low = domain.low();
        BigDecimal high = domain.high();
        boolean open = low == null || high == null;
        BigDecimal most = low != null && high != null ? low.abs().max(high.abs()) : Encoding.LARGEST;
        int scale = Math.max(input.decimals(), Math.max(low == null ? 0 : scale(low), high == null ? 0 : scale(high)));
        return new Shape(scale, most, open);
    }

    /** The shape of a table's values; null where the table is missing on the date. */
    @Nullable
    Shape values(BandTable table) {
        Shape all = null;
        for (BandTable.Row row : table.rows()) {
            Shape one = new Shape(Math.max(CENTS, scale(row.value())), row.value().abs().multiply(ROOM), false);
            all = all == null ? one : all.or(one);
        }
        return all;
    }

    /** The digits at which a table's argument and ends meet. */
    int argumentScale(BandTable table, Shape argument) {
        int scale = Math.max(CENTS, argument.scale());
        for (BandTable.Row row : table.rows()) {
            scale = Math.max(scale, row.end() == null ? 0 : scale(row.end()));
        }
        return scale;
    }

    private @Nullable Shape band(Expr.Band band) {
        BandTable table = rules.bands(band.index());
        Shape argument = of(band.argument());
        if (table == null) {
            return new Shape(0, BigDecimal.ONE, true);
        }
        boolean whole = argument != null && !table.linear()
                && new Shape(argumentScale(table, argument), argument.most(), true).fits();
        return whole ? values(table) : null;
    }

    private static @Nullable Shape sum(@Nullable Shape a, @Nullable Shape b) {
        return a == null || b == null ? null : a.with(b, a.most().add(b.most()));
    }

    private static @Nullable Shape product(@Nullable Shape a, @Nullable Shape b) {
        return a == null || b == null ? null
                : new Shape(a.scale() + b.scale(), a.most().multiply(b.most()), a.open() || b.open());
    }

    /** Digits that dividing adds; null when the quotient may never end. */
    static @Nullable BigDecimal inverse(BigDecimal divisor) {
        try {
            BigDecimal inverse = BigDecimal.ONE.divide(divisor);
            return inverse.abs().unscaledValue().bitLength() < 32 ? inverse.stripTrailingZeros() : null;
        } catch (ArithmeticException e) {
            return null; // one third and the like
        }
    }

    private @Nullable Shape quotient(Expr.Divide divide) {
        BigDecimal inverse = inverse(divide.divisor());
        return inverse == null ? null : product(of(divide.dividend()), of(inverse));
    }

    private @Nullable Shape either(List<Expr> operands) {
        Shape all = of(operands.getFirst());
        for (Expr operand : operands.subList(1, operands.size())) {
            Shape next = of(operand);
            if (all == null || next == null) {
                return null;
            }
            all = all.or(next);
        }
        return all;
    }

    private @Nullable Shape call(Expr.Call call) {
        Expr argument = call.arguments().getFirst();
        return switch (call.function()) {
            case ABS -> of(argument);
            case FLOOR, CEILING, ROUND_HALF_UP, DECIMAL, ROUND_DOWN, ROUND_UP -> rounded(argument, digits(call),
                    mode(call.function()));
            case MONTHS_BETWEEN, DATE -> null;
        };
    }

    static int digits(Expr.Call call) {
        return call.arguments().size() < 2 ? 0
                : ((Num) ((Expr.Constant) call.arguments().get(1)).value()).value().intValueExact();
    }

    static RoundingMode mode(Expr.Function function) {
        return switch (function) {
            case FLOOR -> RoundingMode.FLOOR;
            case CEILING -> RoundingMode.CEILING;
            case ROUND_HALF_UP -> RoundingMode.HALF_UP;
            case DECIMAL -> RoundingMode.HALF_EVEN;
            case ROUND_DOWN -> RoundingMode.DOWN;
            case ROUND_UP -> RoundingMode.UP;
            case ABS, MONTHS_BETWEEN, DATE -> throw new IllegalArgumentException("rounds nothing: " + function);
        };
    }

    /**
     * The shape of a number rounded to so many digits. Rounding never decreases what grows, so it may be done inside
     * {@code min}, {@code max} and {@code if}; there a quotient or a linear table is rounded without ever being held.
     */
    @Nullable
    Shape rounded(Expr expr, int digits, RoundingMode mode) {
        if (of(expr) instanceof Shape shape) {
            return shape.scale() <= digits ? shape : afterRounding(shape, digits);
        }
        return switch (expr) {
            case Expr.Extreme extreme -> eitherRounded(extreme.operands(), digits, mode);
            case Expr.If branch -> eitherRounded(List.of(branch.then(), branch.otherwise()), digits, mode);
            case Expr.Divide divide -> roundedQuotient(divide, digits);
            case Expr.Band band -> roundedBand(band, digits, mode);
            default -> null;
        };
    }

    private static Shape afterRounding(Shape shape, int digits) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(digits);
        return new Shape(Math.max(0, digits), shape.most().add(unit), shape.open());
    }

    private @Nullable Shape eitherRounded(List<Expr> operands, int digits, RoundingMode mode) {
        Shape all = rounded(operands.getFirst(), digits, mode);
        for (Expr operand : operands.subList(1, operands.size())) {
            Shape next = rounded(operand, digits, mode);
            if (all == null || next == null) {
                return null;
            }
            all = all.or(next);
        }
        return all;
    }

    /** A dividend at scale s by D / 10^t, rounded to d digits, is dividend * 10^(t + d - s) / D. */
    private @Nullable Shape roundedQuotient(Expr.Divide divide, int digits) {
        Shape dividend = of(divide.dividend());
        if (dividend == null || digits < 0) {
            return null;
        }
        int exponent = exponent(divide, dividend, digits);
        BigDecimal divisor = new BigDecimal(divide.divisor().unscaledValue().abs());
        boolean fits = new Shape(dividend.scale() + Math.max(0, exponent), dividend.most(), true).fits()
                && new Shape(Math.max(0, -exponent), divisor, true).fits();
        BigDecimal most = dividend.most().divide(divide.divisor().abs(), java.math.MathContext.DECIMAL64)
                .add(BigDecimal.ONE);
        return fits ? new Shape(digits, most, dividend.open()) : null;
    }

    static int exponent(Expr.Divide divide, Shape dividend, int digits) {
        return divide.divisor().scale() + digits - dividend.scale();
    }

    private @Nullable Shape roundedBand(Expr.Band band, int digits, RoundingMode mode) {
        BandTable table = rules.bands(band.index());
        Shape argument = of(band.argument());
        if (table == null || argument == null || digits < 0) {
            return null;
        }
        int scale = argumentScale(table, argument);
        Shape values = values(table);
        if (values == null || !new Shape(scale, argument.most(), true).fits()) {
            return null;
        }
        try {
            Sloped.of(table, scale, values.scale(), digits, mode.ordinal());
            return new Shape(digits, values.most().add(BigDecimal.ONE), false);
        } catch (ArithmeticException e) {
            return null; // too steep for 64 bits
        }
    }

    private @Nullable Shape aggregate(Expr.Aggregate aggregate) {
        if (aggregate.aggregation() == Expr.Aggregation.COUNT) {
            return new Shape(0, LONGEST_SPAN, true);
        }
        if (aggregate.type() != Type.Scalar.NUMBER) {
            return null;
        }
        Shape element = element(aggregate.list());
        if (element == null || aggregate.aggregation() != Expr.Aggregation.SUM) {
            return element == null ? null : new Shape(element.scale(), element.most(), true);
        }
        return new Shape(element.scale(), element.most().multiply(BigDecimal.valueOf(most(aggregate.list()))), true);
    }

    /** The shape that holds every element of a list of numbers. */
    @Nullable
    Shape element(Expr list) {
        return switch (list) {
            case Expr.Each each -> of(each.body());
            case Expr.Append append -> {
                Shape all = either(append.items());
                for (Expr from : append.lists()) {
                    Shape next = element(from);
                    all = all == null || next == null ? null : all.or(next);
                }
                yield all;
            }
            default -> null;
        };
    }

    private static long most(Expr list) {
        return switch (list) {
            case Expr.Members members -> members.entity().max();
            case Expr.Filter filter -> most(filter.list());
            case Expr.Each each -> most(each.list());
            case Expr.Append append -> append.lists().stream().mapToLong(Shapes::most).sum() + append.items().size();
            default -> throw new CannotCompileException("a list chosen by 'if'");
        };
    }

    /** The value of a parameter, which has to be of this kind on the date. */
    Value parameterValue(Expr.Parameter parameter) {
        return rules.parameter(parameter.index());
    }

    Rules rules() {
        return rules;
    }
}
