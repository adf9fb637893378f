package eu.masp.population;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * Iterative proportional updating: the weights of dwellings are multiplied, constraint after constraint, until households and
 * persons both add up (Ye and others 2009, the method of PopGen; with household constraints alone it is iterative proportional fitting).
 */
final class Raking {

    private static final int MOST_ROUNDS = 2000;
    private static final double CLOSE = 1e-4;

    private Raking() {
    }

    /**
     * Weights as near to the starting ones as the constraints allow.
     *
     * @throws IllegalStateException if they contradict each other by more than one in a thousand
     */
    static double[] fit(List<Prototype> prototypes, double[] start, List<Constraint> constraints) {
        double[] weights = start.clone();
        List<Sum> sums = constraints.stream().map(c -> Sum.of(prototypes, c.counts())).toList();
        List<@Nullable Sum> groups = new ArrayList<>();
        for (Constraint constraint : constraints) {
            Predicate<Prototype> group = constraint.group();
            groups.add(group == null ? null : Sum.of(prototypes, p -> group.test(p) ? 1 : 0));
        }
        double worst = 1;
        for (int round = 0; round < MOST_ROUNDS && worst > CLOSE; round++) {
            worst = 0;
            for (int c = 0; c < sums.size(); c++) {
                Sum group = groups.get(c);
                double target = constraints.get(c).target() * (group == null ? 1 : group.in(weights));
                double factor = target / sums.get(c).in(weights);
                worst = Math.max(worst, Math.abs(factor - 1));
                for (int p : sums.get(c).members) {
                    weights[p] *= factor;
                }
            }
        }
        if (!(worst < 1e-3)) {
            throw new IllegalStateException("The margins contradict each other: after " + MOST_ROUNDS
                    + " rounds one is still " + worst * 100 + " % away.");
        }
        return weights;
    }

    /** A weighted sum over those dwellings that count in it. */
    private record Sum(int[] members, int[] counts) {

        static Sum of(List<Prototype> prototypes, ToIntFunction<Prototype> counts) {
            int[] members = new int[prototypes.size()];
            int[] each = new int[prototypes.size()];
            int found = 0;
            for (int p = 0; p < prototypes.size(); p++) {
                int count = counts.applyAsInt(prototypes.get(p));
                if (count > 0) {
                    members[found] = p;
                    each[found++] = count;
                }
            }
            return new Sum(Arrays.copyOf(members, found), Arrays.copyOf(each, found));
        }

        double in(double[] weights) {
            double sum = 0;
            for (int i = 0; i < members.length; i++) {
                sum += weights[members[i]] * counts[i];
            }
            return sum;
        }
    }
}
