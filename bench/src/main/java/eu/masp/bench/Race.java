package eu.masp.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Sides timed in turns in one run and one thread, so that whatever else the machine does meets all of them: warmed up first, then
 * rounds in which each side has one turn, every other round in reverse order. The figure of a side is the median of its turns.
 *
 * @param warmUp for each side, in turns
 * @param turn how long a turn lasts
 */
public record Race(Duration warmUp, int rounds, Duration turn) {

    private static final int AT_ONCE = 16;
    private static volatile @Nullable Object sink;

    /**
     * One side.
     *
     * @param items how many different pieces of work there are
     * @param work does one of them, 0 to items − 1; what it returns is kept, so that the work cannot be left out
     */
    public record Side(String name, int items, IntFunction<Object> work) {}

    /** Pieces of work done in a second, for each side. */
    public List<Double> perSecond(List<Side> sides, Progress progress) {
        long warmUps = Math.max(1, warmUp.dividedBy(turn));
        for (int i = 0; i < warmUps; i++) {
            progress.say("warming up, " + (i + 1) + " of " + warmUps);
            sides.forEach(this::turn);
        }
        double[][] figures = new double[sides.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            progress.say("round " + (round + 1) + " of " + rounds);
            for (int i = 0; i < sides.size(); i++) {
                int side = round % 2 == 0 ? i : sides.size() - 1 - i;
                figures[side][round] = turn(sides.get(side));
            }
        }
        List<Double> medians = new ArrayList<>();
        for (double[] figure : figures) {
            medians.add(median(figure));
        }
        return medians;
    }

    private double turn(Side side) {
        long done = 0;
        int item = 0;
        long start = System.nanoTime();
        long elapsed;
        do {
            for (int i = 0; i < AT_ONCE; i++) {
                sink = side.work().apply(item);
                item = item + 1 == side.items() ? 0 : item + 1;
            }
            done += AT_ONCE;
            elapsed = System.nanoTime() - start;
        } while (elapsed < turn.toNanos());
        return done / (elapsed / 1e9);
    }

    static double median(double[] figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
