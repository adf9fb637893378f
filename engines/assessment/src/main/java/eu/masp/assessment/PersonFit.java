package eu.masp.assessment;

import java.util.List;

/**
 * How likely a pattern of answers is at its ability. Source: F. Drasgow, M. V. Levine and E. A. Williams, Appropriateness measurement with
 * polychotomous item response models and standardized indices, British Journal of Mathematical and Statistical Psychology 38 (1985).
 */
public final class PersonFit {

    private PersonFit() {
    }

    /** l<sub>0</sub>: the log-likelihood of the answers. */
    public static double logLikelihood(Bank bank, List<Answer> answers, double theta) {
        return answers.stream()
                .mapToDouble(answer -> bank.getItem(answer.item()).logProbability(answer.category(), theta)).sum();
    }

    /**
     * log(P<sub>chance</sub> / P<sub>model</sub>): how much better the answers are explained by somebody who draws each of them, all alike
     * likely, than by the model over the reference population. Of people who follow the model fewer than one in k come above log(k), by
     * Markov's inequality; no other test of the same size finds more of those who draw (J. Neyman and E. S. Pearson, 1933).
     */
    public static double logOddsOfChance(Bank bank, List<Answer> answers) {
        double chance = -answers.stream().mapToDouble(answer -> Math.log(bank.getItem(answer.item()).categories()))
                .sum();
        double[] weights = Quadrature.SCORES.weights();
        double model = 0;
        for (int point = 0; point < weights.length; point++) {
            model += weights[point]
                    * Math.exp(logLikelihood(bank, answers, Quadrature.SCORES.node(point)) - chance);
        }
        return -Math.log(model);
    }

    /**
     * l<sub>z</sub> = (l<sub>0</sub> − E(l<sub>0</sub>)) / √Var(l<sub>0</sub>): near 0 for an ordinary pattern, low for an unlikely one.
     * At an estimated ability it varies less than a standard normal (T. A. B. Snijders, Psychometrika 66, 2001), so that limits taken
     * from the normal flag too few.
     */
    public static double lz(Bank bank, List<Answer> answers, double theta) {
        double expected = 0;
        double variance = 0;
        for (Answer answer : answers) {
            Item item = bank.getItem(answer.item());
            double mean = 0;
            double square = 0;
            for (int category = 0; category < item.categories(); category++) {
                double log = item.logProbability(category, theta);
                double probability = Math.exp(log);
                mean += probability * log;
                square += probability * log * log;
            }
            expected += mean;
            variance += square - mean * mean;
        }
        return (logLikelihood(bank, answers, theta) - expected) / Math.sqrt(variance);
    }
}
