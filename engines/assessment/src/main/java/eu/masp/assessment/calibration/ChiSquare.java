package eu.masp.assessment.calibration;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.hipparchus.special.Gamma;

/** Chances of test statistics. */
final class ChiSquare {

    private ChiSquare() {
    }

    /** The probability of a value this high or higher. */
    static double p(double value, int degrees) {
        return value <= 0 ? 1 : Gamma.regularizedGammaQ(degrees / 2.0, value / 2);
    }

    /**
     * Chances of several tests made at once, so that of those called significant at 0.05 about 5 in 100 are false alarms. Source: Y. Benjamini
     * and Y. Hochberg, Journal of the Royal Statistical Society B 57 (1995).
     */
    static double[] adjusted(double[] chances) {
        Integer[] order = IntStream.range(0, chances.length).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> chances[i]).reversed()).toArray(Integer[]::new);
        double[] adjusted = new double[chances.length];
        double least = 1;
        for (int rank = 0; rank < order.length; rank++) {
            least = Math.min(least, chances[order[rank]] * chances.length / (chances.length - rank));
            adjusted[order[rank]] = least;
        }
        return Arrays.copyOf(adjusted, adjusted.length);
    }
}
