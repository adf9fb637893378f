package eu.masp.simulation.sql;

import eu.masp.measures.Input;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.simulation.population.Encoding;
import eu.masp.simulation.sql.Dialect.Kind;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Numbers as whole numbers of their last digit, each between its two ends. */
final class NumberSql {

    private static final BigDecimal INT = new BigDecimal("2e9");
    private static final BigDecimal LONG = new BigDecimal("4e18");
    private static final BigDecimal WIDE = new BigDecimal("1e37");
    private static final BigDecimal LARGEST_FIGURE = new BigDecimal("1e12");
    private static final int MOST_MULTIPLES = 2000;
    private final RuleSql rule;

    NumberSql(RuleSql rule) {
        this.rule = rule;
    }

    Ends ends(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant c -> known((Num) c.value());
            case Expr.Parameter p -> known((Num) rule.rules.parameter(p.index()));
            case Expr.Read read -> read(new Frame.Read(frame.place(read.slot()), read.input()), frame);
            case Expr.Band band -> band(band, frame);
            case Expr.Linked linked -> rule.measures.figure(linked, frame);
            case Expr.Negate negate -> negate(rule.ends(negate.operand(), frame));
            case Expr.Plus plus -> plus(rule.ends(plus.left(), frame), rule.ends(plus.right(), frame));
            case Expr.Minus minus -> plus(rule.ends(minus.left(), frame), negate(rule.ends(minus.right(), frame)));
            case Expr.Times times -> new Products(this).times(rule.ends(times.left(), frame),
                    rule.ends(times.right(), frame));
            case Expr.Divide divide -> new Products(this).quotient(rule.ends(divide.dividend(), frame),
                    divide.divisor());
            case Expr.Extreme extreme -> extreme(extreme.least(),
                    extreme.operands().stream().map(operand -> rule.ends(operand, frame)).toList());
            case Expr.If branch -> branch(branch, frame);
            case Expr.Call call -> call(call, frame);
            case Expr.Property property -> rule.days.part(property, frame);
            case Expr.Aggregate aggregate -> rule.lists.aggregate(aggregate, frame);
            default -> throw RuleSql.cannot("the construct " + expr.getClass().getSimpleName());
        };
    }

    private static Ends known(Num value) {
        Ends ends = Ends.of(value);
        if (ends == null) {
            throw RuleSql.cannot("the number " + value.low() + " with so many digits");
        }
        return ends;
    }

    private Ends read(Frame.Read read, Frame frame) {
        Input input = read.input();
        Term column = rule.steps.read(read);
        Num domain = (Num) rule.rules.domain(input);
        BigDecimal least = domain.low() == null ? Encoding.LARGEST.negate() : domain.low();
        BigDecimal most = domain.high() == null ? Encoding.LARGEST : domain.high();
        Ends value = Ends.same(column, input.decimals(), least, most, /* open= */ true);
        if (frame.known().contains(read)) {
            return value.open(false, false);
        }
        Ends bounds = known(domain);
        Ends aligned = at(value, Math.max(value.scale(), bounds.scale()), BigInteger.ONE);
        Ends missing = at(bounds, aligned.scale(), BigInteger.ONE);
        Term low = domain.low() == null ? aligned.low() : Term.of("coalesce(#, #)", aligned.low(), missing.low());
        Term high = domain.high() == null ? aligned.high() : Term.of("coalesce(#, #)", aligned.high(), missing.high());
        return aligned.with(low, high).open(domain.low() == null, domain.high() == null);
    }

    /** With another scale and parts, of which neither is coarser than its own. */
    Ends at(Ends ends, int scale, BigInteger parts) {
        BigInteger by = BigInteger.TEN.pow(scale - ends.scale()).multiply(parts.divide(ends.parts()));
        if (by.equals(BigInteger.ONE)) {
            return ends;
        }
        BigDecimal size = ends.size().multiply(new BigDecimal(by));
        Term low = times(ends.low(), Term.whole(by), size);
        Term high = ends.isSame() ? low : times(ends.high(), Term.whole(by), size);
        return new Ends(low, high, scale, parts, ends.least(), ends.most(), ends.openLow(), ends.openHigh(),
                ends.direct());
    }

    /** All with the same scale and parts, and worked out once. */
    List<Ends> aligned(List<Ends> all) {
        int scale = all.stream().mapToInt(Ends::scale).max().orElse(0);
        BigInteger parts = all.stream().map(Ends::parts).reduce(BigInteger.ONE, NumberSql::common);
        return all.stream().map(ends -> kept(at(ends, scale, parts))).toList();
    }

    private static BigInteger common(BigInteger a, BigInteger b) {
        return a.divide(a.gcd(b)).multiply(b);
    }

    Ends kept(Ends ends) {
        Term low = rule.steps.keep(ends.low());
        return ends.with(low, ends.isSame() ? low : rule.steps.keep(ends.high()));
    }

    Term times(Term a, Term b, BigDecimal size) {
        return a.isWhole() && b.isWhole() ? Term.whole(a.wholeValue().multiply(b.wholeValue()))
                : sized("(# * #)", a, b, size);
    }

    /** Of a type in which the result has room. */
    private Term sized(String template, Term a, Term b, BigDecimal size) {
        return size.compareTo(INT) < 0 ? Term.of(template, a, b) : Term.of(template, roomy(a, size), roomy(b, size));
    }

    /** As a number of a type in which something of this size has room. */
    Term roomy(Term term, BigDecimal size) {
        if (size.compareTo(WIDE) >= 0) {
            throw RuleSql.cannot("numbers of more than 37 digits");
        }
        boolean isColumn = term.text().startsWith("\"") || term.text().startsWith("`");
        return size.compareTo(LONG) < 0 && (isColumn || term.text().startsWith("CAST(")) ? term
                : Term.of("CAST(# AS " + rule.dialect.type(kind(size)) + ")", term);
    }

    Kind kind(BigDecimal size) {
        return size.compareTo(LONG) < 0 ? Kind.WHOLE : Kind.WIDE;
    }

    String typeOf(BigDecimal size) {
        return rule.dialect.type(kind(size));
    }

    Ends negate(Ends ends) {
        Term low = negated(ends.high());
        Term high = ends.isSame() ? low : negated(ends.low());
        return new Ends(low, high, ends.scale(), ends.parts(), ends.most().negate(), ends.least().negate(),
                ends.openHigh(), ends.openLow(), ends.direct());
    }

    private static Term negated(Term term) {
        return term.isWhole() ? Term.whole(term.wholeValue().negate()) : Term.of("(-#)", term);
    }

    Ends plus(Ends left, Ends right) {
        if (left.hasParts() && right.hasParts()) {
            throw RuleSql.cannot("a sum of two quotients that never end");
        }
        int scale = Math.max(left.scale(), right.scale());
        BigInteger parts = common(left.parts(), right.parts());
        Ends a = at(left, scale, parts);
        Ends b = at(right, scale, parts);
        Ends sum = new Ends(a.low(), a.low(), scale, parts, a.least().add(b.least()), a.most().add(b.most()),
                a.openLow() || b.openLow(), a.openHigh() || b.openHigh(), parts.equals(BigInteger.ONE));
        Term low = sized("(# + #)", a.low(), b.low(), sum.size());
        Term high = a.isSame() && b.isSame() ? low : sized("(# + #)", a.high(), b.high(), sum.size());
        return sum.with(low, high);
    }

    /** An end of the least or greatest of some: NULL counts as no end at all, or as nothing. */
    Term least(boolean least, Term a, Term b, boolean mayBeOpen, boolean openWins) {
        String name = least ? "least" : "greatest";
        if (!mayBeOpen || !openWins) {
            return Term.of(name + "(#, #)", a, b);
        }
        Term x = rule.steps.keep(a);
        Term y = rule.steps.keep(b);
        return Term.of("CASE WHEN # IS NOT NULL AND # IS NOT NULL THEN " + name + "(#, #) END", x, y, x, y);
    }

    Ends extreme(boolean least, List<Ends> operands) {
        List<Ends> all = operands.getFirst().scale() == 0 && !operands.getFirst().hasParts()
                && operands.stream().allMatch(o -> o.scale() == 0 && !o.hasParts()) ? operands : aligned(operands);
        Ends result = all.getFirst();
        for (Ends next : all.subList(1, all.size())) {
            result = extreme(least, result, next);
        }
        return result;
    }

    private Ends extreme(boolean least, Ends a, Ends b) {
        boolean openLow = least ? a.openLow() || b.openLow() : a.openLow() && b.openLow();
        boolean openHigh = least ? a.openHigh() && b.openHigh() : a.openHigh() || b.openHigh();
        Term low = least(least, a.low(), b.low(), a.openLow() || b.openLow(), least);
        Term high = a.isSame() && b.isSame() && !a.isOpen() && !b.isOpen() ? low
                : least(least, a.high(), b.high(), a.openHigh() || b.openHigh(), !least);
        BigDecimal from = least ? a.least().min(b.least()) : a.least().max(b.least());
        BigDecimal to = least ? a.most().min(b.most()) : a.most().max(b.most());
        return new Ends(low, high, a.scale(), a.parts(), from, to, openLow, openHigh, a.direct() && b.direct());
    }

    /** All that either branch may give where the condition is unknown. */
    Ends branch(Expr.If branch, Frame frame) {
        Term condition = rule.truth(branch.condition(), frame);
        if (condition.equals(Term.TRUE) || condition.equals(Term.FALSE)) {
            return rule.ends(condition.equals(Term.TRUE) ? branch.then() : branch.otherwise(), frame);
        }
        boolean isNumber = branch.type() == eu.masp.measures.feel.Type.Scalar.NUMBER;
        List<Ends> both = List.of(rule.ends(branch.then(), frame), rule.ends(branch.otherwise(), frame));
        List<Ends> same = isNumber ? aligned(both) : both.stream().map(this::kept).toList();
        Ends a = same.get(0);
        Ends b = same.get(1);
        Ends all = new Ends(a.low(), a.high(), a.scale(), a.parts(), a.least().min(b.least()), a.most().max(b.most()),
                a.openLow() || b.openLow(), a.openHigh() || b.openHigh(), a.direct() && b.direct());
        if (rule.isDefinite(branch.condition(), frame)) {
            Term low = Term.of("CASE WHEN # THEN # ELSE # END", condition, a.low(), b.low());
            return all.with(low, a.isSame() && b.isSame() ? low
                    : Term.of("CASE WHEN # THEN # ELSE # END", condition, a.high(), b.high()));
        }
        Term decided = rule.steps.keep(condition);
        return all.with(either(decided, a.low(), b.low(), "<"), either(decided, a.high(), b.high(), ">"));
    }

    /** NULL where one of two that are both possible is. */
    private static Term either(Term condition, Term a, Term b, String sign) {
        return a.equals(b) && !a.text().contains("NULL") ? a
                : Term.of("CASE WHEN # THEN # WHEN NOT # THEN # WHEN # " + sign + " # THEN # WHEN # " + sign
                        + "= # THEN # END", condition, a, condition, b, a, b, a, b, a, b);
    }

    private Ends call(Expr.Call call, Frame frame) {
        Ends argument = rule.ends(call.arguments().getFirst(), frame);
        Rounding rounding = new Rounding(this, rule);
        if (call.function() == Expr.Function.ABS) {
            return rounding.abs(kept(argument));
        }
        int digits = call.arguments().size() < 2 ? 0
                : ((Num) ((Expr.Constant) call.arguments().get(1)).value()).value().intValueExact();
        return rounding.rounded(argument, digits, Rounding.mode(call.function()));
    }

    private Ends band(Expr.Band band, Frame frame) {
        BandTable table = rule.rules.bands(band.index());
        return table == null ? known(Num.UNKNOWN) : new BandSql(this).read(table, rule.ends(band.argument(), frame));
    }

    /** Another measure's figure in cents while nothing is known of its size. */
    static BigDecimal largestFigure() {
        return LARGEST_FIGURE;
    }

    /** Every whole number that the numerator of this value can be; none where there are too many to look at. */
    static List<BigInteger> numerators(Ends ends) {
        BigInteger from = ends.least().movePointRight(ends.scale()).toBigInteger();
        BigInteger to = ends.most().movePointRight(ends.scale()).toBigInteger();
        List<BigInteger> all = new ArrayList<>();
        if (to.subtract(from).compareTo(BigInteger.valueOf(MOST_MULTIPLES)) > 0) {
            return all;
        }
        for (BigInteger i = from; i.compareTo(to) <= 0; i = i.add(BigInteger.ONE)) {
            all.add(i);
        }
        return all;
    }
}
