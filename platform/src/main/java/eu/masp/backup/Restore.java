package eu.masp.backup;

import eu.masp.backup.Manifest.Content;
import eu.masp.backup.Manifest.Migration;
import eu.masp.backup.Tables.Table;
import eu.masp.database.Database;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.postgresql.PGConnection;

/**
 * Fills an empty installation from a backup. The rows come in by one transaction: cut off, it leaves an empty installation. The
 * tables' own triggers rest meanwhile, as the rows they would write are in the backup; references are checked by the database all
 * the same, and the ledger is added up before the end. The owner of the tables may do all of this: no superuser is needed.
 */
public final class Restore implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofMillis(100);
    /** Pauses. */
    private static final int PATIENCE = 20;
    private final BackupFile file;

    private Restore(BackupFile file) {
        this.file = file;
    }

    /**
     * Reads a backup through.
     *
     * @throws BackupRefused when it is not a whole and good one
     */
    public static Restore of(Path file) {
        return new Restore(BackupFile.open(file));
    }

    /** @param demonstration whether invented people were in it */
    public record Restored(int tables, long rows, String writtenAt, String masp, boolean demonstration) {}

    /** @throws BackupRefused when the installation is not empty or refuses the rows; then nothing was changed */
    public Restored into(Database database) {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password())) {
            requireAlone(connection, database);
            requireEmpty(connection, Tables.of(connection), database);
            prepare(connection, database);
            return load(connection, database);
        } catch (SQLException e) {
            throw Refusals.of("fill", database, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        file.close();
    }

    /** Whoever has just left is still counted for a moment. */
    private static void requireAlone(Connection connection, Database database) throws SQLException {
        long others = others(connection);
        for (int i = 0; i < PATIENCE && others > 0; i++) {
            LockSupport.parkNanos(PAUSE.toNanos());
            others = others(connection);
        }
        if (others > 0) {
            throw new BackupRefused("The database " + database.whereabouts() + " is in use by " + others
                    + (others == 1 ? " other connection" : " other connections")
                    + ": stop MASP and whatever else uses it, and try again.");
        }
    }

    private static long others(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                + " AND backend_type = 'client backend' AND pid <> pg_backend_pid()");
    }

    private static void requireEmpty(Connection connection, List<Table> tables, Database database) throws SQLException {
        for (Table table : tables) {
            if (table.kept() && number(connection, "SELECT CASE WHEN EXISTS (SELECT FROM "
                    + Tables.quoted(table.name()) + ") THEN 1 ELSE 0 END") > 0) {
                throw new BackupRefused("There is data in " + database.whereabouts() + " already (table "
                        + table.name() + "): a backup is restored into an empty installation only, so that nothing is"
                        + " lost; choose another data folder or database.");
            }
        }
    }

    /** The tables as they were when the backup was made. */
    private void prepare(Connection connection, Database database) throws SQLException {
        Manifest manifest = file.manifest();
        boolean begun = number(connection, "SELECT count(*) FROM pg_class WHERE relname = '" + Tables.HISTORY
                + "' AND relnamespace = current_schema()::regnamespace") > 0;
        Set<Migration> known = Migrations.known(database);
        Set<Migration> wanted = new HashSet<>(manifest.migrations());
        for (Migration each : manifest.migrations()) {
            if (!known.contains(each)) {
                throw new BackupRefused("The backup was made by another MASP (" + manifest.masp()
                        + ") whose tables this one does not know (" + each.version() + " " + each.description()
                        + "): restore it with that version or a newer one.");
            }
        }
        if (begun && !wanted.containsAll(Migrations.done(connection))) {
            throw new BackupRefused("The installation in " + database.whereabouts() + " is newer than the backup ("
                    + manifest.masp() + ", " + manifest.writtenAt() + "): restore it into a new data folder or a new"
                    + " database, which the next start brings up to date.");
        }
        try {
            Migrations.run(database, wanted);
        } catch (RuntimeException e) {
            throw Refusals.of("fill", database, e);
        }
    }

    private Restored load(Connection connection, Database database) throws SQLException, IOException {
        Manifest manifest = file.manifest();
        connection.setAutoCommit(false);
        List<Table> tables = Tables.of(connection);
        try (Statement statement = connection.createStatement()) {
            Refusals.noTimeLimits(statement);
            for (Table table : tables) {
                statement.execute("LOCK TABLE " + Tables.quoted(table.name()) + " IN ACCESS EXCLUSIVE MODE");
                statement.execute("ALTER TABLE " + Tables.quoted(table.name()) + " DISABLE TRIGGER USER");
            }
            requireEmpty(connection, tables, database);
            for (Table table : tables) {
                if (table.kept()) {
                    load(connection, table);
                }
            }
            statement.execute("SET CONSTRAINTS ALL IMMEDIATE");
            for (Table table : tables) {
                statement.execute("ALTER TABLE " + Tables.quoted(table.name()) + " ENABLE TRIGGER USER");
            }
        }
        sequences(connection, manifest.sequences());
        requireBalance(connection);
        boolean demonstration = number(connection, "SELECT count(*) FROM account WHERE demonstration") > 0;
        connection.commit();
        return new Restored(manifest.tables().size(), manifest.rows(), manifest.writtenAt(), manifest.masp(),
                demonstration);
    }

    private void load(Connection connection, Table table) throws SQLException, IOException {
        Content content = file.manifest().find(table.name()).filter(found -> Set.copyOf(found.columns())
                .equals(Set.copyOf(table.columns()))).orElseThrow(() -> unlike(table));
        String columns = new Table(table.name(), content.columns(), true).copied();
        long rows;
        try (InputStream in = file.rows(content)) {
            rows = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + columns + " FROM STDIN", in);
        }
        if (rows != content.rows()) {
            throw unlike(table);
        }
    }

    private static BackupRefused unlike(Table table) {
        return new BackupRefused("The backup is damaged (table " + table.name() + "): nothing was restored.");
    }

    private static void sequences(Connection connection, Map<String, Long> last) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT setval(CAST(? AS regclass), ?)")) {
            for (Map.Entry<String, Long> each : last.entrySet()) {
                statement.setString(1, Tables.quoted(each.getKey()));
                statement.setLong(2, each.getValue());
                statement.execute();
            }
        }
    }

    /** What the triggers would have seen to. */
    private static void requireBalance(Connection connection) throws SQLException {
        long wrong = number(connection,
                """
                        SELECT (SELECT count(*) FROM (SELECT 1 FROM ledger_entry e LEFT JOIN ledger_line l ON l.entry_id = e.id
                                GROUP BY e.id HAVING coalesce(sum(l.amount_cents), 1) <> 0) unbalanced)
                             + (SELECT count(*) FROM ledger_account a LEFT JOIN ledger_balance b ON b.account_id = a.id
                                WHERE b.balance_cents IS DISTINCT FROM (SELECT coalesce(sum(l.amount_cents), 0) FROM ledger_line l
                                                                        WHERE l.account_id = a.id))""");
        if (wrong > 0) {
            throw new BackupRefused("The ledger in the backup does not add up: nothing was restored.");
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
