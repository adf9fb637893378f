package eu.masp.bench.simulation;

import eu.masp.bench.BenchmarkFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Persons of twenty answers each, drawn independently of each other: they are there to exercise the rules and say nothing about
 * any population. The same for the same number.
 */
final class PersonsFile {

    private PersonsFile() {
    }

    /** Writes a Parquet file; everything is known of everybody. */
    static void write(Path file, int persons) {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (SELECT i AS person_id, " + String.join(", ",
                    number("age", 1, 0, 100), money("isee", 2, 90_000), money("income", 3, 80_000),
                    number("household_size", 4, 1, 6), number("children_under_three", 5, 0, 3),
                    number("children_to_thirteen", 6, 0, 4), number("weekly_hours", 7, 0, 45),
                    money("cost", 8, 1_000), number("leave_months", 9, 0, 11), number("seniority", 10, 0, 240),
                    choice("province", 11, GrantFiles.PROVINCES), choice("citizenship", 12, GrantFiles.CITIZENSHIPS),
                    choice("employment", 13, GrantFiles.EMPLOYMENTS), choice("contract", 14, GrantFiles.CONTRACTS),
                    choice("care", 15, GrantFiles.CARES), choice("sector", 16, GrantFiles.SECTORS),
                    choice("firm", 17, GrantFiles.FIRMS), "hash(i, 18) % 10 = 0 AS disability",
                    "hash(i, 19) % 7 = 0 AS single_parent", "hash(i, 20) % 5 = 0 AS other_grant") + " FROM range("
                    + persons + ") r(i)) TO '" + file.toString().replace("'", "''") + "' (FORMAT parquet)");
        } catch (SQLException e) {
            throw new BenchmarkFailure("The persons could not be written: " + e.getMessage(), e);
        }
    }

    private static String number(String name, int salt, int least, int most) {
        return "CAST(" + least + " + hash(i, " + salt + ") % " + (most - least + 1) + " AS INTEGER) AS " + name;
    }

    private static String money(String name, int salt, int most) {
        return "CAST(hash(i, " + salt + ") % " + (most * 100 + 1) + " AS DECIMAL(12,0)) * 0.01 AS " + name;
    }

    private static String choice(String name, int salt, List<String> words) {
        return "[" + words.stream().map(word -> "'" + word + "'").collect(Collectors.joining(", "))
                + "][CAST(1 + hash(i, "
                + salt + ") % " + words.size() + " AS BIGINT)] AS " + name;
    }
}
