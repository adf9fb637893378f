package eu.masp.simulation;

import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.results.Verdicts;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlQuery;

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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares the rows of the DuckDB query with those that columns write, every one. */
final class AgainstColumns {

    private AgainstColumns() {
    }

    /** @return the rows compared */
    static long compare(Rules rules, Population population, List<Measure> measures, Path folder)
            throws SQLException, IOException {
        Files.createDirectories(folder);
        Program program = Program.compile(rules, population, measures);
        List<Path> files = Verdicts.write(program, measures, folder.resolve("verdicts.parquet"));
        long rows = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:")) {
            SqlTables.write(rules, population, connection);
            Set<eu.masp.measures.Entity> missing = rules.catalogue().vocabulary().entities().stream()
                    .filter(entity -> !population.hasTable(entity)).collect(Collectors.toSet());
            for (SqlQuery query : SqlQuery.of(rules, measures, Dialect.DUCKDB, missing)) {
                String of = query.group().of().stream().map(entity -> entity.id()).collect(Collectors.joining("-"));
                Path file = files.size() == 1 ? files.getFirst() : folder.resolve("verdicts-" + of + ".parquet");
                rows += compare(connection, query, file, rules + " " + rules.on() + " " + of);
            }
        }
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        return rows;
    }

    private static long compare(Connection connection, SqlQuery query, Path file, String what) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE ours AS " + query.sql());
            statement.execute("CREATE OR REPLACE TABLE theirs AS SELECT * FROM read_parquet('" + file + "')");
            List<String> different = different(statement, query, columns(statement, "theirs"));
            assertThat(different).as(what).isEmpty();
            assertThat(columns(statement, "ours")).containsExactlyInAnyOrderElementsOf(columns(statement, "theirs"));
            long rows = count(statement, "ours");
            assertThat(rows).as(what).isEqualTo(count(statement, "theirs"));
            return rows;
        }
    }

    private static List<String> different(Statement statement, SqlQuery query, List<String> columns)
            throws SQLException {
        String root = query.group().root().id() + "_id";
        List<String> ids = new ArrayList<>(List.of(root));
        query.group().of().forEach(entity -> ids.add(entity.id() + "_id"));
        String select = columns.stream().map(
                column -> "count(*) FILTER (o.\"%1$s\" IS DISTINCT FROM t.\"%1$s\"), any_value('SQL ' || coalesce(o.\"%1$s\"::VARCHAR, 'NULL') || ', columns ' || coalesce(t.\"%1$s\"::VARCHAR, 'NULL') || ', root ' || o.\"%2$s\") FILTER (o.\"%1$s\" IS DISTINCT FROM t.\"%1$s\")"
                        .formatted(column, root))
                .collect(Collectors.joining(", "));
        String on = ids.stream().map(id -> "o.\"%1$s\" = t.\"%1$s\"".formatted(id))
                .collect(Collectors.joining(" AND "));
        List<String> different = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("SELECT " + select + " FROM ours o JOIN theirs t ON " + on)) {
            found.next();
            for (int i = 0; i < columns.size(); i++) {
                if (found.getLong(2 * i + 1) > 0) {
                    different.add(columns.get(i) + " in " + found.getLong(2 * i + 1) + " rows, such as "
                            + found.getString(2 * i + 2));
                }
            }
        }
        return different;
    }

    private static List<String> columns(Statement statement, String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery("DESCRIBE " + table)) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }

    private static long count(Statement statement, String table) throws SQLException {
        try (ResultSet found = statement.executeQuery("SELECT count(*) FROM " + table)) {
            found.next();
            return found.getLong(1);
        }
    }
}
