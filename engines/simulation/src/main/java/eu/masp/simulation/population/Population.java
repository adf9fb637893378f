package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A population in memory: a table for each entity of which members are known. Immutable. */
public final class Population {

    private final Words words;
    private final Map<Entity, Table> tables = new HashMap<>();
    private final Map<Input, Encoding> encodings = new HashMap<>();

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
