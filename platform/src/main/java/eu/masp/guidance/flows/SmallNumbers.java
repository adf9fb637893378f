package eu.masp.guidance.flows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Hides small numbers in a table with its totals. A number from 0 to 4 is hidden; then more are, until nobody can work one out from
 * what is shown: for each number hidden because it is small, the shown ones leave open at least {@value #WIDTH} + 1 values, and for each
 * other hidden one at least two. Zeros are hidden like the rest: where they are shown a reader knows that a hidden number is at least one,
 * and three hidden ones that add up to three are one each.
 *
 * <p>The table is a network: from the one node of all cases to the rows, from each row to the columns, and back. Each number, total or not,
 * is the flow along one edge, and at each node as much comes in as goes out. What is shown is fixed; along hidden edges flow can be shifted
 * in circles, as long as none becomes negative. How far an edge can be shifted, up and down, is just what a reader does not know of it
 * (Castro 2012, "Recent advances in optimization techniques for statistical tabular data protection", sees it so too).
 */
final class SmallNumbers {
    /** The smallest number that is shown. */
    static final int LEAST = 5;
    /** How far apart the least and the greatest possible value of a hidden small number are at least. */
    static final int WIDTH = 3;

    private final int rows;
    private final int columns;
    private final List<Edge> edges = new ArrayList<>();

    private static final class Edge {
        private final int from;
        private final int to;
        private final long value;
        private boolean hidden;

        private Edge(int from, int to, long value) {
            this.from = from;
            this.to = to;
            this.value = value;
        }

        private boolean small() {
            return value < LEAST;
        }
    }

    /** A table without its totals; they are worked out. */
    SmallNumbers(long[][] cells, int columns) {
        this.rows = cells.length;
        this.columns = columns;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                edges.add(new Edge(row(row), column(column), cells[row][column]));
            }
        }
        for (int row = 0; row < rows; row++) {
            edges.add(new Edge(0, row(row), Arrays.stream(cells[row]).sum()));
        }
        for (int column = 0; column < columns; column++) {
            int at = column;
            edges.add(new Edge(column(column), sink(), Arrays.stream(cells).mapToLong(each -> each[at]).sum()));
        }
        edges.add(new Edge(sink(), 0, Arrays.stream(cells).flatMapToLong(Arrays::stream).sum()));
        hide();
    }

    private int row(int row) {
        return 1 + row;
    }

    private int column(int column) {
        return 1 + rows + column;
    }

    private int sink() {
        return 1 + rows + columns;
    }

    boolean cellHidden(int row, int column) {
        return edges.get(row * columns + column).hidden;
    }

    boolean rowHidden(int row) {
        return edges.get(rows * columns + row).hidden;
    }

    boolean columnHidden(int column) {
        return edges.get(rows * columns + rows + column).hidden;
    }

    boolean totalHidden() {
        return edges.getLast().hidden;
    }

    private void hide() {
        edges.forEach(edge -> edge.hidden = edge.small());
        for (Edge open = unprotected(); open != null; open = unprotected()) {
            Edge next = complement(open);
            if (next == null) {
                // Nothing is left to hide: where everything is hidden nothing can be worked out.
                break;
            }
            next.hidden = true;
        }
        showWhatFollowsAnyway();
    }

    /** A dash where the other numbers leave one value only would promise what it does not keep: nothing flows there, so showing tells nothing. */
    private void showWhatFollowsAnyway() {
        edges.stream().filter(edge -> edge.hidden && !edge.small()).filter(edge -> room(edge) == 0)
                .forEach(edge -> edge.hidden = false);
    }

    private @org.jspecify.annotations.Nullable Edge unprotected() {
        return edges.stream().filter(edge -> edge.hidden && edge.small()).filter(edge -> room(edge) < WIDTH)
                .findFirst().orElse(null);
    }

    /** The next to hide: beside the open one if there is any, the smallest of them. */
    private @org.jspecify.annotations.Nullable Edge complement(Edge open) {
        return edges.stream().filter(edge -> !edge.hidden)
                .min(Comparator.comparing((Edge edge) -> edge == edges.getLast())
                        .thenComparing(edge -> !touches(edge, open))
                        .thenComparingLong(edge -> edge.value))
                .orElse(null);
    }

    private static boolean touches(Edge one, Edge other) {
        return one.from == other.from || one.to == other.to || one.from == other.to || one.to == other.from;
    }

    /** How many values a reader cannot tell apart, less one; never counted beyond what is asked for. */
    private long room(Edge edge) {
        long up = shift(edge, edge.to, edge.from, WIDTH);
        long down = shift(edge, edge.from, edge.to, Math.min(WIDTH, edge.value));
        return up + down;
    }

    /** How much more can flow from one node to another without this edge, over hidden ones, at most so much. */
    private long shift(Edge without, int from, int to, long most) {
        long[] shifted = new long[edges.size()];
        long sum = 0;
        while (sum < most && oneMore(without, from, to, shifted)) {
            sum++;
        }
        return sum;
    }

    private boolean oneMore(Edge without, int from, int to, long[] shifted) {
        int[] by = new int[sink() + 1];
        boolean[] forward = new boolean[sink() + 1];
        Arrays.fill(by, -1);
        Deque<Integer> nodes = new ArrayDeque<>(List.of(from));
        while (!nodes.isEmpty() && by[to] < 0) {
            int node = nodes.poll();
            for (int i = 0; i < edges.size(); i++) {
                Edge edge = edges.get(i);
                if (edge.hidden && edge != without) {
                    if (edge.from == node && edge.to != from && by[edge.to] < 0) {
                        by[edge.to] = i;
                        forward[edge.to] = true;
                        nodes.add(edge.to);
                    } else if (edge.to == node && edge.from != from && by[edge.from] < 0
                            && edge.value + shifted[i] > 0) {
                        by[edge.from] = i;
                        forward[edge.from] = false;
                        nodes.add(edge.from);
                    }
                }
            }
        }
        if (by[to] < 0) {
            return false;
        }
        for (int node = to; node != from;) {
            Edge edge = edges.get(by[node]);
            shifted[by[node]] += forward[node] ? 1 : -1;
            node = forward[node] ? edge.from : edge.to;
        }
        return true;
    }
}
