package eu.masp.assessment.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether people with the same sum of answers chose each answer to an item as often as the model expects: S-X². Sources: M. Orlando and D.
 * Thissen, Applied Psychological Measurement 24 (2000); for more than two answers T. Kang and T. T. Chen, ACT Research Report 2007-1.
 *
 * <p>
 * Cells with fewer than one person expected are joined: first an answer with its neighbour, then a sum with the next one where two answers
 * would not be left. Degrees of freedom: cells left, less one for each sum, less the item's parameters. Only people who answered every item
 * count, as sums of different items cannot be compared.
 *
 * @param persons who answered all items
 * @param statistic S-X²; null where too few people or cells are left
 * @param p the chance of a value this high, when the item fits
 * @param adjusted the same with all items looked at once (Benjamini and Hochberg)
 */
public record ItemFit(String item, int persons, @Nullable Double statistic, int degrees, @Nullable Double p,
        @Nullable Double adjusted) {

    private static final double LEAST = 1;

    /** All items of a bank. */
    public static List<ItemFit> of(Bank bank, ResponseTable table) {
        List<int[]> complete = new ArrayList<>();
        for (int person = 0; person < table.persons().size(); person++) {
            int[] pattern = table.pattern(person, bank);
            if (java.util.Arrays.stream(pattern).allMatch(category -> category >= 0)) {
                complete.add(pattern);
            }
        }
        Quadrature quadrature = Quadrature.CALIBRATION;
        SumScores scores = new SumScores(bank, quadrature);
        double[][] all = scores.without(-1);
        List<ItemFit> fits = new ArrayList<>();
        for (int i = 0; i < bank.size(); i++) {
            fits.add(of(i, bank, complete, expected(i, bank.items().get(i).categories(), scores, all, quadrature)));
        }
        return adjusted(fits);
    }

    /** Sum, category: the part of people with this sum who are expected to have chosen this category. */
    private static double[][] expected(int item, int categories, SumScores scores, double[][] all,
            Quadrature quadrature) {
        double[][] rest = scores.without(item);
        double[] weights = quadrature.weights();
        double[][] expected = new double[all[0].length][categories];
        for (int sum = 0; sum < expected.length; sum++) {
            double total = 0;
            for (int point = 0; point < weights.length; point++) {
                total += weights[point] * all[point][sum];
                for (int k = 0; k < categories; k++) {
                    if (sum - k >= 0 && sum - k < rest[point].length) {
                        expected[sum][k] += weights[point] * scores.probability(item, point, k) * rest[point][sum - k];
                    }
                }
            }
            for (int k = 0; k < categories; k++) {
                expected[sum][k] /= total;
            }
        }
        return expected;
    }

    private static ItemFit of(int item, Bank bank, List<int[]> complete, double[][] parts) {
        int categories = parts[0].length;
        double[][] observed = new double[parts.length][categories];
        double[] people = new double[parts.length];
        for (int[] pattern : complete) {
            int sum = java.util.Arrays.stream(pattern).sum();
            observed[sum][pattern[item]]++;
            people[sum]++;
        }
        Cells cells = new Cells(LEAST);
        for (int sum = 1; sum < parts.length - 1; sum++) {
            double[] expected = new double[categories];
            for (int k = 0; k < categories; k++) {
                expected[k] = people[sum] * parts[sum][k];
            }
            cells.add(observed[sum], expected);
        }
        cells.end();
        int degrees = cells.degrees() - categories;
        String id = bank.items().get(item).id();
        return degrees < 1 ? new ItemFit(id, complete.size(), null, degrees, null, null)
                : new ItemFit(id, complete.size(), cells.statistic(), degrees, ChiSquare.p(cells.statistic(), degrees),
                        null);
    }

    private static List<ItemFit> adjusted(List<ItemFit> fits) {
        double[] chances = fits.stream().filter(fit -> fit.p != null).mapToDouble(fit -> fit.p == null ? 1 : fit.p)
                .toArray();
        double[] adjusted = ChiSquare.adjusted(chances);
        List<ItemFit> all = new ArrayList<>();
        int at = 0;
        for (ItemFit fit : fits) {
            all.add(fit.p == null ? fit
                    : new ItemFit(fit.item, fit.persons, fit.statistic, fit.degrees, fit.p, adjusted[at++]));
        }
        return all;
    }
}
