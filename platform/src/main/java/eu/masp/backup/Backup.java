package eu.masp.backup;

import eu.masp.backup.Manifest.Content;
import eu.masp.backup.Tables.Table;
import eu.masp.database.Database;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes all that a database holds into one file, as it is at one instant, also while people work on it: one transaction that sees
 * the database as it was when it began. PostgreSQL's own COPY does the work, so none of its client programs is needed.
 */
public final class Backup {
    private final Database database;
    private final String version;
    private final InstantSource time;

    public Backup(Database database, String version, InstantSource time) {
        this.database = database;
        this.version = version;
        this.time = time;
    }

    /** What was written. */
    public record Written(Path file, long bytes, int tables, long rows) {}

    /**
     * @throws BackupRefused when the file cannot be written or the database cannot be read; then there is no file
     */
    public Written to(Path wanted) {
        Path file = wanted.toAbsolutePath().normalize();
        Path draft = BackupFile.draft(file);
        try {
            Manifest manifest = write(draft);
            if (Files.exists(file)) {
                throw new FileAlreadyExistsException(file.toString());
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(file, Files.size(file), manifest.tables().size(), manifest.rows());
        } catch (IOException e) {
            throw BackupFile.unwritable(file, e);
        } catch (SQLException e) {
            throw Refusals.of("read", database, e);
        } finally {
            BackupFile.deleteQuietly(draft);
        }
    }

    private Manifest write(Path draft) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), database.user(),
                database.password());
                OutputStream out = BackupFile.create(draft);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            List<Table> tables = begin(connection);
            List<Content> contents = new ArrayList<>();
            for (Table table : tables) {
                contents.add(write(connection, table, zip));
            }
            Manifest manifest = new Manifest(Manifest.FORMAT, version,
                    time.instant().truncatedTo(ChronoUnit.SECONDS).toString(), Migrations.done(connection), contents,
                    // After the rows: a sequence may be ahead of them, never behind.
                    Tables.sequences(connection));
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            BackupFile.toDisk(draft);
            return manifest;
        }
    }

    private List<Table> begin(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
            Refusals.noTimeLimits(statement);
            List<Table> tables = Tables.of(connection).stream().filter(Table::kept).toList();
            if (tables.isEmpty()) {
                throw new BackupRefused("There is nothing to back up: " + database.whereabouts()
                        + " holds no MASP yet.");
            }
            for (Table table : tables) {
                // Nobody changes the tables themselves meanwhile.
                statement.execute("LOCK TABLE " + Tables.quoted(table.name()) + " IN ACCESS SHARE MODE");
            }
            return tables;
        }
    }

    private static Content write(Connection connection, Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        Content empty = new Content(table.name(), table.columns(), 0, "");
        zip.putNextEntry(new ZipEntry(empty.entry()));
        DigestOutputStream digest = new DigestOutputStream(zip, BackupFile.sha256());
        long rows = connection.unwrap(PGConnection.class).getCopyAPI()
                .copyOut("COPY " + table.copied() + " TO STDOUT", digest);
        zip.closeEntry();
        return new Content(table.name(), table.columns(), rows,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }
}
