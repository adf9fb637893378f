package eu.masp.bench.simulation;

import eu.masp.bench.BenchmarkFailure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The persons as a programmer would hold them for a loop of his own: an array a question, money in cents, words by their number. */
@SuppressWarnings("ArrayRecordComponent") // millions of rows
record Persons(int count, byte[] age, int[] isee, int[] income, byte[] householdSize, byte[] underThree,
        byte[] toThirteen, byte[] hours, int[] cost, byte[] leaveMonths, short[] seniority, byte[] province,
        byte[] citizenship, byte[] employment, byte[] contract, byte[] care, byte[] sector, byte[] firm,
        boolean[] disability, boolean[] singleParent, boolean[] otherGrant) {

    static final List<String> COLUMNS = List.of("age", "isee", "income", "household_size", "children_under_three",
            "children_to_thirteen", "weekly_hours", "cost", "leave_months", "seniority", "province", "citizenship",
            "employment", "contract", "care", "sector", "firm", "disability", "single_parent", "other_grant");
    private static final List<List<String>> WORDS = List.of(GrantFiles.PROVINCES, GrantFiles.CITIZENSHIPS,
            GrantFiles.EMPLOYMENTS, GrantFiles.CONTRACTS, GrantFiles.CARES, GrantFiles.SECTORS, GrantFiles.FIRMS);

    private Persons(int n) {
        this(n, new byte[n], new int[n], new int[n], new byte[n], new byte[n], new byte[n], new byte[n], new int[n],
                new byte[n], new short[n], new byte[n], new byte[n], new byte[n], new byte[n], new byte[n], new byte[n],
                new byte[n], new boolean[n], new boolean[n], new boolean[n]);
    }

    /** SQL for the columns as numbers, in the order of {@link #COLUMNS}: money in cents, words by their place, from 0. */
    static String asNumbers(Path file) {
        StringBuilder sql = new StringBuilder("SELECT ");
        int word = 0;
        for (String column : COLUMNS) {
            sql.append(COLUMNS.indexOf(column) == 0 ? "" : ", ").append(switch (column) {
                case "isee", "income", "cost" -> "CAST(" + column + " * 100 AS INTEGER)";
                case "province", "citizenship", "employment", "contract", "care", "sector", "firm" ->
                    "CAST(list_position(" + list(WORDS.get(word++)) + ", " + column + ") - 1 AS TINYINT)";
                case "seniority" -> "CAST(seniority AS SMALLINT)";
                default -> "CAST(" + column + " AS TINYINT)";
            }).append(" AS ").append(column);
        }
        return sql + " FROM read_parquet('" + file.toString().replace("'", "''") + "')";
    }

    private static String list(List<String> words) {
        return "['" + String.join("', '", words) + "']";
    }

    static Persons read(Path file, int count) {
        Persons p = new Persons(count);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(asNumbers(file))) {
            for (int i = 0; row.next(); i++) {
                p.put(i, row);
            }
        } catch (SQLException e) {
            throw new BenchmarkFailure("The persons could not be read: " + e.getMessage(), e);
        }
        return p;
    }

    private void put(int i, ResultSet row) throws SQLException {
        age[i] = row.getByte(1);
        isee[i] = row.getInt(2);
        income[i] = row.getInt(3);
        householdSize[i] = row.getByte(4);
        underThree[i] = row.getByte(5);
        toThirteen[i] = row.getByte(6);
        hours[i] = row.getByte(7);
        cost[i] = row.getInt(8);
        leaveMonths[i] = row.getByte(9);
        seniority[i] = row.getShort(10);
        province[i] = row.getByte(11);
        citizenship[i] = row.getByte(12);
        employment[i] = row.getByte(13);
        contract[i] = row.getByte(14);
        care[i] = row.getByte(15);
        sector[i] = row.getByte(16);
        firm[i] = row.getByte(17);
        disability[i] = row.getByte(18) == 1;
        singleParent[i] = row.getByte(19) == 1;
        otherGrant[i] = row.getByte(20) == 1;
    }
}
