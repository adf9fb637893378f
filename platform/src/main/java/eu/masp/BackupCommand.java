package eu.masp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import eu.masp.backup.Backup;
import eu.masp.backup.BackupRefused;
import eu.masp.backup.Restore;
import eu.masp.database.CannotStart;
import eu.masp.database.Database;
import eu.masp.database.EmbeddedPostgres;
import eu.masp.database.OutsideDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Properties;
import org.slf4j.LoggerFactory;

/** {@code ./masp backup FILE} and {@code ./masp restore FILE}; the launcher has looked at the arguments. */
final class BackupCommand {
    private final StartSettings settings;

    private BackupCommand(StartSettings settings) {
        this.settings = settings;
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
        BackupCommand command = new BackupCommand(StartSettings.from(System.getenv()));
        try {
            Path file = Path.of(arguments[1]);
            System.out.println(arguments[0].equals("backup") ? command.backup(file) : command.restore(file));
        } catch (CannotStart | BackupRefused e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    private String backup(Path file) {
        try (Database database = toRead()) {
            Backup.Written written = new Backup(database, version(), InstantSource.system()).to(file);
            return "Backup of %s: %s (%,d KB, %d tables, %,d rows). It holds personal data: keep it safe.".formatted(
                    database.whereabouts(), written.file(), Math.ceilDiv(written.bytes(), 1024), written.tables(),
                    written.rows());
        }
    }

    private String restore(Path file) {
        // The file first: a wrong one leaves not even an empty data folder.
        try (Restore restore = Restore.of(file); Database database = closedInAnyCase(settings.openDatabase())) {
            Restore.Restored restored = restore.into(database);
            String empty = restored.demonstration() || settings.databaseUrl() != null ? ""
                    : " It is no demonstration: start it with --empty.";
            return "Restored into %s: %d tables, %,d rows of the backup of %s.%s".formatted(database.whereabouts(),
                    restored.tables(), restored.rows(), restored.writtenAt(), empty);
        }
    }

    private Database toRead() {
        String url = settings.databaseUrl();
        return closedInAnyCase(url == null ? EmbeddedPostgres.startOrJoin(settings.data())
                : OutsideDatabase.open(url, settings.environment()));
    }

    /** Also on Ctrl-C; closing it twice does nothing. */
    private static Database closedInAnyCase(Database database) {
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return database;
    }

    private static String version() {
        try (InputStream file = BackupCommand.class.getResourceAsStream("/build.properties")) {
            Properties build = new Properties();
            build.load(file);
            return build.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
