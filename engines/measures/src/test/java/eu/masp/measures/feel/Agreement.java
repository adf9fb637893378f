package eu.masp.measures.feel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** Whether our value and KIE's are the same. */
public final class Agreement {

    private Agreement() {
    }

    public static boolean same(Value ours, Object kie) {
        return switch (ours) {
            case Truth truth -> kie instanceof Boolean b && truth == Truth.of(b);
            case Word word -> word.known() && word.text().equals(kie);
            case Num num -> num.known() && kie instanceof BigDecimal number && num.value().compareTo(number) == 0;
            case Day day -> day.known() && kie instanceof LocalDate date && day.date().equals(date);
            case Span span ->
                span.known() && kie instanceof TemporalAmount amount && length(span.unit(), amount) == span.low();
            case Value.Items _ -> throw new IllegalArgumentException("no lists");
        };
    }

    private static long length(Span.Unit unit, TemporalAmount amount) {
        if (unit == Span.Unit.DAYS) {
            return amount instanceof java.time.Duration duration ? duration.toDays() : Long.MIN_VALUE;
        }
        Period period = amount instanceof org.kie.dmn.feel.lang.types.impl.ComparablePeriod comparable
                ? comparable.asPeriod() : amount instanceof Period plain ? plain : Period.ZERO;
        return period.toTotalMonths();
    }
}
