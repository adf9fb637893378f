package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A population in memory: a table for each entity of which members are known. Immutable. */
public final class Population {

    private final Words words;
    private final Map<Entity, Table> tables = new HashMap<>();
    private final Map<Input, Encoding> encodings = new HashMap<>();
    private final Map<Input, Boolean> complete = new ConcurrentHashMap<>();

    public Population(Rules rules, Words words, List<Table> tables) {
        this.words = words;
        for (Table table : tables) {
            this.tables.put(table.entity(), table);
            table.columns().keySet().forEach(input -> encodings.put(input, Encoding.of(input, rules, words)));
        }
    }

    /** How wide the column of an input is; null where nobody's value is known. */
    public @Nullable Width width(Input input) {
        Encoding encoding = encodings.get(input);
        return encoding == null ? null : encoding.width();
    }

    /** Whether the value of every row is known: rules that read it alone have no "unknown" to reckon with. */
    public boolean complete(Input input) {
        Encoding encoding = encodings.get(input);
        if (encoding == null) {
            return false;
        }
        return complete.computeIfAbsent(input, _ -> {
            Table table = table(input.entity());
            Object column = table.columns().get(input);
            return table.rows() > 0 && column != null
                    && !encoding.width().holds(column, table.rows(), encoding.missing());
        });
    }

    /** Whether the members of a list are known. */
    public boolean hasTable(Entity entity) {
        return tables.containsKey(entity);
    }

    /** The members of an entity; callers ask {@link #hasTable} first. */
    public Table table(Entity entity) {
        Table table = tables.get(entity);
        if (table == null) {
            throw new IllegalStateException("no table of " + entity.id());
        }
        return table;
    }

    public List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** The number that stands for a word in columns. */
    public int word(String text) {
        return words.number(text);
    }

    public Words words() {
        return words;
    }
}
