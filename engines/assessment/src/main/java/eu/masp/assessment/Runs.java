package eu.masp.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Equal answers in a row, beside what the other answers let one expect. The run itself does not count for that expectation: at an
 * ability estimated from the run, always the highest answer would be what one expects of somebody very able. So a test of nothing but
 * one answer is judged by the reference population alone, and a run within a test by the posterior of the answers around it. Counting
 * equal answers in a row as a sign: P. G. Curran, Methods for the detection of carelessly invalid responses in survey data, Journal of
 * Experimental Social Psychology 66 (2016); that it is judged by a predictive probability is ours.
 */
final class Runs {

    private Runs() {
    }

    /** Always the highest answer, of however many; any number from 0 is that answer, counted from the lowest. */
    private static final int HIGHEST = -1;

    /**
     * The length of the longest run of one answer, when a run of that length anywhere in the test has a probability below this; else 0.
     * The probability is bounded from above: that of every start and answer, added up. Where questions have different numbers of answers,
     * always the highest one is a run too.
     */
    static int longestRare(Bank bank, List<Answer> answers, double rare) {
        List<Item> items = answers.stream().map(answer -> bank.getItem(answer.item())).toList();
        List<Integer> same = same(items);
        int longest = 0;
        int end = 0;
        for (int each : same) {
            int run = 0;
            for (int i = 0; i < items.size(); i++) {
                run = answers.get(i).category() == category(items.get(i), each) ? run + 1 : 0;
                if (run > longest) {
                    longest = run;
                    end = i + 1;
                }
            }
        }
        if (longest < 2) {
            return 0;
        }
        List<Answer> others = new ArrayList<>(answers.subList(0, end - longest));
        others.addAll(answers.subList(end, answers.size()));
        return probability(items, same, posterior(bank, others), longest) < rare ? longest : 0;
    }

    private static List<Integer> same(List<Item> items) {
        int most = items.stream().mapToInt(Item::categories).max().orElse(0);
        List<Integer> same = new ArrayList<>(IntStream.range(0, most).boxed().toList());
        if (items.stream().anyMatch(item -> item.categories() < most)) {
            same.add(HIGHEST);
        }
        return same;
    }

    private static int category(Item item, int same) {
        return same == HIGHEST ? item.categories() - 1 : same;
    }

    /** How likely each point of the quadrature is after these answers. */
    static double[] posterior(Bank bank, List<Answer> answers) {
        double[] weights = Quadrature.SCORES.weights();
        double sum = 0;
        for (int point = 0; point < weights.length; point++) {
            weights[point] *= Math.exp(PersonFit.logLikelihood(bank, answers, Quadrature.SCORES.node(point)));
            sum += weights[point];
        }
        for (int point = 0; point < weights.length; point++) {
            weights[point] /= sum;
        }
        return weights;
    }

    private static double probability(List<Item> items, List<Integer> same, double[] posterior, int length) {
        double sum = 0;
        for (int point = 0; point < posterior.length; point++) {
            if (posterior[point] > 0) {
                sum += posterior[point] * anywhere(items, same, Quadrature.SCORES.node(point), length);
            }
        }
        return sum;
    }

    private static double anywhere(List<Item> items, List<Integer> same, double theta, int length) {
        double sum = 0;
        for (int each : same) {
            double[] logs = items.stream().mapToDouble(item -> category(item, each) < item.categories()
                    ? item.logProbability(category(item, each), theta) : Double.NEGATIVE_INFINITY).toArray();
            for (int start = 0; start + length <= logs.length; start++) {
                double log = 0;
                for (int i = start; i < start + length; i++) {
                    log += logs[i];
                }
                sum += Math.exp(log);
            }
        }
        return Math.min(1, sum);
    }
}
