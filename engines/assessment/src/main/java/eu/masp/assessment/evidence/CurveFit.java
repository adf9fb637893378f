package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;

/**
 * How far the answers found lie from those expected, along the whole scale: the root mean squared deviation (RMSD) between the curve of
 * expected answers and that of the posterior's pseudo-counts, over a standard normal population. It needs no complete forms, as each
 * person counts at the abilities that their own answers leave open; it tests nothing, and lies above 0 by chance alone, the more so
 * the fewer people answered. For two answers it is the statistic of PISA; for more the curve is that of the expected answer from 0 to 1.
 * Source: A. Robitzsch, Statistical properties of estimators of the RMSD item fit statistic, Foundations 2 (2022).
 */
final class CurveFit {

    private static final Quadrature QUADRATURE = Quadrature.CALIBRATION;
    private static final double HARDLY_ANYBODY = 1e-9;

    private CurveFit() {
    }

    /** One for each item of the bank, in its order. */
    static double[] rmsd(Bank bank, ResponseTable table) {
        double[] nodes = QUADRATURE.nodes();
        double[] weights = QUADRATURE.weights();
        double[][] people = new double[bank.size()][nodes.length];
        double[][] answers = new double[bank.size()][nodes.length];
        double[][][] logs = logs(bank, nodes);
        for (int person = 0; person < table.persons().size(); person++) {
            int[] pattern = table.pattern(person, bank);
            double[] posterior = posterior(pattern, logs, weights);
            for (int i = 0; i < pattern.length; i++) {
                for (int node = 0; pattern[i] >= 0 && node < nodes.length; node++) {
                    people[i][node] += posterior[node];
                    answers[i][node] += posterior[node] * pattern[i];
                }
            }
        }
        double[] rmsd = new double[bank.size()];
        for (int i = 0; i < rmsd.length; i++) {
            Item item = bank.items().get(i);
            double sum = 0;
            for (int node = 0; node < nodes.length; node++) {
                if (people[i][node] > HARDLY_ANYBODY) {
                    double away = (answers[i][node] / people[i][node] - item.expectedScore(nodes[node]))
                            / (item.categories() - 1);
                    sum += weights[node] * away * away;
                }
            }
            rmsd[i] = Math.sqrt(sum);
        }
        return rmsd;
    }

    private static double[][][] logs(Bank bank, double[] nodes) {
        double[][][] logs = new double[bank.size()][][];
        for (int i = 0; i < logs.length; i++) {
            Item item = bank.items().get(i);
            logs[i] = new double[item.categories()][nodes.length];
            for (int k = 0; k < item.categories(); k++) {
                for (int node = 0; node < nodes.length; node++) {
                    logs[i][k][node] = item.logProbability(k, nodes[node]);
                }
            }
        }
        return logs;
    }

    private static double[] posterior(int[] pattern, double[][][] logs, double[] weights) {
        double[] posterior = new double[weights.length];
        double most = Double.NEGATIVE_INFINITY;
        for (int node = 0; node < weights.length; node++) {
            posterior[node] = Math.log(weights[node]);
            for (int i = 0; i < pattern.length; i++) {
                posterior[node] += pattern[i] < 0 ? 0 : logs[i][pattern[i]][node];
            }
            most = Math.max(most, posterior[node]);
        }
        double sum = 0;
        for (int node = 0; node < weights.length; node++) {
            posterior[node] = Math.exp(posterior[node] - most);
            sum += posterior[node];
        }
        for (int node = 0; node < weights.length; node++) {
            posterior[node] /= sum;
        }
        return posterior;
    }
}
