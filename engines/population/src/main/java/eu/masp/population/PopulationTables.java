package eu.masp.population;

import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables while they grow, in a DuckDB file so that they need little memory, and their Parquet files. One thread writes, so that
 * the same rows give the same bytes.
 */
final class PopulationTables implements AutoCloseable {

    private final Path folder;
    private final Path database;
    private final DuckDBConnection connection;
    private final List<DuckDBAppender> appenders = new ArrayList<>();

    /** Opens a database in the folder. */
    PopulationTables(Path folder) throws SQLException {
        this.folder = folder;
        this.database = folder.resolve("growing.duckdb");
        this.connection = (DuckDBConnection) DriverManager.getConnection("jdbc:duckdb:" + database);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute("SET memory_limit = '800MB'");
            statement.execute("SET temp_directory = '" + quoted(folder.resolve("spilled").toString()) + "'");
            for (Table table : Table.values()) {
                statement.execute(
                        "CREATE TABLE " + table.list + table.columns.stream().map(c -> c.name() + " " + stored(c))
                                .collect(Collectors.joining(", ", " (", ")")));
            }
        }
        for (Table table : Table.values()) {
            appenders.add(connection.createAppender(table.list));
        }
    }

    private static String stored(Column column) {
        return switch (column.kept()) {
            case ID, CENTS -> "BIGINT";
            case COMUNE -> "SMALLINT";
            case DAY -> "INTEGER";
            case WEIGHT, WORD -> "TINYINT";
            case FLAG -> "BOOLEAN";
        };
    }

    void add(Block block) throws SQLException {
        for (Rows rows : block.tables()) {
            DuckDBAppender appender = appenders.get(rows.table.ordinal());
            List<Column> columns = rows.table.columns;
            int number = columns.size();
            Column.Kept[] kept = columns.stream().map(Column::kept).toArray(Column.Kept[]::new);
            for (int r = 0; r < rows.rows(); r++) {
                appender.beginRow();
                for (int c = 0; c < number; c++) {
                    append(appender, kept[c], rows.cell(r, c));
                }
                appender.endRow();
            }
        }
    }

    private static void append(DuckDBAppender appender, Column.Kept kept, long cell) throws SQLException {
        if (cell == Column.NONE) {
            appender.appendNull();
            return;
        }
        switch (kept) {
            case ID, CENTS -> appender.append(cell);
            case COMUNE -> appender.append((short) cell);
            case DAY -> appender.append((int) cell);
            case WEIGHT, WORD -> appender.append((byte) cell);
            case FLAG -> appender.append(cell == 1);
        }
    }

    /**
     * Writes the Parquet files.
     *
     * @param weights for each region
     * @param metadata kept in each file
     */
    void write(List<Double> weights, List<String> comuni, Map<String, String> metadata) throws SQLException {
        for (DuckDBAppender appender : appenders) {
            appender.close();
        }
        appenders.clear();
        String kept = metadata.entrySet().stream().map(e -> e.getKey() + ": '" + quoted(e.getValue()) + "'")
                .collect(Collectors.joining(", ", "{", "}"));
        try (Statement statement = connection.createStatement()) {
            for (Table table : Table.values()) {
                String columns = table.columns.stream().map(c -> read(c, weights, comuni) + " AS " + c.name())
                        .collect(Collectors.joining(", "));
                statement.execute("COPY (SELECT " + columns + " FROM " + table.list + ") TO '"
                        + quoted(folder.resolve(table.list + ".parquet").toString())
                        + "' (FORMAT parquet, COMPRESSION zstd, KV_METADATA " + kept + ")");
            }
        }
    }

    private static String read(Column column, List<Double> weights, List<String> comuni) {
        return switch (column.kept()) {
            case ID, FLAG -> column.name();
            case CENTS -> "CAST(" + column.name() + " / 100.0 AS DECIMAL(12, 2))";
            case DAY -> "DATE '1970-01-01' + " + column.name();
            case WEIGHT -> weights.stream().map(w -> w + "::DOUBLE").collect(Collectors.joining(", ", "[", "]")) + "["
                    + column.name() + " + 1]";
            case WORD -> list(column.words()) + "[" + column.name() + " + 1]";
            case COMUNE -> list(comuni) + "[" + column.name() + " + 1]";
        };
    }

    private static String list(List<String> words) {
        return words.stream().map(word -> "'" + quoted(word) + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return text.replace("'", "''");
    }

    /** Closes and removes the database; the Parquet files stay. */
    @Override
    public void close() throws SQLException, IOException {
        connection.close();
        Files.deleteIfExists(database);
        Files.deleteIfExists(folder.resolve("growing.duckdb.wal"));
        Destination.delete(folder.resolve("spilled"));
    }
}
