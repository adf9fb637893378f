package eu.masp.simulation.cli;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.DuckDbTables;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.population.PopulationReader;
import eu.masp.simulation.results.WholeFile;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlChecks;
import eu.masp.simulation.sql.SqlPopulation;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A population read by DuckDB, which keeps results in a file of its own while it works: memory need not hold them. */
final class DuckDbPopulation implements SqlPopulation {

    private final Connection connection;
    private final Path folder;
    private final DuckDbTables tables;

    private DuckDbPopulation(Connection connection, Path folder, DuckDbTables tables) {
        this.connection = connection;
        this.folder = folder;
        this.tables = tables;
    }

    static DuckDbPopulation open(Rules rules, Path path, Set<Input> inputs) {
        Path folder = folder();
        DuckDbPopulation population = null;
        try {
            Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("run.duckdb"));
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '2GB'");
                statement.execute("SET preserve_insertion_order = false");
            }
            population = new DuckDbPopulation(connection, folder,
                    DuckDbTables.create(connection, rules, path, inputs));
            SqlChecks.check(rules, population);
            return population;
        } catch (SQLException e) {
            delete(folder);
            throw failed(e);
        } catch (PopulationException e) {
            if (population == null) {
                delete(folder);
            } else {
                population.close();
            }
            // says which row it is, where the database only says that there is one
            new PopulationReader(rules).read(path, inputs);
            throw e;
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("masp-simulate");
        } catch (IOException e) {
            throw new PopulationException("No folder for intermediate results can be made: " + e.getMessage());
        }
    }

    private static PopulationException failed(SQLException e) {
        String message = String.valueOf(e.getMessage());
        boolean full = message.contains("No space left") || message.toLowerCase(Locale.ROOT).contains("disk full");
        return new PopulationException(full ? "DuckDB: the disk is full." : "DuckDB: " + message.lines().findFirst()
                .orElse(""));
    }

    @Override
    public Dialect dialect() {
        return Dialect.DUCKDB;
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
        List<Object[]> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                @Nullable
                Object[] row = new Object[found.getMetaData().getColumnCount()];
                for (int i = 0; i < row.length; i++) {
                    row[i] = found.getObject(i + 1);
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void keep(String name, String sql) {
        execute("CREATE TABLE " + name + " AS " + sql);
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void write(String name, Path file) {
        boolean csv = file.toString().toLowerCase(Locale.ROOT).endsWith(".csv");
        WholeFile.write(file, half -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("COPY " + name + " TO '" + half.toString().replace("'", "''") + "' ("
                        + (csv ? "FORMAT csv, HEADER" : "FORMAT parquet") + ")");
            }
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failed(e);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            folder.toFile().deleteOnExit();
        }
    }
}
