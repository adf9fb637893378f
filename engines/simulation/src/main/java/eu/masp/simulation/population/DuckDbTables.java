package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A population's files as views of a DuckDB database: named by entity, with columns of the inputs' own types. */
public final class DuckDbTables {

    private final Map<Entity, Set<Input>> columns = new LinkedHashMap<>();
    private final Set<Entity> weighted = new LinkedHashSet<>();

    private DuckDbTables() {
    }

    /**
     * Makes the views.
     *
     * @param inputs those that are needed; one without a column is a column of NULLs
     * @throws PopulationException when a table or an id is missing, or a column cannot hold its input
     */
    public static DuckDbTables create(Connection connection, Rules rules, Path path, Set<Input> inputs) {
        DuckDbTables tables = new DuckDbTables();
        Map<Entity, Source> sources = new Sources(connection, rules.catalogue().vocabulary()).find(path);
        for (Map.Entry<Entity, Source> source : sources.entrySet()) {
            Entity entity = source.getKey();
            Source root = sources.entrySet().stream().filter(e -> e.getKey().id().equals(entity.root()))
                    .map(Map.Entry::getValue).findFirst()
                    .orElseThrow(() -> new PopulationException(source.getValue().file() + ": the table of each "
                            + entity.root() + " is missing; add a file named " + entity.root() + "."));
            tables.create(connection, entity, source.getValue(), root, inputs);
        }
        return tables;
    }

    private void create(Connection connection, Entity entity, Source source, Source root, Set<Input> inputs) {
        List<String> select = new ArrayList<>();
        String id = entity.id() + "_id";
        String rootId = entity.root() + "_id";
        for (String column : entity.isRoot() ? List.of(id) : List.of(id, rootId)) {
            if (!source.has(column)) {
                throw new PopulationException(source.file() + ": the column '" + column + "' is missing.");
            }
            select.add("t." + Sql.name(column));
        }
        Set<Input> found = new LinkedHashSet<>();
        for (Input input : inputs.stream().filter(input -> input.entity().equals(entity)).toList()) {
            String type = source.types().get(input.name());
            if (type == null) {
                select.add("CAST(NULL AS " + type(input) + ") AS " + Sql.name(input.name()));
                continue;
            }
            ColumnSql.of(input, Sql.name(input.name()), type, "VARCHAR", source.file());
            select.add(column(input, "t." + Sql.name(input.name()), type.equals("VARCHAR")) + " AS "
                    + Sql.name(input.name()));
            found.add(input);
        }
        String from = source.relation() + " t";
        if (source.has("weight")) {
            weighted.add(entity);
            select.add("TRY_CAST(t.weight AS DOUBLE) AS weight");
        } else if (root.has("weight")) {
            weighted.add(entity);
            select.add("TRY_CAST(r.weight AS DOUBLE) AS weight");
            from += " LEFT JOIN " + root.relation() + " r ON r." + Sql.name(rootId) + " = t." + Sql.name(rootId);
        }
        columns.put(entity, found);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE VIEW " + Sql.name(entity.id()) + " AS SELECT " + String.join(", ", select)
                    + " FROM " + from);
        } catch (SQLException e) {
            throw Sql.failed(source.file(), e);
        }
    }

    private static String type(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> "BOOLEAN";
            case NUMBER -> "DECIMAL(18," + input.decimals() + ")";
            case DATE -> "DATE";
            case CHOICE, CODE -> "VARCHAR";
        };
    }

    private static String column(Input input, String column, boolean text) {
        if (!text) {
            return input.type() == Input.Type.CHOICE || input.type() == Input.Type.CODE
                    ? "CAST(" + column + " AS VARCHAR)"
                    : column;
        }
        String given = "nullif(" + column + ", '')";
        return switch (input.type()) {
            case BOOLEAN -> "CAST(" + given + " AS BOOLEAN)";
            case NUMBER -> "CAST(" + given + " AS DECIMAL(38,10))";
            case DATE -> "CAST(strptime(" + given + ", '%Y-%m-%d') AS DATE)";
            case CHOICE, CODE -> given;
        };
    }

    /** The tables, with the inputs that their files have a column for. */
    public Map<Entity, Set<Input>> columns() {
        return columns;
    }

    /** Whether the rows of an entity's table stand for several members each. */
    public boolean isWeighted(Entity entity) {
        return weighted.contains(entity);
    }
}
