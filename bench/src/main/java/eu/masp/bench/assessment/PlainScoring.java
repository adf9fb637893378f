package eu.masp.bench.assessment;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Quadrature;

/** The posterior mean as one writes it down from the formula: every probability at every point, for every person anew. */
final class PlainScoring {

    private PlainScoring() {
    }

    static double theta(Bank bank, Quadrature quadrature, int[] answers) {
        double sum = 0;
        double mean = 0;
        for (int point = 0; point < quadrature.points(); point++) {
            double theta = quadrature.node(point);
            double likelihood = Math.exp(-theta * theta / 2);
            for (int i = 0; i < answers.length; i++) {
                Item item = bank.items().get(i);
                likelihood *= atLeast(item, answers[i], theta) - atLeast(item, answers[i] + 1, theta);
            }
            sum += likelihood;
            mean += likelihood * theta;
        }
        return mean / sum;
    }

    private static double atLeast(Item item, int category, double theta) {
        if (category == 0 || category == item.categories()) {
            return category == 0 ? 1 : 0;
        }
        return 1 / (1 + Math.exp(-item.discrimination() * (theta - item.thresholds().get(category - 1))));
    }
}
