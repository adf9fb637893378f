package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file, or a table of a database, as SQL reads it.
 *
 * @param file for messages
 * @param relation what stands after FROM
 * @param types the type of each column, as DuckDB names it
 */
record Source(String file, String relation, Map<String, String> types) {

    boolean has(String column) {
        return types.containsKey(column);
    }

    /** The names a file may have: the entity's, its list's, its plural. */
    static List<String> names(Entity entity) {
        return entity.list() == null ? List.of(entity.id(), entity.id() + "s")
                : List.of(entity.id(), entity.list(), entity.id() + "s").stream().distinct().toList();
    }

    /** Only these columns. */
    Source with(@Nullable String another, Map<String, String> only) {
        return new Source(file, another == null ? relation : another, new LinkedHashMap<>(only));
    }
}
