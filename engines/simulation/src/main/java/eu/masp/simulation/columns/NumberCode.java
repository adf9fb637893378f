package eu.masp.simulation.columns;

import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.simulation.population.Width;
import org.jspecify.annotations.Nullable;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Numbers held as whole numbers of their last digit, each in two variables: its ends. */
final class NumberCode {

    private final RuleCode rule;
    private final Loop loop;
    private final CodeBuilder code;

    NumberCode(RuleCode rule) {
        this.rule = rule;
        this.loop = rule.loop;
        this.code = loop.code;
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
        return scaled(value(expr), scale - shape(expr).scale());
    }

    Pair scaled(Pair pair, int digits) {
        if (digits == 0) {
            return pair;
        }
        long by = Shape.power(digits);
        if (pair.exact()) {
            code.lload(pair.low()).loadConstant(by).lmul();
            return exact();
        }
        code.lload(pair.low()).loadConstant(by);
        loop.call(Ranges.class, "scaled");
        int low = loop.store();
        code.lload(pair.high()).loadConstant(by);
        loop.call(Ranges.class, "scaled");
        return new Pair(low, loop.store());
    }

    /** The long on the stack, which has no other end. */
    private Pair exact() {
        int value = loop.store();
        return new Pair(value, value);
    }

    /** At its own scale. */
    Pair value(Expr expr) {
        return switch (expr) {
            case Expr.Constant c -> loop.constant(Arguments.whole(((Num) c.value()).value(), shape(expr).scale()));
            case Expr.Parameter p -> parameter(p);
            case Expr.Read read -> read(read);
            case Expr.Band band -> band(band);
            case Expr.Linked linked -> linked(linked);
            case Expr.Negate negate -> negate(value(negate.operand()));
            case Expr.Plus plus ->
                plus(value(plus.left(), shape(expr).scale()), value(plus.right(), shape(expr).scale()));
            case Expr.Minus minus ->
                plus(value(minus.left(), shape(expr).scale()), negate(value(minus.right(), shape(expr).scale())));
            case Expr.Times times -> times(value(times.left()), value(times.right()));
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
                rules -> low(within((Num) rules.parameter(p.index()), shape(p)), scale));
        return now.known() ? new Pair(low, low) : new Pair(low,
                loop.argument(p.id() + "^" + scale,
                        rules -> high(within((Num) rules.parameter(p.index()), shape(p)), scale)));
    }

    /** A moved parameter has room up to here; beyond, the sums made with it might not fit. */
    private static Num within(Num num, Shape shape) {
        for (BigDecimal end : new BigDecimal[] {num.low(), num.high()}) {
            if (end != null && end.abs().compareTo(shape.most()) > 0) {
                throw new ArithmeticException(end + " is too large for what was compiled");
            }
        }
        return num;
    }

    private static long low(Num num, int scale) {
        return num.low() == null ? Ranges.NO_LOW : Arguments.whole(num.low(), scale);
    }

    private static long high(Num num, int scale) {
        return num.high() == null ? Ranges.NO_HIGH : Arguments.whole(num.high(), scale);
    }

    private Pair read(Expr.Read read) {
        Shape shape = shape(read);
        int lowest = loop.argument("low " + read.input().id(),
                rules -> low((Num) rules.domain(read.input()), shape.scale()));
        int highest = loop.argument("high " + read.input().id(),
                rules -> high((Num) rules.domain(read.input()), shape.scale()));
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
                rules -> Stepped.of(within(tableOf(rules, band), shape(band)), argumentScale, scale), Stepped.class);
        return read(Stepped.class, at, object);
    }

    private static BandTable tableOf(eu.masp.measures.Rules rules, Expr.Band band) {
        BandTable table = rules.bands(band.index());
        if (table == null) {
            throw new ArithmeticException("no table '" + band.id() + "' on " + rules.on());
        }
        return table;
    }

    private static BandTable within(BandTable table, Shape shape) {
        table.rows().forEach(row -> within(Num.of(row.value()), shape));
        return table;
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

    Pair negate(Pair pair) {
        if (pair.exact()) {
            code.lload(pair.low()).lneg();
            return exact();
        }
        code.lload(pair.high());
        loop.call(Ranges.class, "negate");
        int low = loop.store();
        code.lload(pair.low());
        loop.call(Ranges.class, "negate");
        return new Pair(low, loop.store());
    }

    Pair plus(Pair a, Pair b) {
        if (a.exact() && b.exact()) {
            code.lload(a.low()).lload(b.low()).ladd();
            return exact();
        }
        code.lload(a.low()).lload(b.low());
        loop.call(Ranges.class, "plusLow");
        int low = loop.store();
        code.lload(a.high()).lload(b.high());
        loop.call(Ranges.class, "plusHigh");
        return new Pair(low, loop.store());
    }

    private Pair times(Pair a, Pair b) {
        if (a.exact() && b.exact()) {
            code.lload(a.low()).lload(b.low()).lmul();
            return exact();
        }
        loop.load(a);
        loop.load(b);
        loop.call(Ranges.class, "timesLow");
        int low = loop.store();
        loop.load(a);
        loop.load(b);
        loop.call(Ranges.class, "timesHigh");
        return new Pair(low, loop.store());
    }

    private Pair quotient(Expr.Divide divide) {
        BigDecimal inverse = Shapes.inverse(divide.divisor());
        if (inverse == null) {
            throw RuleCode.cannot(divide);
        }
        return times(value(divide.dividend()), loop.constant(Arguments.whole(inverse, Math.max(0, inverse.scale()))));
    }

    /** The least or greatest; unknown ends count as no end. */
    Pair extreme(boolean least, List<Expr> operands, int scale, AtScale value) {
        Pair result = value.of(operands.getFirst(), scale);
        for (Expr operand : operands.subList(1, operands.size())) {
            result = extreme(least, result, value.of(operand, scale));
        }
        return result;
    }

    Pair extreme(boolean least, Pair a, Pair b) {
        code.lload(a.low()).lload(b.low());
        math(least);
        int low = loop.store();
        if (a.exact() && b.exact()) {
            return new Pair(low, low);
        }
        code.lload(a.high()).lload(b.high());
        math(least);
        return new Pair(low, loop.store());
    }

    void math(boolean least) {
        code.invokestatic(Loop.desc(Math.class), least ? "min" : "max", MethodTypeDesc.ofDescriptor("(JJ)J"));
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
        math(true);
        code.lstore(low);
        code.lload(high).lload(other.high());
        math(false);
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
            Pair of = value(argument);
            loop.load(of);
            loop.call(Ranges.class, "absLow");
            int low = loop.store();
            if (of.exact()) {
                return new Pair(low, low);
            }
            loop.load(of);
            loop.call(Ranges.class, "absHigh");
            return new Pair(low, loop.store());
        }
        int digits = Shapes.digits(call);
        return rounded(argument, digits, Shapes.mode(call.function()), shape(call).scale());
    }

    /** Rounded to so many digits, and held at a scale that is not smaller than they need. */
    private Pair rounded(Expr expr, int digits, RoundingMode mode, int scale) {
        Shape own = loop.shapes.of(expr);
        if (own != null) {
            if (own.scale() <= digits) {
                return scaled(value(expr), scale - own.scale());
            }
            Pair units = divided(value(expr), Shape.power(own.scale() - digits), mode);
            return scaled(scaled(units, Math.max(0, -digits)), scale - Math.max(0, digits));
        }
        return switch (expr) {
            case Expr.Extreme extreme -> extreme(extreme.least(), extreme.operands(), scale,
                    (operand, at) -> rounded(operand, digits, mode, at));
            case Expr.If branch -> branch(branch, scale, (operand, at) -> rounded(operand, digits, mode, at));
            case Expr.Divide divide -> scaled(roundedQuotient(divide, digits, mode), scale - digits);
            case Expr.Band band -> scaled(roundedBand(band, digits, mode), scale - digits);
            default -> throw RuleCode.cannot(expr);
        };
    }

    private Pair divided(Pair pair, long by, RoundingMode mode) {
        code.lload(pair.low()).loadConstant(by).loadConstant(mode.ordinal());
        loop.call(Ranges.class, "divided");
        int low = loop.store();
        if (pair.exact()) {
            return new Pair(low, low);
        }
        code.lload(pair.high()).loadConstant(by).loadConstant(mode.ordinal());
        loop.call(Ranges.class, "divided");
        return new Pair(low, loop.store());
    }

    private Pair roundedQuotient(Expr.Divide divide, int digits, RoundingMode mode) {
        int exponent = Shapes.exponent(divide, shape(divide.dividend()), digits);
        Pair dividend = scaled(value(divide.dividend()), Math.max(0, exponent));
        if (divide.divisor().signum() < 0) {
            dividend = negate(dividend);
        }
        long divisor = Math.multiplyExact(divide.divisor().unscaledValue().abs().longValueExact(),
                Shape.power(Math.max(0, -exponent)));
        return divided(dividend, divisor, mode);
    }

    private Pair roundedBand(Expr.Band band, int digits, RoundingMode mode) {
        BandTable table = tableOf(loop.shapes.rules(), band);
        int argumentScale = loop.shapes.argumentScale(table, shape(band.argument()));
        @Nullable
        Shape values = loop.shapes.values(table);
        int scale = values == null ? 0 : values.scale();
        Pair at = value(band.argument(), argumentScale);
        int object = loop.object("sloped " + band.id() + " " + argumentScale + " " + scale + " " + digits + mode,
                rules -> Sloped.of(tableOf(rules, band), argumentScale, scale, digits, mode.ordinal()), Sloped.class);
        return read(Sloped.class, at, object);
    }
}
