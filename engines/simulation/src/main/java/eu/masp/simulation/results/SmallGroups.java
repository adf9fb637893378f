package eu.masp.simulation.results;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which groups of real people are too small to be shown, and which others must not be shown for their sake. */
public final class SmallGroups {

    private SmallGroups() {
    }

    /**
     * Groups with fewer rows; and the next smallest, as long as what is not shown is one group alone or has too few rows: the
     * total would give it away.
     *
     * @param rows of each group
     * @param fewest how many rows a group must have
     */
    public static Set<String> of(Map<String, Long> rows, long fewest) {
        Set<String> hidden = new LinkedHashSet<>();
        long missing = 0;
        for (Map.Entry<String, Long> group : rows.entrySet().stream().filter(each -> each.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey(
                        Comparator.naturalOrder())))
                .toList()) {
            boolean givenAway = missing > 0 && (hidden.size() == 1 || missing < fewest);
            if (group.getValue() >= fewest && !givenAway) {
                break;
            }
            hidden.add(group.getKey());
            missing += group.getValue();
        }
        return hidden;
    }
}
