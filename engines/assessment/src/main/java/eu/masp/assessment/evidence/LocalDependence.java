package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Estimate;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Whether two items have more in common than the ability that all of them measure: Q<sub>3</sub>, the correlation of what is left of two
 * answers once the answer expected at the person's ability is taken off (W. M. Yen, Effects of local item dependence on the fit and
 * equating performance of the three-parameter logistic model, Applied Psychological Measurement 8, 1984). Each ability is estimated from
 * the same answers, so that Q<sub>3</sub> lies a little below 0 by itself; a pair is pointed out where it lies {@value #ABOVE} over the mean
 * of all pairs (K. B. Christensen, G. Makransky and M. Horton, Critical values for Yen's Q3, Applied Psychological Measurement 41, 2017)
 * and farther over it than three standard errors of a correlation among so many people. The second condition is ours: in an adaptive test
 * few people answer both items of some pairs.
 *
 * @param lookedAt how many pairs at least {@value #LEAST_PERSONS} people answered both items of
 * @param all how many pairs there are
 * @param mean Q<sub>3</sub> of those looked at, on average; 0 without any
 * @param pairs those pointed out, the strongest first
 */
public record LocalDependence(int lookedAt, int all, double mean, List<Pair> pairs) {

    /** So far over the mean a pair is pointed out. */
    public static final double ABOVE = 0.2;

    /** With fewer people who answered both nothing is said of a pair. */
    public static final int LEAST_PERSONS = 100;

    /**
     * Two items.
     *
     * @param persons who answered both
     */
    public record Pair(String one, String other, int persons, double q3) {

        boolean over(double mean) {
            return q3 - mean > Math.max(ABOVE, 3 / Math.sqrt(persons - 3));
        }
    }

    public LocalDependence {
        pairs = List.copyOf(pairs);
    }

    /**
     * Looks at all pairs.
     *
     * @param table answers in the categories of the bank
     * @param scores one for each person of the table, by that bank
     */
    static LocalDependence of(Bank bank, ResponseTable table, List<Estimate> scores) {
        double[][] left = left(bank, table, scores);
        List<Pair> looked = new ArrayList<>();
        for (int one = 0; one < left.length; one++) {
            for (int other = one + 1; other < left.length; other++) {
                Pair pair = pair(bank.items().get(one), left[one], bank.items().get(other), left[other]);
                if (pair.persons() >= LEAST_PERSONS && Double.isFinite(pair.q3())) {
                    looked.add(pair);
                }
            }
        }
        double mean = looked.stream().mapToDouble(Pair::q3).average().orElse(0);
        return new LocalDependence(looked.size(), left.length * (left.length - 1) / 2, mean,
                looked.stream().filter(pair -> pair.over(mean))
                        .sorted(Comparator.comparingDouble(Pair::q3).reversed()).toList());
    }

    /** By item and person the answer less the one expected; no number where there is no answer. */
    private static double[][] left(Bank bank, ResponseTable table, List<Estimate> scores) {
        double[][] left = new double[bank.size()][scores.size()];
        for (int person = 0; person < scores.size(); person++) {
            int[] pattern = table.pattern(person, bank);
            for (int item = 0; item < left.length; item++) {
                left[item][person] = pattern[item] < 0 ? Double.NaN
                        : pattern[item] - bank.items().get(item).expectedScore(scores.get(person).theta());
            }
        }
        return left;
    }

    private static Pair pair(Item one, double[] ones, Item other, double[] others) {
        int n = 0;
        double sumOne = 0;
        double sumOther = 0;
        double squareOne = 0;
        double squareOther = 0;
        double product = 0;
        for (int person = 0; person < ones.length; person++) {
            if (!Double.isNaN(ones[person]) && !Double.isNaN(others[person])) {
                n++;
                sumOne += ones[person];
                sumOther += others[person];
                squareOne += ones[person] * ones[person];
                squareOther += others[person] * others[person];
                product += ones[person] * others[person];
            }
        }
        return new Pair(one.id(), other.id(), n, (n * product - sumOne * sumOther)
                / Math.sqrt((n * squareOne - sumOne * sumOne) * (n * squareOther - sumOther * sumOther)));
    }
}
