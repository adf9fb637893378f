package eu.masp.backup;

import eu.masp.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every row of every table that is kept, for comparing. */
final class Rows {
    private Rows() {
    }

    static Map<String, List<String>> of(Database database) throws SQLException {
        Map<String, List<String>> all = new TreeMap<>();
        try (Connection connection = connect(database)) {
            for (Tables.Table table : Tables.of(connection)) {
                if (table.kept()) {
                    String columns = String.join(", ", table.columns().stream().map(Tables::quoted).toList());
                    all.put(table.name(), strings(connection,
                            "SELECT ROW(" + columns + ")::text FROM " + Tables.quoted(table.name()) + " ORDER BY 1"));
                }
            }
            all.put("migrations", Migrations.done(connection).stream().map(Object::toString).toList());
            all.put("sequences", List.of(Tables.sequences(connection).toString()));
            all.put("triggers", strings(connection,
                    "SELECT tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text FROM pg_trigger"
                            + " WHERE NOT tgisinternal ORDER BY 1"));
        }
        return all;
    }

    static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.user(), database.password());
    }

    static void execute(Database database, String... commands) throws SQLException {
        try (Connection connection = connect(database); Statement statement = connection.createStatement()) {
            for (String command : commands) {
                statement.execute(command);
            }
        }
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> strings = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                strings.add(rows.getString(1));
            }
        }
        return strings;
    }
}
