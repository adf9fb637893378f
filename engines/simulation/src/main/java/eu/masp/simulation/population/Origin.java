package eu.masp.simulation.population;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;

/** Whether the people of a file are invented: a Parquet file made by {@code masp population} says so in its metadata. */
final class Origin {

    private static final String KEY = "masp_population";

    private Origin() {
    }

    static boolean isSynthetic(Connection connection, Source source) {
        if (!source.file().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
            return false;
        }
        String query = "SELECT count(*) FROM parquet_kv_metadata(" + Sql.text(source.file()) + ") WHERE decode(key) = "
                + Sql.text(KEY);
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1) > 0;
        } catch (SQLException e) {
            throw Sql.failed(source.file(), e);
        }
    }
}
