package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
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

    /** Only these columns. */
    Source with(@Nullable String another, Map<String, String> only) {
        return new Source(file, another == null ? relation : another, new LinkedHashMap<>(only));
    }
}
