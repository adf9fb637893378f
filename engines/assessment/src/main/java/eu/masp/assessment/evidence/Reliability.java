package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.Quadrature;
import java.util.List;

/**
 * How much of what scores tell apart is ability, from 0 to 1.
 *
 * @param marginal of the whole bank, for a standard normal population: 1 less the mean of 1/(1 + I(θ)). Nobody answers the whole bank, so
 *            that it is a ceiling. Source: B. F. Green and others, Technical guidelines for assessing computerized adaptive tests, Journal
 *            of Educational Measurement 21 (1984)
 * @param empirical of the answers given: the variance of the posterior means over itself and the mean squared error, as mirt's
 *            {@code empirical_rxx} for EAP scores
 */
public record Reliability(double marginal, double empirical) {

    /** @param scores posterior means with posterior standard deviations; at least two people */
    public static Reliability of(Bank bank, List<Estimate> scores) {
        return new Reliability(marginal(bank), empirical(scores));
    }

    static double marginal(Bank bank) {
        double[] weights = Quadrature.CALIBRATION.weights();
        double lost = 0;
        for (int point = 0; point < weights.length; point++) {
            lost += weights[point] / (1 + bank.information(Quadrature.CALIBRATION.node(point)));
        }
        return 1 - lost;
    }

    static double empirical(List<Estimate> scores) {
        double mean = scores.stream().mapToDouble(Estimate::theta).average().orElseThrow();
        double spread = scores.stream().mapToDouble(score -> (score.theta() - mean) * (score.theta() - mean)).sum()
                / (scores.size() - 1);
        double error = scores.stream().mapToDouble(score -> score.se() * score.se()).average().orElseThrow();
        return spread / (spread + error);
    }
}
