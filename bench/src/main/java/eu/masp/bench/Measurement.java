package eu.masp.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/**
 * One figure, ours beside a peer's.
 *
 * @param of the case measured
 * @param ours null where it could not be measured; the note says why
 * @param peer whom we are compared with; null where there is nobody
 * @param theirs null where the peer is not installed or cannot do it; the note says which
 * @param note what a reader has to know; how to install what is missing
 */
public record Measurement(String metric, Better better, String of, @Nullable BigDecimal ours, @Nullable String peer,
        @Nullable BigDecimal theirs, @Nullable String note) {

    /** Which figures are good ones. */
    public enum Better {
        HIGHER, LOWER
    }

    private static final MathContext DIGITS = new MathContext(4);

    /** A figure with as many digits as a measurement deserves. */
    public static BigDecimal figure(double measured) {
        BigDecimal rounded = new BigDecimal(measured).round(DIGITS).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /** Ours divided by theirs. */
    public @Nullable BigDecimal ratio() {
        return ours == null || theirs == null || theirs.signum() == 0 ? null
                : figure(ours.doubleValue() / theirs.doubleValue());
    }
}
