package eu.masp.assessment.calibration;

/**
 * One place of a cumulative logit model: P(Y ≥ k) = σ(x<sub>k</sub>) with falling x<sub>1</sub> &gt; x<sub>2</sub> &gt; …, and what its
 * derivatives need, in forms that neither overflow nor cancel. Arrays are indexed by k from 0 to m + 1, where P(Y ≥ 0) = 1 and P(Y ≥ m +
 * 1) = 0.
 */
final class Cumulative {

    final int thresholds;
    /** P(Y ≥ k). */
    final double[] atLeast;
    /** δ<sub>k</sub> = P(Y ≥ k) · P(Y &lt; k). */
    final double[] spread;
    /** P(Y = k). */
    final double[] probability;
    final double[] logProbability;
    /** δ<sub>k</sub> / P(Y = k): the slope of log P(Y = k) in x<sub>k</sub>. */
    final double[] up;
    /** δ<sub>k</sub> / P(Y = k − 1): minus the slope of log P(Y = k − 1) in x<sub>k</sub>. */
    final double[] down;
    private final double[] gap;

    Cumulative(int thresholds) {
        this.thresholds = thresholds;
        atLeast = new double[thresholds + 2];
        spread = new double[thresholds + 2];
        probability = new double[thresholds + 1];
        logProbability = new double[thresholds + 1];
        up = new double[thresholds + 2];
        down = new double[thresholds + 2];
        gap = new double[thresholds + 1];
        atLeast[0] = 1;
    }

    /** Where log-odds are intercepts (from 0) plus a common part. */
    void at(double[] intercepts, double common) {
        for (int k = 1; k <= thresholds; k++) {
            double x = intercepts[k - 1] + common;
            atLeast[k] = 1 / (1 + Math.exp(-x));
            spread[k] = atLeast[k] / (1 + Math.exp(x));
        }
        for (int k = 0; k <= thresholds; k++) {
            gap[k] = k == 0 || k == thresholds ? 1 : -Math.expm1(intercepts[k] - intercepts[k - 1]);
            double log = k == 0 ? 0 : logLogistic(intercepts[k - 1] + common);
            log += k == thresholds ? 0 : logLogistic(-intercepts[k] - common);
            logProbability[k] = log + Math.log(gap[k]);
            probability[k] = Math.exp(logProbability[k]);
        }
        for (int k = 1; k <= thresholds; k++) {
            double x = intercepts[k - 1] + common;
            double belowNext = k == thresholds ? 1 : 1 / (1 + Math.exp(intercepts[k] + common));
            double atLeastBefore = k == 1 ? 1 : atLeast[k - 1];
            up[k] = 1 / (1 + Math.exp(x)) / (belowNext * gap[k]);
            down[k] = atLeast[k] / (atLeastBefore * gap[k - 1]);
        }
    }

    /** The slope of log P(Y = k) in what all log-odds have in common. */
    double slope(int category) {
        return 1 - atLeast[category] - atLeast[category + 1];
    }

    private static double logLogistic(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
