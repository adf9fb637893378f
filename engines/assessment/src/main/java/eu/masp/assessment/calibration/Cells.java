package eu.masp.assessment.calibration;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of observed and expected counts whose small cells are joined with their neighbours, row after row. */
final class Cells {

    private final double least;
    private final List<List<double[]>> done = new ArrayList<>();
    private double @Nullable [] observed;
    private double @Nullable [] expected;
    private double @Nullable [] lastObserved;
    private double @Nullable [] lastExpected;

    Cells(double least) {
        this.least = least;
    }

    /** One more row; it waits for the next where it cannot stand alone. */
    void add(double[] rowObserved, double[] rowExpected) {
        double[] o = plus(observed, rowObserved);
        double[] e = plus(expected, rowExpected);
        List<double[]> joined = joined(o, e);
        if (joined.size() < 2) {
            observed = o;
            expected = e;
        } else {
            done.add(joined);
            lastObserved = o;
            lastExpected = e;
            observed = null;
            expected = null;
        }
    }

    /** What still waits goes to the last row. */
    void end() {
        if (observed != null && expected != null && !done.isEmpty()) {
            done.set(done.size() - 1, joined(plus(lastObserved, observed), plus(lastExpected, expected)));
        }
    }

    private static double[] plus(double @Nullable [] one, double[] two) {
        double[] sum = two.clone();
        for (int k = 0; one != null && k < sum.length; k++) {
            sum[k] += one[k];
        }
        return sum;
    }

    /** Pairs of observed and expected: the smallest cell goes to its smaller neighbour until none is too small. */
    private List<double[]> joined(double[] rowObserved, double[] rowExpected) {
        List<double[]> cells = new ArrayList<>();
        for (int k = 0; k < rowObserved.length; k++) {
            cells.add(new double[] {rowObserved[k], rowExpected[k]});
        }
        while (cells.size() > 1) {
            int smallest = 0;
            for (int k = 1; k < cells.size(); k++) {
                smallest = cells.get(k)[1] < cells.get(smallest)[1] ? k : smallest;
            }
            if (cells.get(smallest)[1] >= least) {
                break;
            }
            int neighbour = smallest == 0 ? 1 : smallest == cells.size() - 1 ? smallest - 1
                    : cells.get(smallest - 1)[1] <= cells.get(smallest + 1)[1] ? smallest - 1 : smallest + 1;
            cells.get(neighbour)[0] += cells.get(smallest)[0];
            cells.get(neighbour)[1] += cells.get(smallest)[1];
            cells.remove(smallest);
        }
        return cells;
    }

    double statistic() {
        double sum = 0;
        for (List<double[]> row : done) {
            for (double[] cell : row) {
                sum += (cell[0] - cell[1]) * (cell[0] - cell[1]) / cell[1];
            }
        }
        return sum;
    }

    /** Cells less one for each row. */
    int degrees() {
        return done.stream().mapToInt(row -> row.size() - 1).sum();
    }
}
