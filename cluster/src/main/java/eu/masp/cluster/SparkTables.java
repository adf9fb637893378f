package eu.masp.cluster;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.TableNames;
import eu.masp.simulation.sql.Dialect;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The files of a folder as views, named by entity: Parquet or CSV, each a file or a folder of parts. */
final class SparkTables {

    private final SparkSession spark;
    private final Map<Entity, Set<Input>> columns = new LinkedHashMap<>();
    private final Set<Entity> weighted = new LinkedHashSet<>();

    private SparkTables(SparkSession spark) {
        this.spark = spark;
    }

    static SparkTables create(SparkSession spark, Rules rules, Path folder, Set<Input> inputs) {
        if (!Files.isDirectory(folder)) {
            throw new PopulationException(folder + ": with --engine spark a population is a folder of Parquet or CSV "
                    + "files, one for each entity.");
        }
        SparkTables tables = new SparkTables(spark);
        Map<Entity, Map<String, String>> found = new LinkedHashMap<>();
        for (Entity entity : rules.catalogue().vocabulary().entities()) {
            try (Stream<Path> files = Files.list(folder)) {
                files.sorted().filter(file -> TableNames.of(entity).contains(stem(file))).findFirst()
                        .ifPresent(file -> found.put(entity, tables.read(entity, file)));
            } catch (IOException e) {
                throw new PopulationException(folder + " cannot be read: " + e.getMessage());
            }
        }
        if (found.isEmpty()) {
            throw new PopulationException(folder + ": no Parquet or CSV file of it is named after an entity of the "
                    + "vocabulary, as in " + rules.catalogue().vocabulary().entities().getFirst().id() + ".parquet.");
        }
        found.keySet().forEach(entity -> tables.create(entity, found, inputs));
        return tables;
    }

    private static String stem(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        boolean table = name.endsWith(".parquet") || name.endsWith(".csv") || name.endsWith(".csv.gz");
        return table ? name.substring(0, name.indexOf('.')) : "";
    }

    /** The type of each column. */
    private Map<String, String> read(Entity entity, Path file) {
        String address = file.toUri().toString();
        Dataset<Row> rows = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? spark.read().parquet(address)
                : spark.read().option("header", "true").csv(address);
        rows.createOrReplaceTempView("files_of_" + entity.id());
        Map<String, String> types = new LinkedHashMap<>();
        for (StructField field : rows.schema().fields()) {
            types.put(field.name(), field.dataType().typeName());
        }
        return types;
    }

    private void create(Entity entity, Map<Entity, Map<String, String>> found, Set<Input> inputs) {
        Map<String, String> types = found.getOrDefault(entity, Map.of());
        Map<String, String> rootTypes = found.entrySet().stream().filter(e -> e.getKey().id().equals(entity.root()))
                .map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new PopulationException(
                        "The table of each " + entity.root() + " is missing: add a file named "
                                + entity.root() + "."));
        List<String> select = new ArrayList<>();
        for (String id : new LinkedHashSet<>(List.of(entity.id() + "_id", entity.root() + "_id"))) {
            if (!types.containsKey(id)) {
                throw new PopulationException(
                        "The table of each " + entity.id() + ": the column '" + id + "' is missing.");
            }
            select.add("t." + name(id));
        }
        Set<Input> known = new LinkedHashSet<>();
        for (Input input : inputs.stream().filter(input -> input.entity().equals(entity)).toList()) {
            String type = types.get(input.name());
            select.add((type == null ? "CAST(NULL AS " + type(input) + ")" : column(entity, input, type)) + " AS "
                    + name(input.name()));
            if (type != null) {
                known.add(input);
            }
        }
        String from = name("files_of_" + entity.id()) + " t";
        if (types.containsKey("weight")) {
            weighted.add(entity);
            select.add("CAST(t.weight AS DOUBLE) AS weight");
        } else if (rootTypes.containsKey("weight")) {
            String rootId = name(entity.root() + "_id");
            weighted.add(entity);
            select.add("CAST(r.weight AS DOUBLE) AS weight");
            from += " LEFT JOIN " + name("files_of_" + entity.root()) + " r ON r." + rootId + " = t." + rootId;
        }
        columns.put(entity, known);
        spark.sql("SELECT " + String.join(", ", select) + " FROM " + from).createOrReplaceTempView(entity.id());
    }

    private static String name(String name) {
        return Dialect.SPARK.name(name);
    }

    private static String type(Input input) {
        return switch (input.type()) {
            case BOOLEAN -> "BOOLEAN";
            case NUMBER -> "DECIMAL(18," + input.decimals() + ")";
            case DATE -> "DATE";
            case CHOICE, CODE -> "STRING";
        };
    }

    private static String column(Entity entity, Input input, String type) {
        String column = "t." + name(input.name());
        if (type.equals("string")) {
            String given = "nullif(" + column + ", '')";
            return input.type() == Input.Type.NUMBER ? "CAST(" + given + " AS DECIMAL(38,10))"
                    : "CAST(" + given + " AS " + type(input) + ")";
        }
        boolean fits = switch (input.type()) {
            case BOOLEAN -> type.equals("boolean");
            case NUMBER -> type.startsWith("decimal")
                    || Set.of("byte", "short", "integer", "long", "float", "double").contains(type);
            case DATE -> type.equals("date");
            case CHOICE, CODE -> false;
        };
        if (!fits) {
            throw new PopulationException("The table of each " + entity.id() + ": the column '" + input.name()
                    + "' cannot be of type " + type + ".");
        }
        return column;
    }

    Map<Entity, Set<Input>> columns() {
        return columns;
    }

    boolean isWeighted(Entity entity) {
        return weighted.contains(entity);
    }
}
