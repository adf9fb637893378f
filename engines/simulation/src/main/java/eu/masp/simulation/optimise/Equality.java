package eu.masp.simulation.optimise;

import eu.masp.simulation.results.Grouping;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/** How equal areas are, by the share reached of all who live there. More is more equal. */
public enum Equality {

    /** The share reached where it is lowest. */
    LOWEST_SHARE {
        @Override
        double of(double[] shares, double[] people) {
            return Arrays.stream(shares).min().orElse(0);
        }
    },

    /** 1 less the Gini index of the shares, each area with the weight of its people: 1 is equal. */
    GINI {
        @Override
        double of(double[] shares, double[] people) {
            int[] order = java.util.stream.IntStream.range(0, shares.length).boxed()
                    .sorted(Comparator.comparingDouble(i -> shares[i])).mapToInt(i -> i).toArray();
            double all = Arrays.stream(people).sum();
            double reached = 0;
            for (int i : order) {
                reached += people[i] * shares[i];
            }
            double below = 0;
            double twiceUnder = 0;
            for (int i : order) {
                double upTo = below + people[i] * shares[i];
                twiceUnder += people[i] * (below + upTo);
                below = upTo;
            }
            return reached == 0 ? 0 : twiceUnder / (all * reached);
        }
    };

    abstract double of(double[] shares, double[] people);

    /** Areas without people, and those that are no area, do not count. */
    double of(double[] reached, double[] decided, Grouping areas) {
        int[] counted = java.util.stream.IntStream.range(0, areas.size())
                .filter(i -> i != Grouping.UNKNOWN && i != Grouping.NOT_APPLICABLE && decided[i] > 0).toArray();
        return of(Arrays.stream(counted).mapToDouble(i -> reached[i] / decided[i]).toArray(),
                Arrays.stream(counted).mapToDouble(i -> decided[i]).toArray());
    }

    /** As in a file. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
