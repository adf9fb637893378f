package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers held as whole numbers of their last digit, each in two variables: its ends. */
final class NumberCode {

    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;
    private final Sums sums;

    NumberCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
        this.sums = rule.sums;
    }

    private Shape shape(Expr expr) {
        Shape shape = loop.shapes.of(expr);
        if (shape == null) {
            throw RuleCode.cannot(expr);
        }
        return shape;
    }

    /** At another scale, which is not smaller than its own. */
    Pair value(Expr expr, int scale) {
        return sums.scaled(value(expr), scale - shape(expr).scale());
    }

    /** At its own scale. */
    Pair value(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> loop.constant(Arguments.whole(((Num) c.value()).value(), shape(expr).scale()));
            case Expr.Parameter p -> parameter(p);
            case Expr.Read read -> read(read);
            case Expr.Band band -> band(band);
            case Expr.Linked linked -> linked(linked);
            case Expr.Negate negate -> sums.negate(value(negate.operand()));
            case Expr.Plus plus ->
                sums.plus(value(plus.left(), shape(expr).scale()), value(plus.right(), shape(expr).scale()));
            case Expr.Minus minus ->
                sums.plus(value(minus.left(), shape(expr).scale()),
                        sums.negate(value(minus.right(), shape(expr).scale())));
            case Expr.Times times -> sums.times(value(times.left()), value(times.right()));
            case Expr.Divide divide -> quotient(divide);
            case Expr.Extreme extreme -> extreme(extreme.least(), extreme.operands(), shape(expr).scale(),
                    this::value);
            case Expr.If branch -> branch(branch, shape(expr).scale(), this::value);
            case Expr.Call call -> call(call);
            case Expr.Property property -> rule.days.part(property);
            case Expr.Aggregate aggregate -> rule.lists.aggregate(aggregate, shape(expr).scale());
            default -> throw RuleCode.cannot(expr);
        };
    }

    /** How an expression is worked out at a scale: plain or rounded. */
    interface AtScale {
        Pair of(Expr expr, int scale);
    }

    private Pair parameter(Expr.Parameter p) {
        int scale = shape(p).scale();
        Num now = (Num) loop.shapes.parameterValue(p);
        int low = loop.argument(p.id() + "@" + scale,
                rules -> Moved.low(Moved.within((Num) rules.parameter(p.index()), shape(p)), scale));
        return now.known() ? new Pair(low, low) : new Pair(low,
                loop.argument(p.id() + "^" + scale,
                        rules -> Moved.high(Moved.within((Num) rules.parameter(p.index()), shape(p)), scale)));
    }

    private Pair read(Expr.Read read) {
        Shape shape = shape(read);
        int lowest = loop.argument("low " + read.input().id(),
                rules -> Moved.low((Num) rules.domain(read.input()), shape.scale()));
        int highest = loop.argument("high " + read.input().id(),
                rules -> Moved.high((Num) rules.domain(read.input()), shape.scale()));
        Width width = loop.population.width(read.input());
        if (width == null) {
            return new Pair(lowest, highest);
        }
        if (shape.scale() != read.input().decimals()) {
            throw new CannotCompileException("bounds of " + read.input().id() + " with more decimals than it has");
        }
        return rule.ends(read, width, lowest, highest);
    }

    private Pair band(Expr.Band band) {
        BandTable table = loop.shapes.rules().bands(band.index());
        if (table == null) {
            return loop.constants(Ranges.NO_LOW, Ranges.NO_HIGH);
        }
        int argumentScale = loop.shapes.argumentScale(table, shape(band.argument()));
        int scale = shape(band).scale();
        Pair at = value(band.argument(), argumentScale);
        int object = loop.object("stepped " + band.id() + " " + argumentScale + " " + scale,
                rules -> Stepped.of(Moved.within(Moved.tableOf(rules, band), shape(band)), argumentScale, scale),
                Stepped.class);
        return read(Stepped.class, at, object);
    }

    private Pair read(Class<?> kind, Pair at, int object) {
        loop.load(at);
        code.aload(object);
        loop.call(kind, "low");
        int low = loop.store();
        if (at.exact()) {
            return new Pair(low, low);
        }
        loop.load(at);
        code.aload(object);
        loop.call(kind, "high");
        return new Pair(low, loop.store());
    }

    /** Nothing where the verdict is no, at least nothing while it is unknown. */
    private Pair linked(Expr.Linked linked) {
        eu.masp.measures.Measure other = loop.numbering.measure(linked.measure());
        int place = Figure.place(other, linked.field());
        int verdict = loop.newInt();
        code.aload(loop.array("verdicts", other.index(), byte[][].class));
        rule.truths.otherRow(other);
        code.baload().istore(verdict);
        if (Figure.of(other, linked.field()) == null) {
            return loop.constant(0);
        }
        code.aload(loop.array("lows", place, long[][].class));
        rule.truths.otherRow(other);
        code.laload().iload(verdict);
        loop.call(Figure.class, "linkedLow");
        int low = loop.store();
        code.aload(loop.array("highs", place, long[][].class));
        rule.truths.otherRow(other);
        code.laload().iload(verdict);
        loop.call(Figure.class, "linkedHigh");
        return new Pair(low, loop.store());
    }

    private Pair quotient(Expr.Divide divide) {
        BigDecimal inverse = Shapes.inverse(divide.divisor());
        if (inverse == null) {
            throw RuleCode.cannot(divide);
        }
        return sums.times(value(divide.dividend()),
                loop.constant(Arguments.whole(inverse, Math.max(0, inverse.scale()))));
    }

    /** The least or greatest; unknown ends count as no end. */
    Pair extreme(boolean least, List<Expr> operands, int scale, AtScale value) {
        Pair result = value.of(operands.getFirst(), scale);
        for (Expr operand : operands.subList(1, operands.size())) {
            result = sums.extreme(least, result, value.of(operand, scale));
        }
        return result;
    }

    /** All that either branch may give where the condition is unknown. */
    Pair branch(Expr.If branch, int scale, AtScale value) {
        int condition = loop.newInt();
        int low = loop.newLong();
        int high = loop.newLong();
        java.lang.classfile.Label otherwise = code.newLabel();
        java.lang.classfile.Label join = code.newLabel();
        java.lang.classfile.Label end = code.newLabel();
        boolean definite = rule.truths.truth(branch.condition());
        code.istore(condition);
        if (definite) {
            return chosen(branch, condition, scale, value);
        }
        code.lconst_0().lstore(low).lconst_0().lstore(high);
        code.iload(condition).ifeq(otherwise);
        Pair then = value.of(branch.then(), scale);
        code.lload(then.low()).lstore(low).lload(then.high()).lstore(high);
        code.iload(condition).iconst_2().if_icmpeq(end);
        code.labelBinding(otherwise);
        Pair other = value.of(branch.otherwise(), scale);
        code.iload(condition).ifne(join);
        code.lload(other.low()).lstore(low).lload(other.high()).lstore(high).goto_(end);
        code.labelBinding(join);
        code.lload(low).lload(other.low());
        sums.math(true);
        code.lstore(low);
        code.lload(high).lload(other.high());
        sums.math(false);
        code.lstore(high);
        code.labelBinding(end);
        return new Pair(low, high);
    }

    /** Where it is always known which branch holds. */
    private Pair chosen(Expr.If branch, int condition, int scale, AtScale value) {
        int low = loop.newLong();
        int high = loop.newLong();
        java.lang.classfile.Label otherwise = code.newLabel();
        java.lang.classfile.Label end = code.newLabel();
        code.iload(condition).ifeq(otherwise);
        Pair then = value.of(branch.then(), scale);
        code.lload(then.low()).lstore(low).lload(then.high()).lstore(high).goto_(end);
        code.labelBinding(otherwise);
        Pair other = value.of(branch.otherwise(), scale);
        code.lload(other.low()).lstore(low).lload(other.high()).lstore(high);
        code.labelBinding(end);
        return then.exact() && other.exact() ? new Pair(low, low) : new Pair(low, high);
    }

    private Pair call(Expr.Call call) {
        Expr argument = call.arguments().getFirst();
        if (call.function() == Expr.Function.ABS) {
            return sums.abs(value(argument));
        }
        int digits = Shapes.digits(call);
        return rounded(argument, digits, Shapes.mode(call.function()), shape(call).scale());
    }

    /** Rounded to so many digits, and held at a scale that is not smaller than they need. */
    private Pair rounded(Expr expr, int digits, RoundingMode mode, int scale) {
        Shape own = loop.shapes.of(expr);
        if (own != null) {
            if (own.scale() <= digits) {
                return sums.scaled(value(expr), scale - own.scale());
            }
            Pair units = sums.divided(value(expr), Shape.power(own.scale() - digits), mode);
            return sums.scaled(sums.scaled(units, Math.max(0, -digits)), scale - Math.max(0, digits));
        }
        return switch (expr) {
            case Expr.Extreme extreme -> extreme(extreme.least(), extreme.operands(), scale,
                    (operand, at) -> rounded(operand, digits, mode, at));
            case Expr.If branch -> branch(branch, scale, (operand, at) -> rounded(operand, digits, mode, at));
            case Expr.Divide divide -> sums.scaled(roundedQuotient(divide, digits, mode), scale - digits);
            case Expr.Band band -> sums.scaled(roundedBand(band, digits, mode), scale - digits);
            default -> throw RuleCode.cannot(expr);
        };
    }

    private Pair roundedQuotient(Expr.Divide divide, int digits, RoundingMode mode) {
        int exponent = Shapes.exponent(divide, shape(divide.dividend()), digits);
        Pair dividend = sums.scaled(value(divide.dividend()), Math.max(0, exponent));
        if (divide.divisor().signum() < 0) {
            dividend = sums.negate(dividend);
        }
        long divisor = Math.multiplyExact(divide.divisor().unscaledValue().abs().longValueExact(),
                Shape.power(Math.max(0, -exponent)));
        return sums.divided(dividend, divisor, mode);
    }

    private Pair roundedBand(Expr.Band band, int digits, RoundingMode mode) {
        BandTable table = Moved.tableOf(loop.shapes.rules(), band);
        int argumentScale = loop.shapes.argumentScale(table, shape(band.argument()));
        @Nullable
        Shape values = loop.shapes.values(table);
        int scale = values == null ? 0 : values.scale();
        Pair at = value(band.argument(), argumentScale);
        int object = loop.object("sloped " + band.id() + " " + argumentScale + " " + scale + " " + digits + mode,
                rules -> Sloped.of(Moved.tableOf(rules, band), argumentScale, scale, digits, mode.ordinal()),
                Sloped.class);
        return read(Sloped.class, at, object);
    }
}
