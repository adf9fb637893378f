package eu.masp.lab.populations;

import eu.masp.measures.Input;
import eu.masp.simulation.population.Ids;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.population.Table;
import eu.masp.simulation.population.Width;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Columns of a population in memory, for one date, shared by all who try rules on it.
 *
 * @param inputs what was asked for when it was read
 * @param missing of these, what no column gives: unknown for everybody
 * @param kept what others have worked out of these very columns, by a key of their own; the least used goes first
 */
public record Loaded(Population population, Set<Input> inputs, Set<Input> missing, Map<String, Object> kept) {
    private static final int MOST_KEPT = 24;

    Loaded(Population population, Set<Input> inputs, Set<Input> missing) {
        this(population, Set.copyOf(inputs), Set.copyOf(missing),
                Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<String, Object> eldest) {
                        return size() > MOST_KEPT;
                    }
                }));
    }

    /** About how much memory the columns take. */
    long bytes() {
        return population.tables().stream().mapToLong(this::bytes).sum();
    }

    private long bytes(Table table) {
        long perRow = 8 + (table.ids() instanceof Ids.Texts ? 48 : 8) + (table.weights() == null ? 0 : 8);
        for (Input input : table.columns().keySet()) {
            Width width = population.width(input);
            perRow += width == null ? 0 : switch (width) {
                case BYTE -> 1;
                case SHORT -> 2;
                case INT -> 4;
                case LONG -> 8;
            };
        }
        return perRow * table.rows();
    }
}
