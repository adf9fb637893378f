package eu.masp.assessment.evidence;

import eu.masp.assessment.Bank;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.calibration.Calibration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * All that answers say about a bank.
 *
 * <p>
 * Answers of an adaptive test may be missing: which item is asked depends on the answers before it and on nothing else, so that maximum
 * likelihood of what was answered is right without a model of what was not (R. J. Mislevy and P.-K. Wu, Missing responses and IRT ability
 * estimation, ETS RR-96-30, 1996). It asks for all answers on which the choice rested: items with few of them take part in the estimation
 * from {@value Limits#LEAST_ANSWERS} on, even where their own parameters are too unsure to be used. Fit by sums of answers needs complete
 * forms and is not worked out.
 *
 * @param persons who answered at least one item of those estimated; all persons where nothing was
 * @param answers to all items
 * @param items in the bank's order
 * @param reliability null where nothing was estimated
 * @param logLikelihood null where nothing was estimated
 * @param errors where the standard errors come from; null where nothing was estimated
 * @param dependence pairs of items that may have more in common than the ability; null where nothing was estimated, or it was not looked at yet
 * @param problem why nothing was estimated, in English; empty otherwise
 */
public record CalibrationEvidence(int persons, int answers, List<ItemEvidence> items,
        @Nullable Reliability reliability, @Nullable Double logLikelihood, int cycles,
        Calibration.@Nullable Errors errors, @Nullable LocalDependence dependence, String problem) {

    /** What is being done. */
    public enum Step {
        ESTIMATE, FIT, DIFFERENCES
    }

    public CalibrationEvidence {
        items = List.copyOf(items);
    }

    /**
     * Gathers it.
     *
     * @param before the bank as it was asked with; every item of the table is in it
     * @param table answers in the categories of that bank
     * @param leastAnswers with fewer an item's new parameters are not to be used
     * @param at hears what is done next; by an exception it ends the work
     * @throws IllegalArgumentException for an item or an answer that the bank does not have, and for groupings of other people
     */
    public static CalibrationEvidence of(Bank before, ResponseTable table, List<Grouping> groupings,
            int leastAnswers, Consumer<Step> at) {
        return new Gathering(before, table, groupings, leastAnswers, at).run();
    }

    public boolean estimated() {
        return reliability != null;
    }
}
