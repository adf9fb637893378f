package eu.masp.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Probabilities, expected score and information are what Samejima's formulas say, and stay so far out. */
class ItemTest {

    private static final Item GRADED = Item.of("g", 1.3, -1.2, 0.1, 1.4);

    @Test
    void probabilitiesAreDifferencesOfLogisticCurves() {
        double[] probabilities = GRADED.probabilities(0.4);
        double[] atLeast = {1, logistic(1.3 * 1.6), logistic(1.3 * 0.3), logistic(1.3 * -1.0), 0};
        for (int k = 0; k < 4; k++) {
            assertThat(probabilities[k]).isCloseTo(atLeast[k] - atLeast[k + 1], within(1e-14));
        }
        assertThat(GRADED.expectedScore(0.4)).isCloseTo(atLeast[1] + atLeast[2] + atLeast[3], within(1e-14));
    }

    @Test
    void informationOfTwoAnswersIsBirnbaums() {
        // catR's Ii for the two-parameter model: a² P Q.
        double p = logistic(1.2 * 0.5);
        assertThat(Item.of("i", 1.2, 0).information(0.5)).isCloseTo(1.44 * p * (1 - p), within(1e-14));
    }

    @Test
    void informationOfGradedAnswersIsSamejimas() {
        // Σ P'² / P − Σ P'' = Σ P'² / P, with the slopes taken numerically.
        for (double theta : new double[] {-3, -0.7, 0, 0.4, 2.2}) {
            double step = 1e-5;
            double[] low = GRADED.probabilities(theta - step);
            double[] high = GRADED.probabilities(theta + step);
            double[] at = GRADED.probabilities(theta);
            double expected = 0;
            for (int k = 0; k < 4; k++) {
                expected += Math.pow((high[k] - low[k]) / (2 * step), 2) / at[k];
            }
            assertThat(GRADED.information(theta)).isCloseTo(expected, within(1e-8));
            double observed = 0;
            for (int k = 0; k < 4; k++) {
                observed += at[k] * GRADED.information(k, theta);
            }
            assertThat(observed).isCloseTo(expected, within(1e-8));
        }
    }

    @Test
    void farOutNothingIsLost() {
        assertThat(GRADED.logProbability(1, 60)).isCloseTo(-1.3 * 59.9 + Math.log(1 - Math.exp(-1.3 * 1.3)),
                within(1e-9));
        assertThat(GRADED.logProbability(3, -600)).isFinite();
        assertThat(GRADED.information(900)).isZero();
    }

    @Test
    void whatCannotBeAnItemIsRefused() {
        assertThatThrownBy(() -> Item.of("i", 0, 1)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> Item.of("i", 1, 1, 1)).hasMessageContaining("rise");
        assertThatThrownBy(() -> Item.of("i", 1, Double.NaN)).hasMessageContaining("rise");
        assertThatThrownBy(() -> Item.of("i", 1)).hasMessageContaining("no threshold");
        assertThatThrownBy(() -> Bank.of(List.of(GRADED, GRADED))).hasMessageContaining("twice");
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
