package eu.masp.simulation.results;

import java.util.Arrays;

/** How often each amount occurs, weighted: sums and percentiles are exact, whatever the size of the population. */
final class AmountCounts {

    private static final int START = 64;
    private long[] amounts = new long[START];
    private double[] weights = new double[START];
    private int used;

    void add(long amount, double weight) {
        if (weight > 0) {
            put(amount, weight);
        }
    }

    private void put(long amount, double weight) {
        int place = place(amount);
        if (weights[place] == 0) {
            if (2 * used >= amounts.length) {
                grow();
                place = place(amount);
            }
            amounts[place] = amount;
            used++;
        }
        weights[place] += weight;
    }

    private int place(long amount) {
        int place = (int) ((amount * 0x9E3779B97F4A7C15L) >>> 33) & (amounts.length - 1);
        while (weights[place] != 0 && amounts[place] != amount) {
            place = (place + 1) & (amounts.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] oldAmounts = amounts;
        double[] oldWeights = weights;
        amounts = new long[oldAmounts.length * 2];
        weights = new double[oldWeights.length * 2];
        used = 0;
        for (int i = 0; i < oldAmounts.length; i++) {
            if (oldWeights[i] > 0) {
                put(oldAmounts[i], oldWeights[i]);
            }
        }
    }

    void add(AmountCounts other) {
        for (int i = 0; i < other.amounts.length; i++) {
            if (other.weights[i] > 0) {
                put(other.amounts[i], other.weights[i]);
            }
        }
    }

    double weight() {
        return Arrays.stream(weights).sum();
    }

    double weightedCents() {
        double sum = 0;
        for (int i = 0; i < amounts.length; i++) {
            sum += weights[i] * amounts[i];
        }
        return sum;
    }

    /** The least amount that at least this share of the weight does not exceed; 0 where there is none. */
    long[] percentiles(int... percents) {
        int[] order = java.util.stream.IntStream.range(0, amounts.length).filter(i -> weights[i] > 0).boxed()
                .sorted(java.util.Comparator.comparingLong(i -> amounts[i])).mapToInt(i -> i).toArray();
        double all = weight();
        long[] result = new long[percents.length];
        for (int p = 0; p < percents.length; p++) {
            double below = 0;
            for (int i : order) {
                below += weights[i];
                result[p] = amounts[i];
                if (below >= all * percents[p] / 100) {
                    break;
                }
            }
        }
        return result;
    }
}
