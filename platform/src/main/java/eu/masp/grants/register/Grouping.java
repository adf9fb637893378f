package eu.masp.grants.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Puts the areas of a picture into groups of at least {@link #FEWEST} persons. Areas with fewer, none included, go together; where
 * even together they are fewer, the smallest of the others joins them (secondary suppression), and the next. What is left when all
 * areas together are fewer is no group at all.
 *
 * <p>Groups have no area in common, so whatever is added up or taken away from published figures is about whole groups.
 */
final class Grouping {
    /** Fewer persons than these are never told of. */
    static final int FEWEST = 5;

    private Grouping() {
    }

    /**
     * One grant of a picture.
     *
     * @param person whose it is
     */
    record Grant(String area, UUID person, long cents) {}

    /** Areas together; persons are counted once each, however many grants they have there. */
    record Group(List<String> areas, int persons, int grants, long cents) {}

    /** @param areas all areas of the call, those without grants too */
    static List<Group> of(List<String> areas, List<Grant> grants) {
        TreeMap<String, List<Grant>> byArea = new TreeMap<>();
        areas.forEach(area -> byArea.put(area, new ArrayList<>()));
        grants.forEach(each -> byArea.computeIfAbsent(each.area(), _ -> new ArrayList<>()).add(each));
        List<String> together = new ArrayList<>();
        List<Grant> theirs = new ArrayList<>();
        List<String> large = new ArrayList<>();
        byArea.forEach((area, all) -> {
            if (persons(all) < FEWEST) {
                together.add(area);
                theirs.addAll(all);
            } else {
                large.add(area);
            }
        });
        large.sort(Comparator.<String>comparingInt(area -> persons(byArea.getOrDefault(area, List.of())))
                .thenComparing(Comparator.naturalOrder()));
        while (!theirs.isEmpty() && persons(theirs) < FEWEST && !large.isEmpty()) {
            String next = large.removeFirst();
            together.add(next);
            theirs.addAll(byArea.getOrDefault(next, List.of()));
        }
        List<Group> groups = new ArrayList<>();
        large.stream().sorted().forEach(area -> groups.add(group(List.of(area), byArea.getOrDefault(area, List.of()))));
        if (!together.isEmpty() && (theirs.isEmpty() || persons(theirs) >= FEWEST)) {
            groups.add(group(together.stream().sorted().toList(), theirs));
        }
        return groups;
    }

    private static Group group(List<String> areas, List<Grant> grants) {
        return new Group(areas, persons(grants), grants.size(), grants.stream().mapToLong(Grant::cents).sum());
    }

    private static int persons(List<Grant> grants) {
        Set<UUID> persons = new HashSet<>();
        grants.forEach(each -> persons.add(each.person()));
        return persons.size();
    }
}
