package eu.masp.simulation.population;

import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBPreparedStatement;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Reads one table into columns, in the order of its file, a chunk at a time. */
final class TableReader {

    private final Connection connection;
    private final Rules rules;
    private final Words words;
    private final Entity entity;
    private final Source source;
    private final int rows;
    private final Map<Input, Object> columns = new LinkedHashMap<>();
    private final Map<Input, Encoding> encodings = new HashMap<>();
    private final Map<Input, int[]> wordNumbers = new HashMap<>();
    private Ids ids = new Ids.Numbers(new long[0]);
    private Ids rootIds = new Ids.Numbers(new long[0]);
    private double @Nullable [] weights;

    TableReader(Connection connection, Rules rules, Words words, Entity entity, Source source) throws SQLException {
        this.connection = connection;
        this.rules = rules;
        this.words = words;
        this.entity = entity;
        this.source = source;
        long count = number("SELECT count(*) FROM " + source.relation());
        if (count > Integer.MAX_VALUE - 8) {
            throw new PopulationException(
                    source.file() + " has " + count + " rows; one machine takes two thousand millions.");
        }
        this.rows = (int) count;
    }

    /** Reads the ids and these inputs' columns; inputs that have no column are left out. */
    void read(List<Input> inputs) throws SQLException {
        List<String> select = new ArrayList<>();
        String id = entity.id() + "_id";
        require(id, "it tells the rows apart");
        boolean whole = isWhole(id);
        String rootId = entity.root() + "_id";
        boolean rootWhole = false;
        if (!entity.isRoot()) {
            require(rootId, "it says to which " + entity.root() + " a row belongs");
            rootWhole = isWhole(rootId);
        }
        requireRoom(inputs, whole, rootWhole);
        ids = whole ? new Ids.Numbers(new long[rows]) : new Ids.Texts(new String[rows]);
        select.add(idSql(id, whole));
        if (!entity.isRoot()) {
            rootIds = rootWhole ? new Ids.Numbers(new long[rows]) : new Ids.Texts(new String[rows]);
            select.add(idSql(rootId, rootWhole));
        }
        if (source.has("weight")) {
            weights = new double[rows];
            select.add("coalesce(TRY_CAST(\"weight\" AS DOUBLE), 'NaN'::DOUBLE)");
        }
        for (Input input : inputs) {
            String type = source.types().get(input.name());
            if (type != null) {
                Encoding encoding = Encoding.of(input, rules, words);
                columns.put(input, encoding.width().column(rows));
                encodings.put(input, encoding);
                select.add(ColumnSql.of(input, Sql.name(input.name()), type, wordType(input), source.file()));
            }
        }
        fill("SELECT " + String.join(", ", select) + " FROM " + source.relation());
    }

    private void requireRoom(List<Input> inputs, boolean whole, boolean rootWhole) {
        long columnBytes = inputs.stream().filter(input -> source.has(input.name()))
                .mapToLong(input -> encoding(input).width().bytes()).sum();
        long links = entity.isRoot() ? Integer.BYTES : Room.ids(rootWhole) + 2 * Integer.BYTES;
        Room.check(source.file(), rows,
                columnBytes + Room.ids(whole) + links + (source.has("weight") ? Double.BYTES : 0));
    }

    private void require(String column, String why) {
        if (!source.has(column)) {
            throw new PopulationException(source.file() + ": the column '" + column + "' is missing: " + why + ".");
        }
    }

    /** Whether all ids are whole numbers, written as such: then they are kept as numbers. */
    private boolean isWhole(String column) throws SQLException {
        String type = String.valueOf(source.types().get(column));
        if (type.matches("U?(TINY|SMALL|BIG)?INT(EGER)?") && !type.equals("UBIGINT")) {
            return true;
        }
        String name = Sql.name(column);
        return number("SELECT count(*) FROM " + source.relation() + " WHERE " + name + " IS NOT NULL AND "
                + "coalesce(CAST(TRY_CAST(" + name + " AS BIGINT) AS VARCHAR) <> CAST(" + name
                + " AS VARCHAR), true)") == 0;
    }

    private static String idSql(String column, boolean whole) {
        return "CAST(" + Sql.name(column) + " AS " + (whole ? "BIGINT" : "VARCHAR") + ")";
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** A type of DuckDB's that lists the words of an input: it finds them faster than we could in a text. */
    private String wordType(Input input) throws SQLException {
        if (input.type() != Input.Type.CHOICE && input.type() != Input.Type.CODE) {
            return "";
        }
        List<String> all = input.type() == Input.Type.CHOICE ? input.options().stream().map(Input.Option::id).toList()
                : codes(input);
        String name = "words_" + input.entity().id() + "_" + input.name();
        wordNumbers.put(input, all.stream().mapToInt(words::number).toArray());
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TYPE " + Sql.name(name) + " AS ENUM ("
                    + all.stream().map(Sql::text).collect(Collectors.joining(", ")) + ")");
        }
        return Sql.name(name);
    }

    private List<String> codes(Input input) {
        CodeList list = rules.catalogue().vocabulary().codes().get(String.valueOf(input.codes()));
        return list == null ? List.of() : List.copyOf(list.codes().keySet());
    }

    private void fill(String query) throws SQLException {
        try (DuckDBPreparedStatement statement = connection.prepareStatement(query)
                .unwrap(DuckDBPreparedStatement.class); DuckDBChunkedResult result = statement.query()) {
            int first = 0;
            while (result.nextChunk()) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new CancellationException("told to stop while reading " + source.file());
                }
                DuckDBDataChunkReader chunk = result.chunk();
                int count = (int) chunk.rowCount();
                fill(chunk, first, count);
                first += count;
            }
        }
    }

    private void fill(DuckDBDataChunkReader chunk, int first, int count) throws SQLException {
        int place = 0;
        fillIds(ids, chunk.vector(place++), first, count, entity.id() + "_id");
        if (!entity.isRoot()) {
            fillIds(rootIds, chunk.vector(place++), first, count, entity.root() + "_id");
        }
        if (weights != null) {
            DuckDBReadableVector vector = chunk.vector(place++);
            for (int i = 0; i < count; i++) {
                double weight = vector.getDouble(i);
                if (!(weight >= 0) || Double.isInfinite(weight)) {
                    throw new PopulationException(source.file() + ", row " + (first + i + 1)
                            + ": 'weight' has to be a number, 0 or more.");
                }
                weights[first + i] = weight;
            }
        }
        for (Map.Entry<Input, Object> column : columns.entrySet()) {
            fill(column.getKey(), column.getValue(), chunk.vector(place++), first, count);
        }
    }

    private void fillIds(Ids into, DuckDBReadableVector vector, int first, int count, String column) {
        for (int i = 0; i < count; i++) {
            if (vector.isNull(i)) {
                throw new PopulationException(
                        source.file() + ", row " + (first + i + 1) + ": '" + column + "' is empty.");
            }
            switch (into) {
                case Ids.Numbers(long[] numbers) -> numbers[first + i] = vector.getLong(i);
                case Ids.Texts(String[] texts) -> texts[first + i] = vector.getString(i);
            }
        }
    }

    private void fill(Input input, Object column, DuckDBReadableVector vector, int first, int count)
            throws SQLException {
        Encoding encoding = Objects.requireNonNull(encodings.get(input));
        int[] numbers = wordNumbers.get(input);
        Width width = encoding.width();
        for (int i = 0; i < count; i++) {
            if (vector.isNull(i)) {
                width.put(column, first + i, encoding.missing());
                continue;
            }
            long value = vector.getLong(i);
            if (value == ColumnSql.BAD) {
                throw bad(input, first + i, null);
            }
            if (numbers != null) {
                value = numbers[(int) value];
            } else if (value < encoding.least() || value > encoding.most()) {
                throw bad(input, first + i, encoding);
            }
            width.put(column, first + i, value);
        }
    }

    private PopulationException bad(Input input, int row, @Nullable Encoding bounds) throws SQLException {
        String value = "?";
        // The connection is busy with the chunks; another one sees the same files.
        try (Connection another = connection.unwrap(DuckDBConnection.class).duplicate();
                Statement statement = another.createStatement();
                ResultSet found = statement.executeQuery("SELECT CAST("
                        + Sql.name(input.name()) + " AS VARCHAR) FROM " + source.relation() + " LIMIT 1 OFFSET "
                        + row)) {
            if (found.next()) {
                value = found.getString(1);
            }
        }
        String where = source.file() + ", row " + (row + 1) + ", column '" + input.name() + "': ";
        if (bounds != null) {
            return new PopulationException(where + value + " is not between " + bound(input, bounds.least()) + " and "
                    + bound(input, bounds.most()) + ", which the vocabulary allows on " + rules.on() + ".");
        }
        return new PopulationException(where + "'" + value + "' " + switch (input.type()) {
            case BOOLEAN -> "is neither true nor false.";
            case NUMBER -> "is not a number with at most " + input.decimals() + " decimals.";
            case DATE -> "is not a date; write 2026-11-22.";
            case CHOICE -> "is not one of " + input.options().stream().map(Input.Option::id)
                    .collect(Collectors.joining(", ")) + ".";
            case CODE -> "is not a code of '" + input.codes() + "'.";
        });
    }

    private static String bound(Input input, long end) {
        return input.type() == Input.Type.DATE ? LocalDate.ofEpochDay(end).toString()
                : BigDecimal.valueOf(end, input.decimals()).toPlainString();
    }

    int rows() {
        return rows;
    }

    Ids ids() {
        return ids;
    }

    Ids rootIds() {
        return rootIds;
    }

    double @Nullable [] weights() {
        return weights;
    }

    Map<Input, Object> columns() {
        return columns;
    }

    String file() {
        return source.file();
    }

    Encoding encoding(Input input) {
        return Encoding.of(input, rules, words);
    }
}
