package eu.masp.simulation.population;

import eu.masp.measures.Entity;

import java.util.List;

/** The names that an entity's file or table may have: the entity's, its list's, its plural. */
public final class TableNames {

    private TableNames() {
    }

    public static List<String> of(Entity entity) {
        return entity.list() == null ? List.of(entity.id(), entity.id() + "s")
                : List.of(entity.id(), entity.list(), entity.id() + "s").stream().distinct().toList();
    }
}
