package eu.masp.bench.simulation;

import eu.masp.bench.BenchmarkFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The grants as SQL written by hand, on a table that DuckDB keeps in memory, all cores; two answers only, as the loop's. */
final class DuckDb implements AutoCloseable {

    private static final String NEAR = "province IN (0, 1, 7, 8, 6, 11)";
    private final Connection connection;

    DuckDb(Path file) {
        try {
            connection = DriverManager.getConnection("jdbc:duckdb:");
            try (Statement statement = connection.createStatement()) {
                statement.execute("CREATE TABLE person AS " + Persons.asNumbers(file));
            }
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static BenchmarkFailure failure(SQLException e) {
        return new BenchmarkFailure("DuckDB: " + e.getMessage(), e);
    }

    List<Totals> totals(List<Grant> grants) {
        String sql = "SELECT " + grants.stream().map(DuckDb::columns).collect(Collectors.joining(", "))
                + " FROM person";
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            List<Totals> totals = new ArrayList<>();
            for (int g = 0; g < grants.size(); g++) {
                totals.add(new Totals(row.getLong(2 * g + 1), row.getLong(2 * g + 2)));
            }
            return totals;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private static String columns(Grant g) {
        int ceiling = g.ceiling() * 100;
        String ages = "age BETWEEN " + g.from() + " AND " + g.to();
        String when = switch (g.kind()) {
            case NURSERY -> "children_under_three >= 1 AND care <= 1 AND cost > 0 AND isee <= " + ceiling + " AND "
                    + NEAR + " AND (citizenship <= 1 OR seniority >= 12) AND other_grant = 0 AND weekly_hours >= "
                    + g.least();
            case VOUCHER -> "children_under_three + children_to_thirteen >= " + g.least() + " AND " + ages
                    + " AND employment <= 2 AND income <= " + ceiling + " * household_size AND " + NEAR
                    + " AND contract <= 1 AND other_grant = 0 AND leave_months <= " + g.most();
            case HIRING -> "employment IN (3, 4) AND " + ages + " AND children_under_three >= 1 AND seniority >= "
                    + g.least() + " AND province <> 10 AND isee <= " + ceiling + " AND weekly_hours <= " + g.most()
                    + " AND sector IN (3, 5, 8, 9)";
            case CARE -> "(disability = 1 OR children_under_three > " + g.least() + ") AND " + ages + " AND isee <= "
                    + ceiling + " AND employment = 0 AND firm <= 2 AND weekly_hours <= " + g.most()
                    + " AND (citizenship <= 1 OR seniority >= 12) AND other_grant = 0";
        };
        String cents = switch (g.kind()) {
            case NURSERY -> "11 * least(" + g.amount() * 100 + ", (cost * " + g.percent() + " + 50) // 100)";
            case VOUCHER -> "CASE WHEN single_parent = 1 THEN " + g.amount() * g.percent() + " ELSE "
                    + g.amount() * 100 + " END";
            case HIRING -> "CASE WHEN 2 * isee <= " + ceiling + " THEN " + 600 * g.amount() + " ELSE "
                    + 300 * g.amount() + " END";
            case CARE -> "((" + ceiling + " - isee) * " + g.percent() + "::BIGINT + 50) // 100";
        };
        return "count(*) FILTER (" + when + "), coalesce(sum(" + cents + ") FILTER (" + when + "), 0)::BIGINT";
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw failure(e);
        }
    }
}
