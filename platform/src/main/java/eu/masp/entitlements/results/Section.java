package eu.masp.entitlements.results;

import eu.masp.measures.Result;
import java.util.List;

/** Where on the page a measure stands. In this order: one that is due for a child is due, whatever it is for another. */
enum Section {
    YOURS, OPEN, ONE_STEP, NOT_YOURS;

    static Section of(Result result) {
        return switch (result.verdict()) {
            case YES -> YOURS;
            case UNKNOWN -> OPEN;
            case NO -> hasStep(result) ? ONE_STEP : NOT_YOURS;
        };
    }

    /** One criterion is missing, and there is something a person can do about it. */
    private static boolean hasStep(Result result) {
        Result.CriterionResult missing = result.oneStepAway();
        return missing != null && missing.step() != null;
    }

    static Section of(List<Result> results) {
        return results.stream().map(Section::of).min(Enum::compareTo).orElse(NOT_YOURS);
    }
}
