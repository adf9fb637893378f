package eu.masp.assessment.calibration;

import eu.masp.assessment.Quadrature;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The E step: how many people of each ability are expected to have given each answer, and the log-likelihood of all answers. Patterns are
 * worked out in pieces, on all processors, and added up in their order: the sums do not depend on how many processors there are.
 */
final class Expectation {

    private static final int PIECE = 512;
    private final Patterns patterns;
    private final double[] nodes;
    private final double[] logWeights;

    /**
     * What the answers are expected to come from.
     *
     * @param counts item, category, node
     */
    record Counts(double[][][] counts, double logLikelihood) {}

    Expectation(Patterns patterns, Quadrature quadrature) {
        this.patterns = patterns;
        this.nodes = quadrature.nodes();
        this.logWeights = quadrature.weights();
        for (int node = 0; node < nodes.length; node++) {
            logWeights[node] = Math.log(logWeights[node]);
        }
    }

    double[] nodes() {
        return nodes;
    }

    int pieces() {
        return Math.ceilDiv(patterns.rows().size(), PIECE);
    }

    int start(int piece) {
        return piece * PIECE;
    }

    int end(int piece) {
        return Math.min(patterns.rows().size(), start(piece) + PIECE);
    }

    Counts of(Parameters parameters) {
        double[][][] logs = parameters.logProbabilities(nodes);
        List<Counts> pieces = IntStream.range(0, pieces()).parallel()
                .mapToObj(piece -> piece(logs, start(piece), end(piece))).toList();
        Counts sum = pieces.getFirst();
        for (Counts piece : pieces.subList(1, pieces.size())) {
            add(piece.counts(), sum.counts());
        }
        return new Counts(sum.counts(), pieces.stream().mapToDouble(Counts::logLikelihood).sum());
    }

    private static void add(double[][][] from, double[][][] to) {
        for (int i = 0; i < to.length; i++) {
            for (int k = 0; k < to[i].length; k++) {
                for (int node = 0; node < to[i][k].length; node++) {
                    to[i][k][node] += from[i][k][node];
                }
            }
        }
    }

    private Counts piece(double[][][] logs, int start, int end) {
        double[][][] counts = new double[logs.length][][];
        for (int i = 0; i < logs.length; i++) {
            counts[i] = new double[logs[i].length][nodes.length];
        }
        double logLikelihood = 0;
        double[] posterior = new double[nodes.length];
        for (int row = start; row < end; row++) {
            byte[] answers = patterns.rows().get(row);
            int people = patterns.counts()[row];
            logLikelihood += people * posterior(logs, answers, posterior);
            for (int i = 0; i < answers.length; i++) {
                if (answers[i] >= 0) {
                    double[] cell = counts[i][answers[i]];
                    for (int node = 0; node < cell.length; node++) {
                        cell[node] += people * posterior[node];
                    }
                }
            }
        }
        return new Counts(counts, logLikelihood);
    }

    /** Fills in how likely each ability is after these answers; gives the logarithm of their probability. */
    double posterior(double[][][] logs, byte[] answers, double[] posterior) {
        System.arraycopy(logWeights, 0, posterior, 0, posterior.length);
        for (int i = 0; i < answers.length; i++) {
            if (answers[i] >= 0) {
                double[] log = logs[i][answers[i]];
                for (int node = 0; node < posterior.length; node++) {
                    posterior[node] += log[node];
                }
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double value : posterior) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int node = 0; node < posterior.length; node++) {
            posterior[node] = Math.exp(posterior[node] - most);
            sum += posterior[node];
        }
        for (int node = 0; node < posterior.length; node++) {
            posterior[node] /= sum;
        }
        return most + Math.log(sum);
    }
}
