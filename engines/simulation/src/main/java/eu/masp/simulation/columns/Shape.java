package eu.masp.simulation.columns;

import java.math.BigDecimal;

/**
 * How the compiled code holds a number: as a whole number of its last digit.
 *
 * @param scale digits after the point
 * @param most no value is larger, whatever its sign, unless it has no end
 * @param open whether an end may be missing
 */
record Shape(int scale, BigDecimal most, boolean open) {

    private static final BigDecimal LIMIT = new BigDecimal("4e18");
    private static final int MOST_DIGITS = 18;

    /** Whether every value fits into 64 bits, with room for one sum. */
    boolean fits() {
        return scale <= MOST_DIGITS && most.movePointRight(scale).compareTo(LIMIT) < 0;
    }

    Shape with(Shape other, BigDecimal largest) {
        return new Shape(Math.max(scale, other.scale), largest, open || other.open);
    }

    /** Of either of the two. */
    Shape or(Shape other) {
        return with(other, most.max(other.most));
    }

    static long power(int digits) {
        return BigDecimal.TEN.pow(digits).longValueExact();
    }
}
