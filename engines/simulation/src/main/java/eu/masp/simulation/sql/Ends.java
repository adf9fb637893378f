package eu.masp.simulation.sql;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * A number, day or duration between two ends; an end is NULL where there is none. A number is a whole number of its last digit,
 * or of the {@code parts}-th part of it: a third of a cent has scale 2 and three parts.
 *
 * @param least no known value is smaller (days as days since 1970-01-01)
 * @param most no known value is larger
 * @param openLow whether the lower end may be NULL
 * @param direct whether nothing has been reckoned with it since it was divided
 */
record Ends(Term low, Term high, int scale, BigInteger parts, BigDecimal least, BigDecimal most, boolean openLow,
        boolean openHigh, boolean direct) {

    static final BigDecimal FIRST_DAY = BigDecimal.valueOf(Day.FIRST);
    static final BigDecimal LAST_DAY = BigDecimal.valueOf(Day.LAST);
    private static final int MOST_DIGITS = 9;

    /** One value, which is NULL where nothing is known. */
    static Ends same(Term value, int scale, BigDecimal least, BigDecimal most, boolean open) {
        return new Ends(value, value, scale, BigInteger.ONE, least, most, open, open, true);
    }

    Ends with(Term newLow, Term newHigh) {
        return new Ends(newLow, newHigh, scale, parts, least, most, openLow, openHigh, direct);
    }

    Ends between(BigDecimal newLeast, BigDecimal newMost) {
        return new Ends(low, high, scale, parts, newLeast, newMost, openLow, openHigh, direct);
    }

    Ends open(boolean lowOpen, boolean highOpen) {
        return new Ends(low, high, scale, parts, least, most, lowOpen, highOpen, direct);
    }

    boolean isSame() {
        return low.equals(high);
    }

    boolean isOpen() {
        return openLow || openHigh;
    }

    boolean hasParts() {
        return !parts.equals(BigInteger.ONE);
    }

    /** How large its whole numbers get. */
    BigDecimal size() {
        return least.abs().max(most.abs()).movePointRight(scale).multiply(new BigDecimal(parts));
    }

    /** A value without rows; null where it has more digits than are worth writing down. */
    static @Nullable Ends of(Num num) {
        int scale = Math.max(digits(num.low()), digits(num.high()));
        if (scale > MOST_DIGITS) {
            return null;
        }
        Term low = whole(num.low(), scale);
        Term high = whole(num.high(), scale);
        BigDecimal largest = new BigDecimal("1e12");
        return new Ends(low, high, scale, BigInteger.ONE, num.low() == null ? largest.negate() : num.low(),
                num.high() == null ? largest : num.high(), num.low() == null, num.high() == null, true);
    }

    private static int digits(@Nullable BigDecimal end) {
        return end == null ? 0 : Math.max(0, end.stripTrailingZeros().scale());
    }

    private static Term whole(@Nullable BigDecimal end, int scale) {
        return end == null ? Term.fixed("CAST(NULL AS BIGINT)")
                : Term.whole(end.movePointRight(scale).toBigIntegerExact());
    }

    static Ends of(Day day) {
        boolean openLow = day.low() <= Day.FIRST;
        boolean openHigh = day.high() >= Day.LAST && !day.known();
        return new Ends(openLow ? Term.fixed("CAST(NULL AS DATE)") : date(day.low()),
                openHigh ? Term.fixed("CAST(NULL AS DATE)") : date(day.high()), 0, BigInteger.ONE,
                BigDecimal.valueOf(day.low()), BigDecimal.valueOf(day.high()), openLow, openHigh, true);
    }

    static Term date(long day) {
        return Term.fixed("DATE '" + LocalDate.ofEpochDay(day) + "'");
    }

    static Ends of(Span span) {
        boolean openLow = span.low() <= Span.OPEN_LOW;
        boolean openHigh = span.high() >= Span.OPEN_HIGH;
        return new Ends(whole(openLow ? null : BigDecimal.valueOf(span.low()), 0),
                whole(openHigh ? null : BigDecimal.valueOf(span.high()), 0), 0, BigInteger.ONE,
                BigDecimal.valueOf(span.low()), BigDecimal.valueOf(span.high()), openLow, openHigh, true);
    }
}
