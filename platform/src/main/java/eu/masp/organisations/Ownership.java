package eu.masp.organisations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who belongs together: linked enterprises, partners and public bodies (Recommendation 2003/361/EC, annex, art. 3). */
final class Ownership {
    private static final BigDecimal HALF = BigDecimal.valueOf(50);
    static final BigDecimal QUARTER = BigDecimal.valueOf(25);

    private final Map<UUID, Enterprise> enterprises = new LinkedHashMap<>();
    private final List<Holding> holdings;

    Ownership(Collection<Enterprise> enterprises, Collection<Holding> holdings) {
        enterprises.forEach(each -> this.enterprises.put(each.id(), each));
        this.holdings = List.copyOf(holdings);
    }

    /** The firm and all that are linked to it, through whatever chain, the firm first. */
    List<Enterprise> linked(UUID firm) {
        return linked(firm, Enterprise.Kind::links);
    }

    /**
     * The same as State aid sees it: a single undertaking is linked through enterprises only, not through people (Reg.
     * 1407/2013 and 2023/2831, art. 2(2)).
     */
    List<Enterprise> undertaking(UUID firm) {
        return linked(firm, Enterprise.Kind::hasFigures);
    }

    private List<Enterprise> linked(UUID firm, Predicate<Enterprise.Kind> links) {
        Set<UUID> group = groups(links).stream().filter(each -> each.contains(firm)).findFirst().orElse(Set.of(firm));
        List<Enterprise> found = new ArrayList<>();
        found.add(get(firm));
        enterprises.values().stream().filter(each -> group.contains(each.id()) && !each.id().equals(firm)
                && each.kind().hasFigures()).forEach(found::add);
        return found;
    }

    /** A partner with those linked to it, and the share by which they count. */
    record Partner(List<Enterprise> members, BigDecimal percent) {}

    /** Those immediately above and below the firm or one linked to it, with a quarter or more. */
    List<Partner> partners(UUID firm) {
        Set<UUID> ours = linked(firm).stream().map(Enterprise::id).collect(Collectors.toSet());
        List<Partner> partners = new ArrayList<>();
        for (Set<UUID> group : groups(Enterprise.Kind::links)) {
            List<Enterprise> members = group.stream().map(this::get).filter(each -> each.kind().hasFigures()).toList();
            BigDecimal share = group.contains(firm) ? BigDecimal.ZERO : share(ours, members);
            if (share.compareTo(QUARTER) >= 0) {
                partners.add(new Partner(members, share));
            }
        }
        return partners;
    }

    /** The greatest share that all of one side hold together in one of the other; cross-holdings count by the greater. */
    private BigDecimal share(Set<UUID> ours, List<Enterprise> theirs) {
        Set<UUID> all = theirs.stream().map(Enterprise::id).collect(Collectors.toSet());
        Set<UUID> counting = theirs.stream().filter(each -> each.kind() != Enterprise.Kind.EXEMPT_INVESTOR)
                .map(Enterprise::id).collect(Collectors.toSet());
        BigDecimal share = BigDecimal.ZERO;
        for (UUID owned : all) {
            share = share.max(held(ours, owned));
        }
        for (UUID owned : ours) {
            share = share.max(held(counting, owned));
        }
        return share;
    }

    /** What public bodies hold of the firm, themselves or through those that they control. */
    BigDecimal publicShare(UUID firm) {
        Set<UUID> publicly = enterprises.values().stream().filter(each -> each.kind() == Enterprise.Kind.PUBLIC_BODY)
                .map(Enterprise::id).collect(Collectors.toCollection(HashSet::new));
        boolean grown = !publicly.isEmpty();
        while (grown) {
            grown = publicly.addAll(enterprises.keySet().stream().filter(each -> !each.equals(firm))
                    .filter(each -> controls(publicly, each)).toList());
        }
        return held(publicly, firm);
    }

    /** All that belong together, each in one group. What several hold together counts as one holding (user guide, example 5). */
    private List<Set<UUID>> groups(Predicate<Enterprise.Kind> links) {
        List<Set<UUID>> groups = new ArrayList<>();
        enterprises.values().stream().filter(each -> links.test(each.kind()))
                .forEach(each -> groups.add(new HashSet<>(Set.of(each.id()))));
        boolean grown = true;
        while (grown) {
            grown = mergeOne(groups);
        }
        return groups;
    }

    private boolean mergeOne(List<Set<UUID>> groups) {
        for (Set<UUID> owners : groups) {
            for (Set<UUID> others : groups) {
                if (owners != others && others.stream().anyMatch(owned -> controls(owners, owned))) {
                    owners.addAll(others);
                    groups.removeIf(each -> each == others);
                    return true;
                }
            }
        }
        return false;
    }

    private boolean controls(Set<UUID> owners, UUID owned) {
        return held(owners, owned).compareTo(HALF) > 0 || holdings.stream()
                .anyMatch(each -> each.controls() && each.owned().equals(owned) && owners.contains(each.owner()));
    }

    private BigDecimal held(Set<UUID> owners, UUID owned) {
        return holdings.stream().filter(each -> each.owned().equals(owned) && owners.contains(each.owner()))
                .map(Holding::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Enterprise get(UUID id) {
        Enterprise found = enterprises.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no enterprise " + id);
        }
        return found;
    }
}
