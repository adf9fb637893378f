package eu.masp.assessment;

import java.util.Arrays;
import java.util.List;

/**
 * One question whose answers have an order, and how they go with ability: Samejima's graded response model, D = 1.
 *
 * <p>
 * With P*<sub>k</sub>(θ) = 1 / (1 + exp(−a(θ − b<sub>k</sub>))), the probability of answering in category k or higher, category k has
 * P<sub>k</sub> = P*<sub>k</sub> − P*<sub>k+1</sub>. With one threshold this is the two-parameter logistic model. Source: F. Samejima,
 * Estimation of latent ability using a response pattern of graded scores, Psychometrika Monograph 17 (1969).
 *
 * @param id unique in its bank
 * @param group what the item is about, for balance; empty where groups do not matter
 * @param discrimination a, above 0
 * @param thresholds b<sub>1</sub> &lt; b<sub>2</sub> &lt; …; one fewer than there are categories
 */
public record Item(String id, String group, double discrimination, List<Double> thresholds) {

    public Item {
        thresholds = List.copyOf(thresholds);
        if (id.isBlank()) {
            throw new IllegalArgumentException("an item needs an id");
        }
        if (!(discrimination > 0) || Double.isInfinite(discrimination)) {
            throw new IllegalArgumentException(
                    "'" + id + "': the discrimination has to be above 0, not " + discrimination);
        }
        if (thresholds.isEmpty()) {
            throw new IllegalArgumentException("'" + id + "' has no threshold");
        }
        for (int k = 0; k < thresholds.size(); k++) {
            if (!Double.isFinite(thresholds.get(k)) || (k > 0 && thresholds.get(k) <= thresholds.get(k - 1))) {
                throw new IllegalArgumentException("'" + id + "': the thresholds have to rise, not " + thresholds);
            }
        }
    }

    /** An item without a group. */
    public static Item of(String id, double discrimination, double... thresholds) {
        return new Item(id, "", discrimination, Arrays.stream(thresholds).boxed().toList());
    }

    /** How many answers it has: categories are 0 to this minus one, lowest first. */
    public int categories() {
        return thresholds.size() + 1;
    }

    /** The probability of each category at this ability; they add up to 1. */
    public double[] probabilities(double theta) {
        double[] probabilities = new double[categories()];
        for (int category = 0; category < probabilities.length; category++) {
            probabilities[category] = Math.exp(logProbability(category, theta));
        }
        return probabilities;
    }

    /**
     * The logarithm of a category's probability, exact also where the probability itself is too small for a number: for x = a(θ −
     * b<sub>k</sub>) and y = a(θ − b<sub>k+1</sub>), σ(x) − σ(y) = σ(x) σ(−y) (1 − e<sup>y−x</sup>).
     */
    public double logProbability(int category, double theta) {
        double log = 0;
        if (category > 0) {
            log += logLogistic(steep(category - 1, theta));
        }
        if (category < thresholds.size()) {
            log += logLogistic(-steep(category, theta));
        }
        if (category > 0 && category < thresholds.size()) {
            log += Math.log(-Math.expm1(-discrimination * (thresholds.get(category) - thresholds.get(category - 1))));
        }
        return log;
    }

    /** The expected category: the sum of P*<sub>k</sub>. */
    public double expectedScore(double theta) {
        double sum = 0;
        for (int k = 0; k < thresholds.size(); k++) {
            sum += logistic(steep(k, theta));
        }
        return sum;
    }

    /** Fisher's information: the expected curvature of the log-likelihood, Σ P<sub>k</sub> · {@link #information(int, double)}. */
    public double information(double theta) {
        double sum = 0;
        double below = 1;
        double spreadBelow = 0;
        for (int category = 0; category < categories(); category++) {
            double above = category < thresholds.size() ? logistic(steep(category, theta)) : 0;
            double spreadAbove = above * (1 - above);
            sum += (below - above) * (spreadBelow + spreadAbove);
            below = above;
            spreadBelow = spreadAbove;
        }
        return discrimination * discrimination * sum;
    }

    /** The observed information once this category was answered: −∂² log P<sub>k</sub>/∂θ², never negative. */
    public double information(int category, double theta) {
        double lower = atLeast(category, theta);
        double upper = atLeast(category + 1, theta);
        return discrimination * discrimination * (lower * (1 - lower) + upper * (1 - upper));
    }

    /** The slope of the log-likelihood: ∂ log P<sub>k</sub>/∂θ = a (1 − P*<sub>k</sub> − P*<sub>k+1</sub>). */
    double slope(int category, double theta) {
        return discrimination * (1 - atLeast(category, theta) - atLeast(category + 1, theta));
    }

    private double atLeast(int category, double theta) {
        return category == 0 ? 1 : category > thresholds.size() ? 0 : logistic(steep(category - 1, theta));
    }

    private double steep(int k, double theta) {
        return discrimination * (theta - thresholds.get(k));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    private static double logLogistic(double x) {
        return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x));
    }
}
