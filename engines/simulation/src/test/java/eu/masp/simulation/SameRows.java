package eu.masp.simulation;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/** Compares two tables of verdicts, row by row and column by column. */
public final class SameRows {

    private SameRows() {
    }

    /**
     * Fails, naming columns and an example each, when they differ.
     *
     * @param ours what stands after FROM
     * @param ids the columns that tell rows apart
     * @return the rows compared
     */
    public static long compare(Connection connection, String ours, String theirs, List<String> ids, String what)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TABLE ours AS " + ours);
            statement.execute("CREATE OR REPLACE TABLE theirs AS " + theirs);
            assertThat(different(statement, ids, columns(statement, "theirs"))).as(what).isEmpty();
            assertThat(columns(statement, "ours")).as(what)
                    .containsExactlyInAnyOrderElementsOf(columns(statement, "theirs"));
            long rows = count(statement, "ours");
            assertThat(rows).as(what).isEqualTo(count(statement, "theirs"));
            return rows;
        }
    }

    private static List<String> different(Statement statement, List<String> ids, List<String> columns)
            throws SQLException {
        String select = columns.stream().map(
                column -> "count(*) FILTER (o.\"%1$s\" IS DISTINCT FROM t.\"%1$s\"), any_value('SQL ' || coalesce(o.\"%1$s\"::VARCHAR, 'NULL') || ', columns ' || coalesce(t.\"%1$s\"::VARCHAR, 'NULL') || ', root ' || o.\"%2$s\") FILTER (o.\"%1$s\" IS DISTINCT FROM t.\"%1$s\")"
                        .formatted(column, ids.getFirst()))
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
