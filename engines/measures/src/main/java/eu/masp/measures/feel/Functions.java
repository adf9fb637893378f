package eu.masp.measures.feel;

import eu.masp.measures.feel.Interpreter.Scope;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/** FEEL's functions, and the parts of dates and durations; of a range, whatever its members can give. */
final class Functions {

    private static final int LAST_YEAR = 9999;

    private Functions() {
    }

    static Value call(Expr.Call call, Scope scope, @Nullable Member[] frame) {
        List<Expr> arguments = call.arguments();
        Value first = Interpreter.value(arguments.getFirst(), scope, frame);
        return switch (call.function()) {
            case ABS -> ((Num) first).abs();
            case FLOOR -> ((Num) first).rounded(0, RoundingMode.FLOOR);
            case CEILING -> ((Num) first).rounded(0, RoundingMode.CEILING);
            case ROUND_HALF_UP -> ((Num) first).rounded(scale(arguments), RoundingMode.HALF_UP);
            case DECIMAL -> ((Num) first).rounded(scale(arguments), RoundingMode.HALF_EVEN);
            case ROUND_DOWN -> ((Num) first).rounded(scale(arguments), RoundingMode.DOWN);
            case ROUND_UP -> ((Num) first).rounded(scale(arguments), RoundingMode.UP);
            case MONTHS_BETWEEN -> monthsBetween((Day) first, (Day) Interpreter.value(arguments.get(1), scope, frame));
            case DATE ->
                date((Num) first, Interpreter.number(arguments.get(1), scope, frame), (int) literal(arguments.get(2)));
        };
    }

    private static int scale(List<Expr> arguments) {
        return (int) literal(arguments.get(1));
    }

    private static long literal(Expr expr) {
        return ((Num) ((Expr.Constant) expr).value()).value().longValueExact();
    }

    /** Whole months from one date to another; the shortest of a range is between its nearest ends. */
    private static Span monthsBetween(Day from, Day to) {
        long low = from.high() >= Day.LAST || to.low() <= Day.FIRST ? Span.OPEN_LOW : months(from.high(), to.low());
        if (from.known() && to.known()) {
            return Span.of(Span.Unit.MONTHS, low);
        }
        long high = from.low() <= Day.FIRST || to.high() >= Day.LAST ? Span.OPEN_HIGH : months(from.low(), to.high());
        return new Span(Span.Unit.MONTHS, low, high);
    }

    private static long months(long from, long to) {
        return Period.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to)).toTotalMonths();
    }

    private static Day date(Num year, Num month, int day) {
        return new Day(year.low() == null || month.low() == null ? Day.FIRST : epochDay(year.low(), month.low(), day),
                year.high() == null || month.high() == null ? Day.LAST : epochDay(year.high(), month.high(), day));
    }

    private static long epochDay(BigDecimal year, BigDecimal month, int day) {
        BigDecimal within = year.max(BigDecimal.valueOf(-LAST_YEAR)).min(BigDecimal.valueOf(LAST_YEAR));
        return LocalDate.of(within.intValue(), month.intValue(), day).toEpochDay();
    }

    static Num part(Expr.Part part, Value of) {
        return switch (part) {
            case YEAR -> ((Day) of).number(day -> LocalDate.ofEpochDay(day).getYear());
            case MONTH -> of.known() ? Num.of(((Day) of).date().getMonthValue()) : range(1, 12);
            case DAY -> of.known() ? Num.of(((Day) of).date().getDayOfMonth()) : range(1, 31);
            case YEARS -> ((Span) of).whole(12);
            case MONTHS -> of.known() ? Num.of(((Span) of).low() % 12) : range(-11, 11);
            case DAYS -> ((Span) of).whole(1);
        };
    }

    /** A number between these. */
    static Num range(long low, long high) {
        return new Num(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }
}
