package eu.masp.simulation.results;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Sums and means as whole cents: the same wherever they are shown. Weights are no round numbers, so that the same mean, added up in
 * another order, may lie a hair above or below half a cent; digits that no sum can vouch for do not decide.
 */
final class Cents {

    private static final MathContext VOUCHED = new MathContext(13, RoundingMode.HALF_UP);
    private static final int CENTS = 2;

    private Cents() {
    }

    /** The nearest whole cent; half a cent is rounded away from 0. */
    static long whole(double cents) {
        return new BigDecimal(cents).round(VOUCHED).setScale(0, RoundingMode.HALF_UP).longValueExact();
    }

    /** The same in euros. */
    static BigDecimal euros(double cents) {
        return BigDecimal.valueOf(whole(cents), CENTS);
    }
}
