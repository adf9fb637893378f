package eu.masp.grants.apply;

import eu.masp.grants.calls.CallArea;
import eu.masp.measures.Case;
import eu.masp.measures.Result;
import eu.masp.measures.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a draft stands: what the rules say of it, and what is missing before it can be sent.
 *
 * @param results one for everybody it could be for
 * @param chosen the one it is for; null while that is not chosen
 * @param place the code of where the applicant lives; null while it is not known
 * @param area the call's area for that place; null where the call has none
 * @param cents what would be asked for; null while nobody has said
 * @param monthly what one month may bring; null where the measure does not pay by the month
 */
record Standing(CallRules rules, Case facts, List<Result> results, @Nullable Result chosen, @Nullable String place,
        @Nullable CallArea area, @Nullable Long cents, @Nullable Long monthly, Set<Missing> missing) {

    Verdict verdict() {
        return chosen == null ? Verdict.UNKNOWN : chosen.verdict();
    }

    /** Whether the rules themselves say how much. */
    boolean amountKnown() {
        return chosen != null && StandingAmounts.total(chosen) != null;
    }

    boolean ready() {
        return missing.isEmpty();
    }

    Standing missing(Set<Missing> more) {
        Set<Missing> all = EnumSet.noneOf(Missing.class);
        all.addAll(missing);
        all.addAll(more);
        return new Standing(rules, facts, results, chosen, place, area, cents, monthly, all);
    }

    static boolean isFor(Result result, Map<String, String> decidedFor) {
        return result.members().equals(decidedFor);
    }
}
