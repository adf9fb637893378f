package eu.masp.measures.feel;

import org.kie.dmn.feel.lang.ast.BaseNode;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/** Dates and durations as written in rules and parameters. */
public final class FeelLiterals {

    private static final Pattern MONTHS = Pattern.compile("-?P(?:\\d+Y)?(?:\\d+M)?");
    private static final Pattern DAYS = Pattern.compile("-?P\\d+D");

    private FeelLiterals() {
    }

    static Expr temporal(BaseNode at, String text) {
        return text.startsWith("P") || text.startsWith("-P") ? duration(at, text) : date(at, text);
    }

    static Expr date(BaseNode at, String text) {
        try {
            if (text.length() != "2026-11-22".length()) {
                throw new DateTimeParseException("four digits, two and two", text, 0);
            }
            return new Expr.Constant(Day.of(LocalDate.parse(text)), Type.Scalar.DATE);
        } catch (DateTimeParseException e) {
            throw FeelReader.error(at, "\"" + text + "\" is not a date that exists; write 2026-11-22.");
        }
    }

    static Expr duration(BaseNode at, String text) {
        Span span;
        try {
            span = duration(text);
        } catch (IllegalArgumentException e) {
            throw FeelReader.error(at, String.valueOf(e.getMessage()));
        }
        return new Expr.Constant(span, span.unit() == Span.Unit.MONTHS ? Type.Scalar.MONTHS : Type.Scalar.DAYS);
    }

    /**
     * A duration in whole years and months ({@code P1Y6M}) or whole days ({@code P60D}).
     *
     * @throws IllegalArgumentException for anything else, with the mend
     */
    public static Span duration(String text) {
        if (text.length() > 2 && text.length() < 12) {
            if (MONTHS.matcher(text).matches() && !text.endsWith("P")) {
                return Span.of(Span.Unit.MONTHS, Period.parse(text).toTotalMonths());
            }
            if (DAYS.matcher(text).matches()) {
                return Span.of(Span.Unit.DAYS, Period.parse(text).get(ChronoUnit.DAYS));
            }
        }
        throw new IllegalArgumentException(
                "\"" + text
                        + "\" is not a duration of the profile; write years and months (P3Y, P1Y6M) or days (P60D).");
    }
}
