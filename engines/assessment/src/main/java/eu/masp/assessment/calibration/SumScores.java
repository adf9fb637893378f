package eu.masp.assessment.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Quadrature;

/**
 * How likely each sum of categories is at each ability, for all items and for all but one. Source: F. M. Lord and M. S. Wingersky, Applied
 * Psychological Measurement 8 (1984); for more than two categories D. Thissen and others, the same 19 (1995).
 */
final class SumScores {

    private final double[][][] probabilities;
    private final int points;

    SumScores(Bank bank, Quadrature quadrature) {
        points = quadrature.points();
        probabilities = new double[bank.size()][points][];
        for (int i = 0; i < bank.size(); i++) {
            for (int point = 0; point < points; point++) {
                probabilities[i][point] = bank.items().get(i).probabilities(quadrature.node(point));
            }
        }
    }

    double probability(int item, int point, int category) {
        return probabilities[item][point][category];
    }

    /** Point, sum; without an item, or with all when it is −1. */
    double[][] without(int left) {
        double[][] sums = new double[points][];
        for (int point = 0; point < points; point++) {
            double[] sum = {1};
            for (int i = 0; i < probabilities.length; i++) {
                if (i != left) {
                    sum = joined(sum, probabilities[i][point]);
                }
            }
            sums[point] = sum;
        }
        return sums;
    }

    private static double[] joined(double[] sum, double[] item) {
        double[] next = new double[sum.length + item.length - 1];
        for (int s = 0; s < sum.length; s++) {
            for (int k = 0; k < item.length; k++) {
                next[s + k] += sum[s] * item[k];
            }
        }
        return next;
    }
}
