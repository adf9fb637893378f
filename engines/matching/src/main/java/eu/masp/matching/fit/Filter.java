package eu.masp.matching.fit;

import eu.masp.matching.WorkConditions;

import java.util.Optional;
import java.util.Set;

/**
 * What somebody looks for. An empty set asks nothing.
 *
 * @param hours any of these will do
 * @param sectors any of these
 * @param qualifications any of these is within reach
 * @param commuting all of these have to hold
 * @param isco beginnings of ISCO codes, such as 5 or 531
 */
public record Filter(Set<String> hours, Set<String> sectors, Set<String> qualifications, Set<String> commuting,
        Set<String> isco) {

    public static final Filter NONE = new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of());

    public Filter {
        hours = Set.copyOf(hours);
        sectors = Set.copyOf(sectors);
        qualifications = Set.copyOf(qualifications);
        commuting = Set.copyOf(commuting);
        isco = Set.copyOf(isco);
    }

    /** Empty where the taxonomy does not say. */
    Optional<Boolean> keeps(Optional<WorkConditions> conditions, String code) {
        if (!isco.isEmpty() && !code.isEmpty() && isco.stream().noneMatch(code::startsWith)) {
            return Optional.of(false);
        }
        boolean asksMore = !hours.isEmpty() || !sectors.isEmpty() || !qualifications.isEmpty()
                || !commuting.isEmpty();
        if (conditions.isEmpty()) {
            return asksMore || !isco.isEmpty() && code.isEmpty() ? Optional.empty() : Optional.of(true);
        }
        WorkConditions known = conditions.get();
        return Optional.of((hours.isEmpty() || known.hours().stream().anyMatch(hours::contains))
                && (sectors.isEmpty() || sectors.contains(known.sector()))
                && (qualifications.isEmpty() || qualifications.contains(known.qualification()))
                && known.commuting().containsAll(commuting));
    }
}
