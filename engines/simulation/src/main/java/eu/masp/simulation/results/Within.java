package eu.masp.simulation.results;

import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.simulation.columns.Stretch;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Those of a population that are looked at, by the groups they belong to: where they live, for example. */
public final class Within {

    public static final Within EVERYBODY = new Within(Map.of(), _ -> true);
    private final Map<Entity, Grouping> groupings;
    private final Map<Entity, boolean[]> held = new HashMap<>();

    /**
     * Those of certain groups.
     *
     * @param groupings by root; of a root without one everybody is looked at
     * @param groups whether a group is looked at, by its label
     */
    public Within(Map<Entity, Grouping> groupings, Predicate<String> groups) {
        this.groupings = Map.copyOf(groupings);
        groupings.forEach((root, grouping) -> {
            boolean[] holds = new boolean[grouping.size()];
            for (int i = 0; i < holds.length; i++) {
                holds[i] = groups.test(grouping.label(i));
            }
            held.put(root, holds);
        });
    }

    /** Whether each row of a measure is looked at; null where all are. */
    public boolean @Nullable [] rows(Stretch stretch, Measure measure) {
        Grouping grouping = groupings.get(measure.root());
        boolean[] holds = held.get(measure.root());
        if (grouping == null || holds == null) {
            return null;
        }
        int[] groups = grouping.groups(stretch, measure);
        boolean[] rows = new boolean[groups.length];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = holds[groups[i]];
        }
        return rows;
    }
}
