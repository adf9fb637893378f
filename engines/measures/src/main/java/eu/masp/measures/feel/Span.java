package eu.masp.measures.feel;

import java.math.BigDecimal;

/**
 * A duration, or the range that holds it, both ends included, in whole months or whole days. FEEL never compares the
 * two units with each other.
 */
public record Span(Unit unit, long low, long high) implements Value {

    public static final long OPEN_LOW = -1_000_000_000L;
    public static final long OPEN_HIGH = 1_000_000_000L;

    /** Months (with years) or days. */
    public enum Unit {
        MONTHS, DAYS
    }

    public static Span of(Unit unit, long length) {
        return new Span(unit, length, length);
    }

    public static Span unknown(Unit unit) {
        return new Span(unit, OPEN_LOW, OPEN_HIGH);
    }

    static boolean open(long end) {
        return end <= OPEN_LOW || end >= OPEN_HIGH;
    }

    @Override
    public boolean known() {
        return low == high;
    }

    @Override
    public Span hull(Value other) {
        Span span = (Span) other;
        return new Span(unit, Math.min(low, span.low), Math.max(high, span.high));
    }

    Span plus(Span other) {
        return new Span(unit, open(low) || open(other.low) ? OPEN_LOW : low + other.low,
                open(high) || open(other.high) ? OPEN_HIGH : high + other.high);
    }

    Span negate() {
        return new Span(unit, -high, -low);
    }

    Truth less(Span other) {
        if (high < other.low && !open(high)) {
            return Truth.YES;
        }
        return low >= other.high && !open(low) ? Truth.NO : Truth.UNKNOWN;
    }

    Truth same(Span other) {
        if (known() && other.known()) {
            return Truth.of(low == other.low);
        }
        return high < other.low || other.high < low ? Truth.NO : Truth.UNKNOWN;
    }

    Span least(Span other) {
        return new Span(unit, Math.min(low, other.low), Math.min(high, other.high));
    }

    Span greatest(Span other) {
        return new Span(unit, Math.max(low, other.low), Math.max(high, other.high));
    }

    /** The duration divided by {@code by}, towards zero: the years of months, the days of days. */
    Num whole(long by) {
        if (known()) {
            return Num.of(low / by);
        }
        return new Num(open(low) ? null : BigDecimal.valueOf(low / by),
                open(high) ? null : BigDecimal.valueOf(high / by));
    }
}
