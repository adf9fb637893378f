package eu.masp.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of the database as it is, so that a new one is in the backups without anybody thinking of it. */
final class Tables {
    static final String HISTORY = "flyway_schema_history";
    /** A table's comment begins with this where its rows live for hours only: sessions, one-time links. */
    private static final String SHORT_LIVED = "short-lived";

    private Tables() {
    }

    /** @param columns those that hold something of their own; which transaction wrote a row means nothing elsewhere */
    record Table(String name, List<String> columns, boolean kept) {

        String copied() {
            return quoted(name) + " (" + String.join(", ", columns.stream().map(Tables::quoted).toList()) + ")";
        }
    }

    /** Each after those it refers to. */
    static List<Table> of(Connection connection) throws SQLException {
        Map<String, Table> all = read(connection);
        Map<String, Set<String>> references = references(connection);
        List<Table> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (ordered.size() < all.size()) {
            List<Table> next = all.values().stream().filter(table -> !done.contains(table.name()))
                    .filter(table -> done.containsAll(references.getOrDefault(table.name(), Set.of()))).toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other in a circle");
            }
            ordered.addAll(next);
            next.forEach(table -> done.add(table.name()));
        }
        return ordered;
    }

    private static Map<String, Table> read(Connection connection) throws SQLException {
        String sql = """
                SELECT c.relname, array_agg(a.attname ORDER BY a.attnum)
                           FILTER (WHERE a.attgenerated = '' AND a.atttypid <> 'xid8'::regtype),
                       c.relpersistence = 'p' AND coalesce(obj_description(c.oid, 'pg_class'), '') NOT LIKE '%s%%'
                FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r' AND c.relname <> '%s'
                GROUP BY c.oid, c.relname, c.relpersistence ORDER BY c.relname""".formatted(SHORT_LIVED, HISTORY);
        Map<String, Table> tables = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                List<String> columns = List.of((String[]) rows.getArray(2).getArray());
                tables.put(rows.getString(1), new Table(rows.getString(1), columns, rows.getBoolean(3)));
            }
        }
        return tables;
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        String sql = """
                SELECT f.relname, t.relname FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid
                    JOIN pg_class t ON t.oid = k.confrelid
                WHERE k.contype = 'f' AND k.conrelid <> k.confrelid AND f.relnamespace = current_schema()::regnamespace""";
        Map<String, Set<String>> references = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                references.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
            }
        }
        return references;
    }

    static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> last = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sequencename, last_value FROM pg_sequences"
                        + " WHERE schemaname = current_schema() AND last_value IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                last.put(rows.getString(1), rows.getLong(2));
            }
        }
        return last;
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
