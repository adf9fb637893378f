package eu.masp.simulation.population;

import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads populations: Parquet, CSV or DuckDB, one table for each entity. */
public final class PopulationReader {

    private final Rules rules;
    private final Words words;

    public PopulationReader(Rules rules) {
        this.rules = rules;
        this.words = new Words(rules.catalogue().vocabulary());
    }

    /**
     * What was read.
     *
     * @param missing inputs that rules read and no column gives, with the number of rows: unknown for all of them
     * @param made what the files say of how it was made, where every one says that its people are invented; null: they are taken to
     *     be real
     */
    public record Reading(Population population, Map<Input, Integer> missing, @Nullable Synthetic made) {

        /** Whether the people are invented. */
        public boolean synthetic() {
            return made != null;
        }
    }

    /** Of a file or folder, without reading its rows: what it says of how it was made, if its people are invented. */
    public Optional<Synthetic> findSynthetic(Path path) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            return Origin.find(connection,
                    new Sources(connection, rules.catalogue().vocabulary()).find(path).values());
        } catch (SQLException e) {
            throw Sql.failed(path.toString(), e);
        }
    }

    /**
     * Reads a file or folder.
     *
     * @param inputs those that are needed; other columns are not read
     * @throws PopulationException when something is wrong with it: which file, which column, which row
     * @throws java.util.concurrent.CancellationException when the thread is interrupted meanwhile
     */
    public Reading read(Path path, Set<Input> inputs) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET memory_limit = '2GB'");
                // What does not fit is refused: nobody's disk is filled by reading.
                statement.execute("SET temp_directory = ''");
            }
            Map<Entity, Source> sources = new Sources(connection, rules.catalogue().vocabulary()).find(path);
            return read(connection, sources, inputs);
        } catch (SQLException e) {
            throw Sql.failed(path.toString(), e);
        }
    }

    private Reading read(Connection connection, Map<Entity, Source> sources, Set<Input> inputs) {
        List<Table> tables = new ArrayList<>();
        Map<Input, Integer> missing = new LinkedHashMap<>();
        for (Entity root : sources.keySet().stream().filter(Entity::isRoot).toList()) {
            TableReader reader = reader(connection, root, sources, inputs, missing);
            RootIndex index = RootIndex.of(reader.ids(), reader.rows(), reader.file(), root.id() + "_id");
            Table table = rootTable(root, reader);
            tables.add(table);
            for (Entity entity : sources.keySet().stream().filter(e -> !e.isRoot() && e.root().equals(root.id()))
                    .toList()) {
                tables.add(memberTable(entity, reader(connection, entity, sources, inputs, missing), index, table));
            }
        }
        for (Entity entity : sources.keySet()) {
            if (tables.stream().noneMatch(table -> table.entity().equals(entity))) {
                throw new PopulationException(sources.get(entity).file() + ": the table of each " + entity.root()
                        + " is missing; add a file named " + entity.root() + ".");
            }
        }
        Synthetic made = Origin.find(connection, sources.values()).orElse(null);
        return new Reading(new Population(rules, words, tables), missing, made);
    }

    private TableReader reader(Connection connection, Entity entity, Map<Entity, Source> sources, Set<Input> inputs,
            Map<Input, Integer> missing) {
        Source source = sources.get(entity);
        if (source == null) {
            throw new IllegalArgumentException("no source of " + entity);
        }
        try {
            List<Input> wanted = inputs.stream().filter(input -> input.entity().equals(entity)).toList();
            TableReader reader = new TableReader(connection, rules, words, entity, source);
            reader.read(wanted);
            wanted.stream().filter(input -> !reader.columns().containsKey(input))
                    .forEach(input -> missing.put(input, reader.rows()));
            return reader;
        } catch (SQLException e) {
            throw Sql.failed(source.file(), e);
        }
    }

    private static Table rootTable(Entity root, TableReader reader) {
        int[] own = new int[reader.rows() + 1];
        for (int i = 0; i < own.length; i++) {
            own[i] = i;
        }
        return new Table(root, reader.rows(), reader.ids(), own, own, reader.columns(), reader.weights());
    }

    /** Puts the members in the order of their roots. */
    private static Table memberTable(Entity entity, TableReader reader, RootIndex index, Table root) {
        int rows = reader.rows();
        int[] roots = new int[rows];
        int[] firsts = new int[root.rows() + 1];
        boolean inOrder = true;
        for (int row = 0; row < rows; row++) {
            int at = index.find(reader.rootIds(), row);
            if (at < 0) {
                throw new PopulationException(reader.file() + ", row " + (row + 1) + ": there is no " + entity.root()
                        + " " + reader.rootIds().text(row) + ".");
            }
            roots[row] = at;
            firsts[at + 1]++;
            inOrder &= row == 0 || roots[row - 1] <= at;
        }
        for (int i = 0; i < root.rows(); i++) {
            if (firsts[i + 1] > entity.max()) {
                throw new PopulationException(
                        reader.file() + ": the " + entity.root() + " " + root.ids().text(i) + " has "
                                + firsts[i + 1] + " rows; the vocabulary allows " + entity.max() + ".");
            }
            firsts[i + 1] += firsts[i];
        }
        int[] order = inOrder ? null : order(roots, firsts);
        Ids ids = order == null ? reader.ids() : sorted(reader.ids(), order);
        int[] sortedRoots = order == null ? roots : sorted(roots, order);
        reader.columns().replaceAll((input, column) -> order == null ? column
                : sorted(reader.encoding(input).width(), column, order));
        double[] given = reader.weights();
        Table table = new Table(entity, rows, ids, sortedRoots, firsts, reader.columns(),
                given == null ? weightsOf(root, sortedRoots) : order == null ? given : sorted(given, order));
        onlyOnce(table, reader.file(), root);
        return table;
    }

    private static int[] order(int[] roots, int[] firsts) {
        int[] next = firsts.clone();
        int[] order = new int[roots.length];
        for (int row = 0; row < roots.length; row++) {
            order[next[roots[row]]++] = row;
        }
        return order;
    }

    private static Ids sorted(Ids ids, int[] order) {
        return switch (ids) {
            case Ids.Numbers(long[] numbers) -> {
                long[] sorted = new long[order.length];
                for (int i = 0; i < order.length; i++) {
                    sorted[i] = numbers[order[i]];
                }
                yield new Ids.Numbers(sorted);
            }
            case Ids.Texts(String[] texts) -> {
                String[] sorted = new String[order.length];
                for (int i = 0; i < order.length; i++) {
                    sorted[i] = texts[order[i]];
                }
                yield new Ids.Texts(sorted);
            }
        };
    }

    private static int[] sorted(int[] values, int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    private static double[] sorted(double[] values, int[] order) {
        double[] sorted = new double[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }

    private static Object sorted(Width width, Object column, int[] order) {
        Object sorted = width.column(order.length);
        for (int i = 0; i < order.length; i++) {
            width.put(sorted, i, width.get(column, order[i]));
        }
        return sorted;
    }

    /** Members weigh as much as their root where their own table does not say. */
    private static double @Nullable [] weightsOf(Table root, int[] roots) {
        if (root.weights() == null) {
            return null;
        }
        double[] weights = new double[roots.length];
        for (int i = 0; i < roots.length; i++) {
            weights[i] = root.weight(roots[i]);
        }
        return weights;
    }

    private static void onlyOnce(Table table, String file, Table root) {
        for (int of = 0; of < root.rows(); of++) {
            int first = table.firsts()[of];
            int end = table.firsts()[of + 1];
            Set<String> many = end - first > 20 ? new HashSet<>() : Set.of();
            for (int row = first; row < end; row++) {
                boolean again = end - first > 20 ? !many.add(table.ids().text(row)) : isAmong(table.ids(), first, row);
                if (again) {
                    throw new PopulationException(file + ": " + table.entity().id() + "_id " + table.ids().text(row)
                            + " stands twice in " + root.entity().id() + " " + root.ids().text(of) + ".");
                }
            }
        }
    }

    private static boolean isAmong(Ids ids, int first, int row) {
        for (int other = first; other < row; other++) {
            boolean same = switch (ids) {
                case Ids.Numbers(long[] numbers) -> numbers[other] == numbers[row];
                case Ids.Texts(String[] texts) -> texts[other].equals(texts[row]);
            };
            if (same) {
                return true;
            }
        }
        return false;
    }
}
