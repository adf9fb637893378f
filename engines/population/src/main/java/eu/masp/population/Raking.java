package eu.masp.population;

import java.util.Arrays;
import java.util.List;

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
        int[][] members = new int[constraints.size()][];
        int[][] counts = new int[constraints.size()][];
        for (int c = 0; c < constraints.size(); c++) {
            int[] some = new int[prototypes.size()];
            int[] each = new int[prototypes.size()];
            int found = 0;
            for (int p = 0; p < prototypes.size(); p++) {
                int count = constraints.get(c).counts().applyAsInt(prototypes.get(p));
                if (count > 0) {
                    some[found] = p;
                    each[found++] = count;
                }
            }
            members[c] = Arrays.copyOf(some, found);
            counts[c] = Arrays.copyOf(each, found);
        }
        double worst = 1;
        for (int round = 0; round < MOST_ROUNDS && worst > CLOSE; round++) {
            worst = 0;
            for (int c = 0; c < members.length; c++) {
                double sum = 0;
                for (int i = 0; i < members[c].length; i++) {
                    sum += weights[members[c][i]] * counts[c][i];
                }
                double factor = constraints.get(c).target() / sum;
                worst = Math.max(worst, Math.abs(factor - 1));
                for (int p : members[c]) {
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
}
