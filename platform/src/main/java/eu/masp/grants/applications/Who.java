package eu.masp.grants.applications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Keys in pairs, for a query: each of some applicants, and all under which the same person or firm is known. */
final class Who {
    private final List<UUID> own = new ArrayList<>();
    private final List<UUID> same = new ArrayList<>();

    Who(Collection<UUID> applicants) {
        new HashSet<>(applicants).forEach(each -> add(each, Set.of(each)));
    }

    void add(UUID applicant, Set<UUID> others) {
        others.forEach(other -> {
            own.add(applicant);
            same.add(other);
        });
    }

    UUID[] own() {
        return own.toArray(UUID[]::new);
    }

    UUID[] same() {
        return same.toArray(UUID[]::new);
    }
}
