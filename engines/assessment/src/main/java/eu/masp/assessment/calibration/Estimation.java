package eu.masp.assessment.calibration;

import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.calibration.Calibration.Calibrated;
import java.util.ArrayList;
import java.util.List;

/** One run of the estimation, from answers to parameters with errors. */
final class Estimation {

    /** Fewer people say too little of several hundred numbers: no estimate at all. */
    static final int FEWEST = 50;

    /** From here on estimates are what the literature calls stable. */
    static final int ENOUGH = 500;
    private final ResponseTable table;
    private final Model model;
    private final Patterns patterns;
    private final Expectation expectation;
    private final List<String> remarks = new ArrayList<>();

    Estimation(ResponseTable table, Model model, Quadrature quadrature) {
        this.table = table;
        this.model = model;
        this.patterns = Patterns.of(table);
        this.expectation = new Expectation(patterns, quadrature);
    }

    Calibration run() {
        int persons = patterns.persons();
        if (persons < FEWEST) {
            throw new CalibrationException("Too few people: " + persons + " answered something, at least " + FEWEST
                    + " are needed (and some hundreds for estimates to rely on).");
        }
        int[][] counts = Counting.of(table);
        Counting.check(table, counts, model);
        if (persons < ENOUGH) {
            remarks.add(persons + " people are few: from " + ENOUGH
                    + " on estimates are stable. Look at the standard errors.");
        }
        if (persons < table.persons().size()) {
            remarks.add(table.persons().size() - persons + " people answered nothing and are left out.");
        }
        Search.Found found = new Search(table.items(), patterns, expectation).from(Counting.start(counts));
        remarks.addAll(Remarks.of(table.items(), found.parameters()));
        return new Calibration(model, items(found, counts), found.logLikelihood(), persons, found.cycles(),
                found.errors(),
                remarks);
    }

    private List<Calibrated> items(Search.Found found, int[][] counts) {
        List<Calibrated> items = new ArrayList<>();
        int[] offsets = found.parameters().offsets();
        for (int i = 0; i < counts.length; i++) {
            items.add(item(i, found, offsets[i], java.util.Arrays.stream(counts[i]).sum()));
        }
        return items;
    }

    private Calibrated item(int i, Search.Found found, int at, int answered) {
        double a = found.parameters().slopes()[i];
        double[][] covariance = found.covariance();
        List<Double> thresholds = new ArrayList<>();
        List<Double> thresholdErrors = new ArrayList<>();
        List<Double> intercepts = new ArrayList<>();
        List<Double> interceptErrors = new ArrayList<>();
        double slopeVariance = covariance[at][at];
        for (int k = 1; k <= found.parameters().intercepts()[i].length; k++) {
            double d = found.parameters().intercepts()[i][k - 1];
            double b = -d / a;
            double variance = covariance[at + k][at + k];
            intercepts.add(d);
            interceptErrors.add(Math.sqrt(variance));
            thresholds.add(b);
            thresholdErrors.add(Math.sqrt(variance + b * b * slopeVariance + 2 * b * covariance[at + k][at]) / a);
        }
        return new Calibrated(new Item(table.items().get(i), "", a, thresholds), Math.sqrt(slopeVariance),
                thresholdErrors,
                intercepts, interceptErrors, answered);
    }
}
