package eu.masp.assessment.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The three regressions for one item. */
final class DifTest {

    private static final int STEPS = 50;

    private DifTest() {
    }

    static Dif of(Item item, ResponseTable table, List<String> groups, Scoring matching) {
        int column = table.items().indexOf(item.id());
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (int person = 0; column >= 0 && person < groups.size(); person++) {
            if (table.categories()[person][column] >= 0 && !groups.get(person).isEmpty()) {
                counts.merge(groups.get(person), 1, Integer::sum);
            }
        }
        List<String> compared = counts.entrySet().stream().filter(entry -> entry.getValue() >= Dif.ENOUGH)
                .map(Map.Entry::getKey).sorted().toList();
        if (compared.size() < 2) {
            return new Dif(item.id(), List.of(), counts.values().stream().mapToInt(n -> n).sum(), null, 0, null, null,
                    null, null);
        }
        List<double[]> rows = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        Bank bank = matching.bank();
        for (int person = 0; person < groups.size(); person++) {
            int group = compared.indexOf(groups.get(person));
            if (group >= 0 && table.categories()[person][column] >= 0) {
                rows.add(row(matching.of(table.pattern(person, bank)).theta(), group, compared.size() - 1));
                answers.add((int) table.categories()[person][column]);
            }
        }
        return test(item, compared, rows, answers);
    }

    /** Ability; one number for each group but the first; the same times ability. */
    private static double[] row(double theta, int group, int others) {
        double[] row = new double[1 + 2 * others];
        row[0] = theta;
        if (group > 0) {
            row[group] = 1;
            row[others + group] = theta;
        }
        return row;
    }

    private static Dif test(Item item, List<String> compared, List<double[]> rows, List<Integer> answers) {
        int[] used = answers.stream().mapToInt(k -> k).distinct().sorted().toArray();
        if (used.length < 2) {
            return new Dif(item.id(), List.of(), rows.size(), null, 0, null, null, null, null);
        }
        double[][] weights = new double[rows.size()][used.length];
        double[] totals = new double[used.length];
        for (int person = 0; person < weights.length; person++) {
            int k = java.util.Arrays.binarySearch(used, answers.get(person));
            weights[person][k] = 1;
            totals[k]++;
        }
        int others = compared.size() - 1;
        double empty = 0;
        for (double total : totals) {
            empty += total * Math.log(total / rows.size());
        }
        double one = logLikelihood(rows, weights, totals, 1);
        double two = logLikelihood(rows, weights, totals, 1 + others);
        double three = logLikelihood(rows, weights, totals, 1 + 2 * others);
        double all = Math.max(0, 2 * (three - one));
        return new Dif(item.id(), compared, rows.size(), all, 2 * others, ChiSquare.p(all, 2 * others), null,
                ChiSquare.p(Math.max(0, 2 * (two - one)), others),
                nagelkerke(three, empty, rows.size()) - nagelkerke(one, empty, rows.size()));
    }

    private static double logLikelihood(List<double[]> rows, double[][] weights, double[] totals, int covariates) {
        double[][] x = rows.stream().map(row -> java.util.Arrays.copyOf(row, covariates)).toArray(double[][]::new);
        double[] intercepts = new double[totals.length - 1];
        double below = 0;
        for (int k = 0; k < intercepts.length; k++) {
            below += totals[k];
            intercepts[k] = Math.log((rows.size() - below) / below);
        }
        return new OrdinalRegression(x, weights).fit(new double[covariates], intercepts, STEPS).logLikelihood();
    }

    private static double nagelkerke(double logLikelihood, double empty, int n) {
        return (1 - Math.exp(2 * (empty - logLikelihood) / n)) / (1 - Math.exp(2 * empty / n));
    }
}
