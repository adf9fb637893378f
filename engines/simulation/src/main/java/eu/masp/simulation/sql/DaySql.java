package eu.masp.simulation.sql;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Dates as DATE and durations as whole months or days, each between its two ends. */
final class DaySql {

    private static final BigDecimal LONGEST_MONTH = BigDecimal.valueOf(31);
    private static final BigDecimal MOST_MONTHS = BigDecimal.valueOf(12L * 9000);
    private static final BigDecimal MOST_DAYS = BigDecimal.valueOf(366L * 9000);
    private static final String LAST = "DATE '9999-12-31'";
    private final RuleSql rule;

    DaySql(RuleSql rule) {
        this.rule = rule;
    }

    Ends ends(Expr expr, Frame frame) {
        return switch (expr) {
            case Expr.Constant c -> literal(c.value());
            case Expr.Parameter p -> literal(rule.rules.parameter(p.index()));
            case Expr.ReferenceDate _ -> Ends.of(Day.of(rule.rules.on()));
            case Expr.Read read -> read(new Frame.Read(frame.place(read.slot()), read.input()), frame);
            case Expr.Plus plus -> plus(plus, frame);
            case Expr.Minus minus -> minus(minus, frame);
            case Expr.Negate negate -> rule.numbers.negate(rule.ends(negate.operand(), frame));
            case Expr.Extreme extreme -> rule.numbers.extreme(extreme.least(),
                    extreme.operands().stream().map(operand -> rule.ends(operand, frame)).toList());
            case Expr.If branch -> rule.numbers.branch(branch, frame);
            case Expr.Call call -> call(call, frame);
            case Expr.Aggregate aggregate -> rule.lists.aggregate(aggregate, frame);
            default -> throw RuleSql.cannot("the construct " + expr.getClass().getSimpleName());
        };
    }

    private static Ends literal(Value value) {
        return value instanceof Day day ? Ends.of(day) : Ends.of((Span) value);
    }

    private Ends read(Frame.Read read, Frame frame) {
        Term column = rule.steps.read(read);
        Day domain = (Day) rule.rules.domain(read.input());
        Ends bounds = Ends.of(domain);
        Ends value = Ends.same(column, 0, bounds.least(), bounds.most(), /* open= */ true);
        if (frame.known().contains(read)) {
            return value.open(false, false);
        }
        Term low = bounds.openLow() ? column : Term.of("coalesce(#, #)", column, bounds.low());
        Term high = bounds.openHigh() ? column : Term.of("coalesce(#, #)", column, bounds.high());
        return value.with(low, high).open(bounds.openLow(), bounds.openHigh());
    }

    private Ends plus(Expr.Plus plus, Frame frame) {
        boolean dayFirst = plus.left().type() == Type.Scalar.DATE;
        if (!dayFirst && plus.right().type() != Type.Scalar.DATE) {
            return rule.numbers.plus(rule.ends(plus.left(), frame), rule.ends(plus.right(), frame));
        }
        Expr day = dayFirst ? plus.left() : plus.right();
        Expr span = dayFirst ? plus.right() : plus.left();
        return shifted(rule.ends(day, frame), rule.ends(span, frame), span.type());
    }

    private Ends minus(Expr.Minus minus, Frame frame) {
        Ends left = rule.ends(minus.left(), frame);
        Ends right = rule.ends(minus.right(), frame);
        if (minus.right().type() == Type.Scalar.DATE) {
            Term low = rule.dialect.daysBetween(notLast(right, right.high()), notLast(left, left.low()));
            Term high = left.isSame() && right.isSame() ? low
                    : rule.dialect.daysBetween(notLast(right, right.low()), notLast(left, left.high()));
            return new Ends(low, high, 0, BigInteger.ONE, left.least().subtract(right.most()),
                    left.most().subtract(right.least()), true, true, true);
        }
        Ends back = rule.numbers.negate(right);
        return minus.left().type() == Type.Scalar.DATE ? shifted(left, back, minus.right().type())
                : rule.numbers.plus(left, back);
    }

    /** The last day of the calendar stands for "no end". */
    private Term notLast(Ends day, Term end) {
        return reachesLast(day) ? Term.of("nullif(#, " + LAST + ")", end) : end;
    }

    private static boolean reachesLast(Ends day) {
        return day.most().compareTo(Ends.LAST_DAY) >= 0;
    }

    /** So much later; nothing is later than the last day of the calendar. */
    private Ends shifted(Ends day, Ends span, Type unit) {
        boolean months = unit == Type.Scalar.MONTHS;
        boolean openSpan = span.isOpen();
        BigDecimal longest = span.least().abs().max(span.most().abs());
        if (!openSpan && longest.compareTo(months ? MOST_MONTHS : MOST_DAYS) > 0) {
            throw RuleSql.cannot("a date shifted by more than 9000 years");
        }
        BigDecimal factor = months ? LONGEST_MONTH : BigDecimal.ONE;
        BigDecimal least = day.least().add(span.least().multiply(factor).min(BigDecimal.ZERO));
        BigDecimal most = day.most().add(span.most().multiply(factor).max(BigDecimal.ZERO));
        boolean past = most.compareTo(Ends.LAST_DAY) >= 0;
        Term low = shift(day.low(), span.low(), months, past);
        Term high = day.isSame() && span.isSame() ? low : shift(day.high(), span.high(), months, past);
        return new Ends(low, high, 0, BigInteger.ONE, least.max(Ends.FIRST_DAY), most.min(Ends.LAST_DAY),
                day.openLow() || span.openLow(), day.openHigh() || span.openHigh(), true);
    }

    private Term shift(Term day, Term span, boolean months, boolean mayPassLast) {
        if (!mayPassLast) {
            return months ? rule.dialect.plusMonths(day, span) : rule.dialect.plusDays(day, span);
        }
        Term kept = rule.steps.keep(day);
        Term later = months ? rule.dialect.plusMonths(kept, span) : rule.dialect.plusDays(kept, span);
        return Term.of("CASE WHEN # >= " + LAST + " THEN # WHEN # IS NULL OR # IS NULL THEN NULL ELSE least(#, " + LAST
                + ") END", kept, kept, kept, span, later);
    }

    /** Both without an end, in which case neither is surely before the other. */
    static Term bothOpen(Ends a, Ends b) {
        return TruthSql.and(List.of(isOpen(a), isOpen(b)));
    }

    private static Term isOpen(Ends day) {
        List<Term> ways = new ArrayList<>();
        if (day.openLow()) {
            ways.add(Term.of("# IS NULL", day.low()));
        }
        if (day.openHigh() && !(day.isSame() && day.openLow())) {
            ways.add(Term.of("# IS NULL", day.high()));
        }
        if (reachesLast(day)) {
            ways.add(Term.of("coalesce(# >= " + LAST + ", false)", day.high()));
        }
        return TruthSql.or(ways);
    }

    private Ends call(Expr.Call call, Frame frame) {
        Ends first = rule.ends(call.arguments().get(0), frame);
        Ends second = rule.ends(call.arguments().get(1), frame);
        if (call.function() == Expr.Function.MONTHS_BETWEEN) {
            Ends from = rule.numbers.kept(first);
            Ends to = rule.numbers.kept(second);
            Term low = months(notLast(from, from.high()), notLast(to, to.low()));
            Term high = from.isSame() && to.isSame() ? low
                    : months(notLast(from, from.low()), notLast(to, to.high()));
            BigDecimal most = to.most().subtract(from.least()).abs().max(from.most().subtract(to.least()).abs())
                    .divideToIntegralValue(BigDecimal.valueOf(28)).add(BigDecimal.ONE);
            return new Ends(low, high, 0, BigInteger.ONE, most.negate(), most,
                    from.openHigh() || to.openLow() || reachesLast(from),
                    from.openLow() || to.openHigh() || reachesLast(to), true);
        }
        if (first.scale() > 0 || second.scale() > 0 || first.hasParts() || second.hasParts()) {
            throw RuleSql.cannot("a date of a year or month that is not a whole number");
        }
        return date(first, second,
                ((Num) ((Expr.Constant) call.arguments().get(2)).value()).value().intValue());
    }

    /** Whole months as the calendar counts them: the last one counts when its day is reached. */
    private Term months(Term from, Term to) {
        Dialect dialect = rule.dialect;
        Term between = rule.steps.keep(Term.of("((# - #) * 12 + # - #)", dialect.part("year", to),
                dialect.part("year", from), dialect.part("month", to), dialect.part("month", from)));
        Term days = Term.of("# - #", dialect.part("day", to), dialect.part("day", from));
        return Term.of("(# - CASE WHEN # > 0 AND # < 0 THEN 1 WHEN # < 0 AND # > 0 THEN -1 ELSE 0 END)", between,
                between, days, between, days);
    }

    private Ends date(Ends year, Ends month, int day) {
        boolean open = year.isOpen() || month.isOpen();
        Term low = date(year, year.low(), month.low(), day);
        Term high = year.isSame() && month.isSame() ? low : date(year, year.high(), month.high(), day);
        return new Ends(low, high, 0, BigInteger.ONE, Ends.FIRST_DAY,
                year.most().compareTo(BigDecimal.valueOf(9990)) < 0
                        ? BigDecimal.valueOf(java.time.LocalDate.of(year.most().intValue() + 1, 1, 1).toEpochDay())
                        : Ends.LAST_DAY,
                open, open, true);
    }

    private Term date(Ends bounds, Term year, Term month, int day) {
        boolean within = bounds.most().compareTo(BigDecimal.valueOf(9999)) <= 0
                && bounds.least().compareTo(BigDecimal.valueOf(-9999)) >= 0;
        Term clamped = within ? year
                : Term.of("CASE WHEN # > 9999 THEN 9999 WHEN # < -9999 THEN -9999 ELSE # END", year, year, year);
        return rule.dialect.date(clamped, month, day);
    }

    /** A part of a date or duration: a whole number. */
    Ends part(Expr.Property property, Frame frame) {
        Ends of = rule.numbers.kept(rule.ends(property.of(), frame));
        return switch (property.part()) {
            case YEAR -> year(of);
            case MONTH -> within(of, rule.dialect.part("month", of.low()), 1, 12);
            case DAY -> within(of, rule.dialect.part("day", of.low()), 1, 31);
            case YEARS -> whole(of);
            case MONTHS -> within(of, Term.of("(# % 12)", of.low()), -11, 11);
            case DAYS -> of;
        };
    }

    private Ends year(Ends of) {
        Term low = rule.dialect.part("year", of.low());
        Term high = of.isSame() ? low : rule.dialect.part("year", of.high());
        return new Ends(low, high, 0, BigInteger.ONE, yearOf(of.least()), yearOf(of.most()), of.openLow(),
                of.openHigh(), true);
    }

    private static BigDecimal yearOf(BigDecimal day) {
        return BigDecimal.valueOf(java.time.LocalDate.ofEpochDay(day.longValue()).getYear());
    }

    private Ends whole(Ends of) {
        Term twelve = Term.whole(BigInteger.valueOf(12));
        Term low = rule.dialect.quotient(of.low(), twelve);
        return of.with(low, of.isSame() ? low : rule.dialect.quotient(of.high(), twelve));
    }

    /** The part where the value is known, else all that the part can be. */
    private static Ends within(Ends of, Term part, int least, int most) {
        Ends result = new Ends(part, part, 0, BigInteger.ONE, BigDecimal.valueOf(least), BigDecimal.valueOf(most),
                false,
                false, true);
        if (of.isSame()) {
            return of.isOpen() ? result.with(Term.of("coalesce(#, " + least + ")", part),
                    Term.of("coalesce(#, " + most + ")", part)) : result;
        }
        return result.with(Term.of("CASE WHEN # = # THEN # ELSE " + least + " END", of.low(), of.high(), part),
                Term.of("CASE WHEN # = # THEN # ELSE " + most + " END", of.low(), of.high(), part));
    }

    /**
     * Whether a date that one answer gives, shifted by a fixed duration, is past or before a fixed date: a plain comparison of the
     * answer with the first day for which it is so. Null where the rule has another form.
     */
    @Nullable
    Term threshold(Expr left, Expr right, Frame frame) {
        if (fixed(left) instanceof Long limit && shiftOf(right, frame) instanceof Span span) {
            return Term.of("(# >= #)", column(right, frame), Ends.date(first(limit + 1, span)));
        }
        if (fixed(right) instanceof Long limit && shiftOf(left, frame) instanceof Span span) {
            return Term.of("(# < #)", column(left, frame), Ends.date(first(limit, span)));
        }
        return null;
    }

    private @Nullable Long fixed(Expr expr) {
        boolean[] reads = {false};
        eu.masp.measures.feel.Walk.all(expr, part -> reads[0] |= !(part instanceof Expr.Constant
                || part instanceof Expr.Parameter || part instanceof Expr.ReferenceDate || part instanceof Expr.Plus
                || part instanceof Expr.Minus));
        return !reads[0] && rule.single.unknown(expr) instanceof Day day && day.known() ? day.low() : null;
    }

    private @Nullable Span shiftOf(Expr expr, Frame frame) {
        return expr instanceof Expr.Plus(Expr.Read read, Expr by, Type _) && by.type() == Type.Scalar.MONTHS
                && frame.known().contains(new Frame.Read(frame.place(read.slot()), read.input()))
                && spanOf(by) instanceof Span span && span.known() && Math.abs(span.low()) < 12 * 1000 ? span : null;
    }

    private @Nullable Value spanOf(Expr by) {
        return by instanceof Expr.Constant || by instanceof Expr.Parameter ? rule.single.unknown(by) : null;
    }

    private Term column(Expr expr, Frame frame) {
        Expr.Read read = (Expr.Read) ((Expr.Plus) expr).left();
        return rule.steps.read(new Frame.Read(frame.place(read.slot()), read.input()));
    }

    /** The first day that, shifted, is not before the limit. */
    private static long first(long limit, Span span) {
        long day = Day.of(java.time.LocalDate.ofEpochDay(limit).minusMonths(span.low())).low() - 5;
        while (Day.of(java.time.LocalDate.ofEpochDay(day)).shifted(span).low() < limit) {
            day++;
        }
        return day;
    }
}
