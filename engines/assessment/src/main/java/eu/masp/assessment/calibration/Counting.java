package eu.masp.assessment.calibration;

import eu.masp.assessment.Model;
import eu.masp.assessment.ResponseTable;
import java.util.ArrayList;
import java.util.List;

/** How often each answer was given: what can be calibrated at all, and where to begin. */
final class Counting {

    private Counting() {
    }

    /** Item, category: how often; as many categories as the highest one given. */
    static int[][] of(ResponseTable table) {
        int items = table.items().size();
        int[] most = new int[items];
        for (byte[] row : table.categories()) {
            for (int i = 0; i < items; i++) {
                most[i] = Math.max(most[i], row[i] + 1);
            }
        }
        int[][] counts = new int[items][];
        for (int i = 0; i < items; i++) {
            counts[i] = new int[most[i]];
        }
        for (byte[] row : table.categories()) {
            for (int i = 0; i < items; i++) {
                if (row[i] >= 0) {
                    counts[i][row[i]]++;
                }
            }
        }
        return counts;
    }

    /** All items that stand in the way are named at once. */
    static void check(ResponseTable table, int[][] counts, Model model) {
        List<String> problems = new ArrayList<>();
        if (table.items().size() < 3) {
            problems.add("At least 3 items are needed: with fewer, slopes cannot be told from each other.");
        }
        for (int i = 0; i < counts.length; i++) {
            String problem = problem(table.items().get(i), counts[i], model);
            if (problem != null) {
                problems.add(problem);
            }
        }
        if (!problems.isEmpty()) {
            throw new CalibrationException(String.join("\n", problems));
        }
    }

    private static @org.jspecify.annotations.Nullable String problem(String item, int[] counts, Model model) {
        if (counts.length == 0) {
            return "'" + item + "' was answered by nobody: leave it out.";
        }
        int used = 0;
        int unused = -1;
        for (int k = 0; k < counts.length; k++) {
            used += counts[k] > 0 ? 1 : 0;
            unused = unused < 0 && counts[k] == 0 ? k : unused;
        }
        if (used == 1) {
            return "'" + item + "': everybody gave the same answer, " + (counts.length - 1)
                    + "; it tells nothing, leave it out.";
        }
        if (unused >= 0) {
            return "'" + item + "': nobody gave the answer " + unused + " of 0 to " + (counts.length - 1)
                    + ". Join it with a neighbour (--collapse does: the answers above it move one down).";
        }
        return model == Model.TWO_PL && counts.length > 2
                ? "'" + item + "' has answers up to " + (counts.length - 1)
                        + ": the model 2pl has 0 and 1 only; try grm."
                : null;
    }

    /** Slopes of 1, and intercepts that give each answer as often as it was given. */
    static Parameters start(int[][] counts) {
        double[] slopes = new double[counts.length];
        double[][] intercepts = new double[counts.length][];
        for (int i = 0; i < counts.length; i++) {
            slopes[i] = 1;
            intercepts[i] = new double[counts[i].length - 1];
            double all = 0;
            for (int count : counts[i]) {
                all += count;
            }
            double below = 0;
            for (int k = 0; k < intercepts[i].length; k++) {
                below += counts[i][k];
                // A spread ability flattens the curve: the logit of the mean is this much nearer to 0 than the mean logit.
                intercepts[i][k] = Math.log((all - below) / below) * Math.sqrt(1 + 1 / (1.7 * 1.7));
            }
        }
        return new Parameters(slopes, intercepts);
    }
}
