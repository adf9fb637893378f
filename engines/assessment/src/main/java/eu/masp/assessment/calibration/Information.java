package eu.masp.assessment.calibration;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Slope and curvature of the log-likelihood of all answers. The curvature is the observed information by Louis's identity: what is expected
 * of the complete data, less what not knowing the abilities takes away (T. A. Louis, Finding the observed information matrix when using the
 * EM algorithm, Journal of the Royal Statistical Society B 44, 1982). Where that would take too long it is the cross-product of the
 * persons' slopes, which tends to the same with many people.
 */
final class Information {

    /** Multiplications above which the cross-product is taken: about half a minute. */
    private static final double TOO_MANY = 4e10;
    private final Patterns patterns;
    private final Expectation expectation;

    /** Slope and curvature at one place. */
    record Derivatives(double[] gradient, double[][] information) {}

    Information(Patterns patterns, Expectation expectation) {
        this.patterns = patterns;
        this.expectation = expectation;
    }

    /** Which of the two it is for these answers. */
    Calibration.Errors kind() {
        double work = 0;
        for (byte[] row : patterns.rows()) {
            double parameters = 0;
            for (byte answer : row) {
                parameters += answer < 0 ? 0 : 3;
            }
            work += parameters * parameters / 2 * expectation.nodes().length;
        }
        return work > TOO_MANY ? Calibration.Errors.CROSS_PRODUCT : Calibration.Errors.LOUIS;
    }

    Derivatives at(Parameters parameters) {
        boolean louis = kind() == Calibration.Errors.LOUIS;
        double[][][] logs = parameters.logProbabilities(expectation.nodes());
        double[][][][] slopes = slopes(parameters);
        int[] offsets = parameters.offsets();
        List<Derivatives> pieces = IntStream.range(0, expectation.pieces()).parallel()
                .mapToObj(piece -> piece(parameters, logs, slopes, offsets, louis, piece)).toList();
        Derivatives sum = pieces.getFirst();
        for (Derivatives piece : pieces.subList(1, pieces.size())) {
            for (int i = 0; i < sum.gradient().length; i++) {
                sum.gradient()[i] += piece.gradient()[i];
                for (int j = 0; j < sum.gradient().length; j++) {
                    sum.information()[i][j] += piece.information()[i][j];
                }
            }
        }
        if (louis) {
            complete(parameters, offsets, sum.information());
        }
        mirror(sum.information());
        return sum;
    }

    private static void mirror(double[][] matrix) {
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < i; j++) {
                matrix[j][i] = matrix[i][j];
            }
        }
    }

    /** Item, category, which of (slope, intercept k, intercept k + 1), node: slopes of log P(Y = k | θ). */
    private double[][][][] slopes(Parameters parameters) {
        double[] nodes = expectation.nodes();
        double[][][][] slopes = new double[parameters.items()][][][];
        for (int i = 0; i < slopes.length; i++) {
            double[] d = parameters.intercepts()[i];
            Cumulative place = new Cumulative(d.length);
            slopes[i] = new double[d.length + 1][3][nodes.length];
            for (int node = 0; node < nodes.length; node++) {
                place.at(d, parameters.slopes()[i] * nodes[node]);
                for (int k = 0; k <= d.length; k++) {
                    slopes[i][k][0][node] = nodes[node] * place.slope(k);
                    slopes[i][k][1][node] = place.up[k];
                    slopes[i][k][2][node] = -place.down[k + 1];
                }
            }
        }
        return slopes;
    }

    private Derivatives piece(Parameters parameters, double[][][] logs, double[][][][] slopes, int[] offsets,
            boolean louis, int piece) {
        double[] gradient = new double[parameters.size()];
        double[][] information = new double[gradient.length][gradient.length];
        double[] posterior = new double[expectation.nodes().length];
        for (int row = expectation.start(piece); row < expectation.end(piece); row++) {
            byte[] answers = patterns.rows().get(row);
            expectation.posterior(logs, answers, posterior);
            int[] places = new int[3 * answers.length];
            double[][] values = new double[places.length][];
            int count = 0;
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] >= 0) {
                    int k = answers[i];
                    for (int which = 0; which < 3; which++) {
                        if ((which == 1 && k == 0) || (which == 2 && k == parameters.intercepts()[i].length)) {
                            continue;
                        }
                        places[count] = offsets[i] + (which == 0 ? 0 : which == 1 ? k : k + 1);
                        values[count++] = slopes[i][k][which];
                    }
                }
            }
            person(posterior, places, values, count, patterns.counts()[row], louis, gradient, information);
        }
        return new Derivatives(gradient, information);
    }

    private static void person(double[] posterior, int[] places, double[][] values, int count, int people,
            boolean louis,
            double[] gradient, double[][] information) {
        double[] means = new double[count];
        double[] weighted = new double[posterior.length];
        for (int j = 0; j < count; j++) {
            double mean = 0;
            for (int node = 0; node < posterior.length; node++) {
                weighted[node] = posterior[node] * values[j][node];
                mean += weighted[node];
            }
            means[j] = mean;
            gradient[places[j]] += people * mean;
            for (int l = 0; l <= j; l++) {
                double both = means[l] * mean;
                if (louis) {
                    // Less the variance of the slope.
                    for (int node = 0; node < posterior.length; node++) {
                        both -= weighted[node] * values[l][node];
                    }
                }
                information[places[j]][places[l]] += people * both;
            }
        }
    }

    /** The expected curvature of the complete data: a block for each item. */
    private void complete(Parameters parameters, int[] offsets, double[][] information) {
        double[][][] counts = expectation.of(parameters).counts();
        double[] nodes = expectation.nodes();
        for (int i = 0; i < parameters.items(); i++) {
            double[] d = parameters.intercepts()[i];
            Cumulative place = new Cumulative(d.length);
            for (int node = 0; node < nodes.length; node++) {
                place.at(d, parameters.slopes()[i] * nodes[node]);
                for (int k = 0; k <= d.length; k++) {
                    curvature(counts[i][k][node], nodes[node], place, d, k, offsets[i], information);
                }
            }
        }
    }

    /** log P(Y = k) = log σ(x_k) + log σ(−x_(k+1)) + log(1 − exp(−(d_k − d_(k+1)))). */
    private static void curvature(double weight, double theta, Cumulative place, double[] d, int k, int at,
            double[][] information) {
        for (int edge = Math.max(k, 1); edge <= Math.min(k + 1, d.length); edge++) {
            double spread = weight * place.spread[edge];
            information[at][at] += spread * theta * theta;
            information[at + edge][at] += spread * theta;
            information[at + edge][at + edge] += spread;
        }
        if (k > 0 && k < d.length) {
            double gap = d[k - 1] - d[k];
            double bend = weight * Math.exp(-gap) / Math.pow(-Math.expm1(-gap), 2);
            information[at + k][at + k] += bend;
            information[at + k + 1][at + k + 1] += bend;
            information[at + k + 1][at + k] -= bend;
        }
    }
}
