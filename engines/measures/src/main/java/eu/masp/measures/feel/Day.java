package eu.masp.measures.feel;

import java.time.LocalDate;
import java.util.function.LongUnaryOperator;

/**
 * A date, or the range of dates that holds it, both ends included, as days since 1970-01-01. The ends of the calendar
 * ({@link #FIRST}, {@link #LAST}) stand for "no end".
 */
public record Day(long low, long high) implements Value {

    public static final long FIRST = LocalDate.of(-9999, 1, 1).toEpochDay();
    public static final long LAST = LocalDate.of(9999, 12, 31).toEpochDay();
    public static final Day UNKNOWN = new Day(FIRST, LAST);

    public static Day of(LocalDate date) {
        return new Day(date.toEpochDay(), date.toEpochDay());
    }

    @Override
    public boolean known() {
        return low == high;
    }

    /** The date; only when {@link #known()}. */
    public LocalDate date() {
        if (!known()) {
            throw new IllegalStateException("not one date: " + this);
        }
        return LocalDate.ofEpochDay(low);
    }

    @Override
    public Day hull(Value other) {
        Day day = (Day) other;
        return new Day(Math.min(low, day.low), Math.max(high, day.high));
    }

    Day plus(Span span) {
        return switch (span.unit()) {
            case MONTHS -> {
                long first = shiftMonths(low, span.low());
                yield new Day(first, known() && span.known() ? first : shiftMonths(high, span.high()));
            }
            case DAYS -> new Day(clip(low, span.low()), clip(high, span.high()));
        };
    }

    /** The day so much later. */
    public Day shifted(Span span) {
        return plus(span);
    }

    private static long shiftMonths(long day, long months) {
        if (day <= FIRST || day >= LAST || Span.open(months)) {
            return Span.open(months) ? months < 0 ? FIRST : LAST : day;
        }
        if (Math.abs(months) > 12L * 9000) {
            return months < 0 ? FIRST : LAST;
        }
        return Math.clamp(LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay(), FIRST, LAST);
    }

    private static long clip(long day, long days) {
        if (Span.open(days)) {
            return days < 0 ? FIRST : LAST;
        }
        return day <= FIRST || day >= LAST ? day : Math.clamp(day + days, FIRST, LAST);
    }

    /** Days from the other date to this one. */
    Span since(Day other) {
        return new Span(Span.Unit.DAYS, low <= FIRST || other.high >= LAST ? Span.OPEN_LOW : low - other.high,
                high >= LAST || other.low <= FIRST ? Span.OPEN_HIGH : high - other.low);
    }

    Truth less(Day other) {
        if (high < other.low) {
            return Truth.YES;
        }
        return low >= other.high && !(open() && other.open()) ? Truth.NO : Truth.UNKNOWN;
    }

    private boolean open() {
        return low <= FIRST || high >= LAST;
    }

    Truth same(Day other) {
        if (known() && other.known()) {
            return Truth.of(low == other.low);
        }
        return high < other.low || other.high < low ? Truth.NO : Truth.UNKNOWN;
    }

    Day greatest(Day other) {
        return new Day(Math.max(low, other.low), Math.max(high, other.high));
    }

    Day least(Day other) {
        return new Day(Math.min(low, other.low), Math.min(high, other.high));
    }

    /** A number that never decreases as the day goes on. */
    Num number(LongUnaryOperator function) {
        if (known()) {
            return Num.of(function.applyAsLong(low));
        }
        return new Num(low <= FIRST ? null : java.math.BigDecimal.valueOf(function.applyAsLong(low)),
                high >= LAST ? null : java.math.BigDecimal.valueOf(function.applyAsLong(high)));
    }
}
