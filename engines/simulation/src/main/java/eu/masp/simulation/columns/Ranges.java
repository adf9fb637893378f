package eu.masp.simulation.columns;

import eu.masp.measures.feel.Num;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Arithmetic of decimals held as whole numbers of their last digit, each between two ends. The ends of {@code long} stand
 * for "no end". The compiler of columns has made sure that nothing overflows.
 */
final class Ranges {

    /** No lower end. */
    static final long NO_LOW = Long.MIN_VALUE;
    /** No upper end. */
    static final long NO_HIGH = Long.MAX_VALUE;

    private Ranges() {
    }

    /** What a column holds, or this end of what is allowed where nothing is known. */
    static long orEnd(long value, long missing, long end) {
        return value == missing ? end : value;
    }

    static long plusLow(long a, long b) {
        return a == NO_LOW || b == NO_LOW ? NO_LOW : a + b;
    }

    static long plusHigh(long a, long b) {
        return a == NO_HIGH || b == NO_HIGH ? NO_HIGH : a + b;
    }

    static long negate(long end) {
        return end == NO_LOW ? NO_HIGH : end == NO_HIGH ? NO_LOW : -end;
    }

    static long timesLow(long aLow, long aHigh, long bLow, long bHigh) {
        if (aLow == aHigh && bLow == bHigh) {
            return aLow * bLow;
        }
        if ((aLow == 0 && aHigh == 0) || (bLow == 0 && bHigh == 0)) {
            return 0;
        }
        return Math.min(Math.min(product(aLow, bLow), product(aLow, bHigh)),
                Math.min(product(aHigh, bLow), product(aHigh, bHigh)));
    }

    static long timesHigh(long aLow, long aHigh, long bLow, long bHigh) {
        if (aLow == aHigh && bLow == bHigh) {
            return aLow * bLow;
        }
        if ((aLow == 0 && aHigh == 0) || (bLow == 0 && bHigh == 0)) {
            return 0;
        }
        return Math.max(Math.max(product(aLow, bLow), product(aLow, bHigh)),
                Math.max(product(aHigh, bLow), product(aHigh, bHigh)));
    }

    private static long product(long a, long b) {
        if (open(a) || open(b)) {
            int sign = Long.signum(a) * Long.signum(b);
            return sign == 0 ? 0 : sign > 0 ? NO_HIGH : NO_LOW;
        }
        return a * b;
    }

    static boolean open(long end) {
        return end == NO_LOW || end == NO_HIGH;
    }

    /** With more digits. */
    static long scaled(long end, long by) {
        return open(end) ? end : end * by;
    }

    /** Divided by a number above 0 and rounded. */
    static long divided(long end, long by, int mode) {
        if (open(end)) {
            return end;
        }
        long quotient = end / by;
        long rest = Math.abs(end % by);
        if (rest == 0) {
            return quotient;
        }
        int sign = end < 0 ? -1 : 1;
        boolean away = switch (MODES[mode]) {
            case UP -> true;
            case DOWN -> false;
            case CEILING -> sign > 0;
            case FLOOR -> sign < 0;
            case HALF_UP -> rest >= by - rest;
            case HALF_EVEN -> rest > by - rest || (rest == by - rest && (quotient & 1) != 0);
            default -> throw new IllegalArgumentException("no such rounding");
        };
        return away ? quotient + sign : quotient;
    }

    private static final RoundingMode[] MODES = RoundingMode.values();

    static long absLow(long low, long high) {
        return low >= 0 ? low : high <= 0 ? negate(high) : 0;
    }

    static long absHigh(long low, long high) {
        return low >= 0 ? high : Math.max(negate(low), high);
    }

    /** As the interpreter holds it. */
    static Num num(long low, long high, int scale) {
        BigDecimal from = low == NO_LOW ? null : BigDecimal.valueOf(low, scale);
        return new Num(from, low == high ? from : high == NO_HIGH ? null : BigDecimal.valueOf(high, scale));
    }

    static long centsLow(Num num) {
        return cents(num.low(), NO_LOW);
    }

    static long centsHigh(Num num) {
        return cents(num.high(), NO_HIGH);
    }

    private static long cents(@Nullable BigDecimal end, long open) {
        return end == null ? open : end.movePointRight(2).longValueExact();
    }

    static int less(Num a, Num b) {
        return Kleene.of(a.less(b));
    }

    static int same(Num a, Num b) {
        return Kleene.of(a.same(b));
    }

    static Num hull(Num a, Num b) {
        return a.hull(b);
    }

    static Num minus(Num a, Num b) {
        return a.plus(b.negate());
    }

    static Num rounded(Num num, int digits, int mode) {
        return num.rounded(digits, MODES[mode]);
    }

    static Num plusPresent(Num sum, Num value, int present) {
        return sum.plus(present == Kleene.YES ? value : value.hull(Num.ZERO));
    }
}
