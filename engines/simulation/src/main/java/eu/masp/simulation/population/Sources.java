package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the table of each entity: in a folder, a DuckDB file, or a single file. */
final class Sources {

    private final Connection connection;
    private final Vocabulary vocabulary;

    Sources(Connection connection, Vocabulary vocabulary) {
        this.connection = connection;
        this.vocabulary = vocabulary;
    }

    Map<Entity, Source> find(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new PopulationException(path + ": there is no such file or folder.");
        }
        return isDatabase(path) ? database(path) : single(path);
    }

    private static boolean isDatabase(Path path) {
        String name = name(path);
        return name.endsWith(".duckdb") || name.endsWith(".db");
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static boolean isTable(Path path) {
        String name = name(path);
        return name.endsWith(".parquet") || name.endsWith(".csv") || name.endsWith(".csv.gz");
    }

    private static String stem(Path path) {
        String name = name(path);
        return name.substring(0, name.indexOf('.'));
    }

    private Map<Entity, Source> folder(Path folder) {
        Map<Entity, Source> sources = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Sources::isTable).sorted().toList()) {
                Optional<Entity> entity = entity(stem(file));
                if (entity.isPresent() && sources.put(entity.get(), file(file)) instanceof Source twice) {
                    throw new PopulationException(twice.file() + " and " + file + " both hold the "
                            + entity.get().id() + " table: keep one.");
                }
            }
        } catch (IOException e) {
            throw new PopulationException(folder + " cannot be read: " + e.getMessage());
        }
        if (sources.isEmpty()) {
            throw new PopulationException(folder + ": no file of it is named after an entity of the vocabulary ("
                    + known() + "), as in " + TableNames.of(vocabulary.entities().getFirst()).getFirst() + ".parquet.");
        }
        return sources;
    }

    private String known() {
        return String.join(", ", vocabulary.entities().stream().map(Entity::id).toList());
    }

    private Optional<Entity> entity(String name) {
        return vocabulary.entities().stream().filter(entity -> TableNames.of(entity).contains(name)).findFirst();
    }

    private Source file(Path file) {
        String relation = name(file).endsWith(".parquet") ? "read_parquet(" + Sql.text(file.toString()) + ")"
                : "read_csv(" + Sql.text(file.toString()) + ", all_varchar=true, header=true)";
        return described(file.toString(), relation);
    }

    private Source described(String file, String relation) {
        Map<String, String> types = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + relation)) {
            while (rows.next()) {
                types.put(rows.getString(1), rows.getString(2));
            }
        } catch (SQLException e) {
            throw Sql.failed(file, e);
        }
        return new Source(file, relation, types);
    }

    private Map<Entity, Source> database(Path path) {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("ATTACH " + Sql.text(path.toString()) + " AS given (READ_ONLY)");
            try (ResultSet rows = statement.executeQuery("SELECT schema_name, table_name FROM (SELECT database_name, "
                    + "schema_name, table_name FROM duckdb_tables() UNION ALL SELECT database_name, schema_name, "
                    + "view_name FROM duckdb_views() WHERE NOT internal) WHERE database_name = 'given' ORDER BY ALL")) {
                while (rows.next()) {
                    tables.add("given." + Sql.name(rows.getString(1)) + "." + Sql.name(rows.getString(2)));
                }
            }
        } catch (SQLException e) {
            throw Sql.failed(path.toString(), e);
        }
        Map<Entity, Source> sources = new LinkedHashMap<>();
        for (String table : tables) {
            String name = table.substring(table.lastIndexOf(".\"") + 2, table.length() - 1).toLowerCase(Locale.ROOT);
            entity(name).ifPresent(entity -> sources.put(entity, described(path + ", table " + name, table)));
        }
        if (sources.isEmpty()) {
            throw new PopulationException(path + ": no table of it is named after an entity of the vocabulary ("
                    + known() + ").");
        }
        return sources;
    }

    /** One file: the table of the entity it is named after or whose id it has; of the root, what it says of it. */
    private Map<Entity, Source> single(Path path) {
        if (!isTable(path)) {
            throw new PopulationException(path + ": a population is a .parquet, .csv or .duckdb file, or a folder.");
        }
        Source source = file(path);
        Entity entity = entity(stem(path)).or(() -> vocabulary.entities().stream()
                .filter(e -> source.has(e.id() + "_id")).reduce((a, b) -> a.isRoot() ? b : a))
                .orElseThrow(() -> new PopulationException(path
                        + ": no column of it says whose rows these are; it needs one named after an entity of the "
                        + "vocabulary (" + known() + "), as in "
                        + vocabulary.entities().getFirst().id() + "_id."));
        Map<Entity, Source> sources = new LinkedHashMap<>();
        sources.put(entity, source);
        if (!entity.isRoot()) {
            Entity root = vocabulary.findEntity(entity.root()).orElseThrow();
            sources.put(root, rootOf(source, entity, root));
        }
        return sources;
    }

    /** The roots of a members' file: a row for each id, with the columns that are inputs of the root and not of the member. */
    private Source rootOf(Source source, Entity entity, Entity root) {
        String id = root.id() + "_id";
        if (!source.has(id)) {
            throw new PopulationException(source.file() + ": the column '" + id + "' is missing: it says to which "
                    + root.id() + " a row belongs.");
        }
        Map<String, String> types = new LinkedHashMap<>();
        types.put(id, String.valueOf(source.types().get(id)));
        StringBuilder select = new StringBuilder("(SELECT " + Sql.name(id));
        vocabulary.inputsOf(root).stream().map(input -> input.name()).filter(source::has)
                .filter(name -> vocabulary.inputsOf(entity).stream().noneMatch(own -> own.name().equals(name)))
                .forEach(name -> {
                    types.put(name, String.valueOf(source.types().get(name)));
                    select.append(", any_value(").append(Sql.name(name)).append(") AS ").append(Sql.name(name));
                    mustAgree(source, id, name);
                });
        select.append(" FROM ").append(source.relation()).append(" GROUP BY 1 ORDER BY 1)");
        return source.with(select.toString(), types);
    }

    private void mustAgree(Source source, String id, String column) {
        String query = "SELECT CAST(" + Sql.name(id) + " AS VARCHAR) FROM " + source.relation() + " GROUP BY "
                + Sql.name(id) + " HAVING count(DISTINCT " + Sql.name(column) + ") > 1 LIMIT 1";
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            if (rows.next()) {
                throw new PopulationException(source.file() + ": the rows of " + id + " " + rows.getString(1)
                        + " differ in '" + column + "', which belongs to all of them.");
            }
        } catch (SQLException e) {
            throw Sql.failed(source.file(), e);
        }
    }
}
