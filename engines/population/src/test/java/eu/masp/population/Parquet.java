package eu.masp.population;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The files of a population as a stranger reads them: views {@code household}, {@code adults}, {@code children}. */
final class Parquet implements AutoCloseable {

    private final Connection connection;

    Parquet(Path folder) throws SQLException {
        connection = DriverManager.getConnection("jdbc:duckdb:");
        try (Statement statement = connection.createStatement()) {
            for (String table : List.of("household", "adults", "children")) {
                statement.execute(
                        "CREATE VIEW " + table + " AS SELECT * FROM '" + folder.resolve(table + ".parquet") + "'");
            }
        }
    }

    double number(String query) throws SQLException {
        return Double.parseDouble(rows(query).getFirst().getFirst());
    }

    List<List<String>> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(query)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int c = 1; c <= result.getMetaData().getColumnCount(); c++) {
                    row.add(result.getString(c));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
