package eu.masp.assessment;

/** The posterior mean: what every answer says at every point is worked out once. */
final class Eap implements Scoring {

    private final Bank bank;
    private final double[] nodes;
    private final double[] logPrior;
    private final double[][][] logProbabilities;

    Eap(Bank bank, Quadrature quadrature) {
        this.bank = bank;
        nodes = quadrature.nodes();
        logPrior = quadrature.weights();
        for (int point = 0; point < nodes.length; point++) {
            logPrior[point] = Math.log(logPrior[point]);
        }
        logProbabilities = new double[bank.size()][][];
        for (int i = 0; i < bank.size(); i++) {
            logProbabilities[i] = curves(bank.items().get(i));
        }
    }

    private double[][] curves(Item item) {
        double[][] curves = new double[item.categories()][nodes.length];
        for (int category = 0; category < curves.length; category++) {
            for (int point = 0; point < nodes.length; point++) {
                curves[category][point] = item.logProbability(category, nodes[point]);
            }
        }
        return curves;
    }

    @Override
    public Bank bank() {
        return bank;
    }

    @Override
    public Estimate of(int[] categories) {
        double[] log = logPrior.clone();
        for (int i = 0; i < categories.length; i++) {
            if (categories[i] >= 0) {
                double[] curve = logProbabilities[i][categories[i]];
                for (int point = 0; point < log.length; point++) {
                    log[point] += curve[point];
                }
            }
        }
        return moments(log);
    }

    /** Mean and standard deviation of a density given by logarithms that lack a constant. */
    private Estimate moments(double[] log) {
        double most = Double.NEGATIVE_INFINITY;
        for (double value : log) {
            most = Math.max(most, value);
        }
        double sum = 0;
        double mean = 0;
        for (int point = 0; point < log.length; point++) {
            log[point] = Math.exp(log[point] - most);
            sum += log[point];
            mean += log[point] * nodes[point];
        }
        mean /= sum;
        double variance = 0;
        for (int point = 0; point < log.length; point++) {
            double away = nodes[point] - mean;
            variance += log[point] * away * away;
        }
        return new Estimate(mean, Math.sqrt(variance / sum));
    }
}
