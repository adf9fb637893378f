package eu.masp.assessment.evidence;

import eu.masp.assessment.Item;
import eu.masp.assessment.calibration.Dif;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One item.
 *
 * @param before as it was asked with
 * @param counts how often each answer was given, the lowest first
 * @param joined for each answer the number it counts as after rare ones were joined, from 0
 * @param after what the answers say, with as many thresholds as answers are left less one; null where that could not be estimated
 * @param slopeError standard error of the new slope; 0 without one
 * @param thresholdErrors standard errors of the new thresholds
 * @param rmsd between the answers expected by the new parameters and those found; null without them
 * @param differences by the name of what people are told apart by
 * @param flags what somebody has to look at
 */
public record ItemEvidence(Item before, List<Integer> counts, List<Integer> joined, @Nullable Item after,
        double slopeError, List<Double> thresholdErrors, @Nullable Double rmsd, Map<String, Dif> differences,
        Set<Flag> flags) {

    public ItemEvidence {
        counts = List.copyOf(counts);
        joined = List.copyOf(joined);
        thresholdErrors = List.copyOf(thresholdErrors);
        differences = Map.copyOf(differences);
        flags = Set.copyOf(flags);
    }

    public String id() {
        return before.id();
    }

    public int answers() {
        return counts.stream().mapToInt(count -> count).sum();
    }

    /** Whether the new parameters may be used if somebody so decides. */
    public boolean usable() {
        return after != null && flags.stream().noneMatch(Flag::bars);
    }
}
