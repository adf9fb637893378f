package eu.masp.assessment.calibration;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;
import java.util.List;

/**
 * Parameters of items from answers: marginal maximum likelihood with a standard normal population, by the EM algorithm (R. D. Bock and M.
 * Aitkin, Psychometrika 46, 1981) with accelerated cycles (R. Varadhan and C. Roland, Scandinavian Journal of Statistics 35, 2008), ended
 * by Newton's steps on the likelihood itself. Answers may be missing, as long as what is missing does not depend on what would have been
 * answered; an adaptive test's answers are of that kind.
 *
 * @param items in the table's order
 * @param logLikelihood of all answers
 * @param persons who answered at least one item
 * @param cycles of the algorithm
 * @param errors where the standard errors come from
 * @param remarks what a reader has to know, in plain words
 */
public record Calibration(Model model, List<Calibrated> items, double logLikelihood, int persons, int cycles,
        Errors errors,
        List<String> remarks) {

    /** The standard errors' source. */
    public enum Errors {

        /** The observed information, by Louis's identity. */
        LOUIS,

        /** The cross-product of the persons' slopes: with many people, when the other would take too long. */
        CROSS_PRODUCT
    }

    /**
     * One item.
     *
     * @param item its parameters
     * @param discriminationError standard error of a
     * @param thresholdErrors standard errors of b, from those of slope and intercepts by the delta method
     * @param intercepts d = −a b, as mirt and ltm's unscaled output have them
     * @param interceptErrors their standard errors
     * @param answered by how many
     */
    public record Calibrated(Item item, double discriminationError, List<Double> thresholdErrors,
            List<Double> intercepts,
            List<Double> interceptErrors, int answered) {

        public Calibrated {
            thresholdErrors = List.copyOf(thresholdErrors);
            intercepts = List.copyOf(intercepts);
            interceptErrors = List.copyOf(interceptErrors);
        }
    }

    public Calibration {
        items = List.copyOf(items);
        remarks = List.copyOf(remarks);
    }

    /**
     * Calibrates all items of a table, on 61 points on [−6, 6].
     *
     * @throws CalibrationException when the answers do not allow it: too few people, an item that nobody answered, a category that nobody
     *         chose, an item that runs against the others, a likelihood without a maximum
     */
    public static Calibration of(ResponseTable table, Model model) {
        return of(table, model, Quadrature.CALIBRATION);
    }

    /** The same on other points. */
    public static Calibration of(ResponseTable table, Model model, Quadrature quadrature) {
        return new Estimation(table, model, quadrature).run();
    }

    /** How many parameters were estimated. */
    public int parameters() {
        return items.stream().mapToInt(calibrated -> calibrated.item().categories()).sum();
    }

    /** Akaike's criterion. */
    public double aic() {
        return 2 * parameters() - 2 * logLikelihood;
    }

    /** Schwarz's criterion. */
    public double bic() {
        return Math.log(persons) * parameters() - 2 * logLikelihood;
    }

    public Bank bank() {
        return Bank.of(items.stream().map(Calibrated::item).toList());
    }
}
