package eu.masp.cluster;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlChecks;
import eu.masp.simulation.sql.SqlPopulation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A population on a Spark cluster: every machine reads its part of the files, and keeps its part of the results. */
final class SparkPopulation implements SqlPopulation {

    private final SparkSession spark;
    private final SparkTables tables;

    private SparkPopulation(SparkSession spark, SparkTables tables) {
        this.spark = spark;
        this.tables = tables;
    }

    /**
     * Connects to a cluster and reads a population.
     *
     * @param master the cluster's address, or {@code local[*]}
     * @param path a folder that all machines see under this name
     * @throws PopulationException when there is no such cluster, or something is wrong with the population
     */
    static SparkPopulation open(String master, Rules rules, Path path, Set<Input> inputs) {
        SparkSession spark = attempt(() -> session(master));
        try {
            SparkPopulation population = new SparkPopulation(spark,
                    attempt(() -> SparkTables.create(spark, rules, path, inputs)));
            SqlChecks.check(rules, population);
            return population;
        } catch (RuntimeException e) {
            spark.stop();
            throw e;
        }
    }

    private static SparkSession session(String master) {
        return SparkSession.builder().master(master).appName("MASP simulation").config("spark.ui.enabled", "false")
                .config("spark.sql.session.timeZone", "UTC").config("spark.sql.ansi.enabled", "true").getOrCreate();
    }

    /** What Spark says when something fails, in a sentence. */
    private static <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        } catch (PopulationException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e);
        } catch (Exception e) {
            // Scala throws checked exceptions that Java does not see coming
            throw failed(e);
        }
    }

    private static PopulationException failed(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return new PopulationException("Spark: " + String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
    }

    @Override
    public Dialect dialect() {
        return Dialect.SPARK;
    }

    @Override
    public Map<Entity, Set<Input>> tables() {
        return tables.columns();
    }

    @Override
    public boolean isWeighted(Entity entity) {
        return tables.isWeighted(entity);
    }

    @Override
    public List<Object[]> rows(String sql) {
        return attempt(() -> {
            List<Object[]> rows = new ArrayList<>();
            for (Row row : spark.sql(sql).collectAsList()) {
                Object[] values = new Object[row.size()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = row.get(i);
                }
                rows.add(values);
            }
            return rows;
        });
    }

    @Override
    public void keep(String name, String sql) {
        attempt(() -> {
            // kept without the steps that led there, which Spark would go through again for each count
            Dataset<Row> rows = spark.sql(sql).localCheckpoint(true, StorageLevel.MEMORY_AND_DISK());
            rows.createOrReplaceTempView(name);
            return rows;
        });
    }

    /** A folder of parts, one for each piece of work; it appears when it is whole. */
    @Override
    public void write(String name, Path file) {
        Path half = file.resolveSibling("." + file.getFileName() + ".part");
        attempt(() -> {
            var writer = spark.table(name).write().mode(SaveMode.Overwrite);
            if (file.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
                writer.option("header", "true").csv(half.toUri().toString());
            } else {
                writer.parquet(half.toUri().toString());
            }
            return half;
        });
        try {
            delete(file);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new PopulationException(file + " could not be written: " + e.getMessage());
        }
    }

    private static void delete(Path file) throws IOException {
        if (Files.exists(file)) {
            try (Stream<Path> parts = Files.walk(file)) {
                for (Path part : parts.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(part);
                }
            }
        }
    }

    @Override
    public void close() {
        spark.stop();
    }
}
