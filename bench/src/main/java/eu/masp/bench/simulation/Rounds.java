package eu.masp.bench.simulation;

import eu.masp.bench.Progress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sides that each take all cores, one after the other: warmed up first, then rounds in which each has one turn, every other round in
 * reverse order. The figure of a side is the median of its turns.
 *
 * @param warmUps turns of each side that do not count
 * @param rounds turns that count; an odd number
 */
record Rounds(int warmUps, int rounds) {

    /** A turn shorter than this is repeated until it is not: short ones tell little. */
    private static final double LEAST_SECONDS = 0.3;

    private static volatile @Nullable Object sink;

    /** One side; what it gives back is looked at beforehand. */
    record Side(String name, Supplier<Object> work) {}

    /** Seconds that each side needs for its work once. */
    List<Double> seconds(List<Side> sides, Progress progress) {
        for (int i = 1; i <= warmUps; i++) {
            progress.say("warming up, " + i + " of " + warmUps);
            sides.forEach(Rounds::turn);
        }
        double[][] seconds = new double[sides.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            progress.say("round " + (round + 1) + " of " + rounds);
            for (int i = 0; i < sides.size(); i++) {
                int side = round % 2 == 0 ? i : sides.size() - 1 - i;
                seconds[side][round] = turn(sides.get(side));
            }
        }
        List<Double> medians = new ArrayList<>();
        for (double[] one : seconds) {
            Arrays.sort(one);
            medians.add(one[one.length / 2]);
        }
        return medians;
    }

    private static double turn(Side side) {
        long start = System.nanoTime();
        int done = 0;
        double elapsed;
        do {
            sink = side.work().get();
            done++;
            elapsed = (System.nanoTime() - start) / 1e9;
        } while (elapsed < LEAST_SECONDS);
        return elapsed / done;
    }
}
