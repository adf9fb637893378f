package eu.masp.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;

/** The database's files and the server process that works on them. */
final class Cluster {
    private static final Duration LEFTOVER_TIME = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final ServerPrograms programs;
    private final ServerCommands commands;

    Cluster(DataFolder folder, ServerPrograms programs) {
        this.folder = folder;
        this.programs = programs;
        this.commands = ServerCommands.forThisUser(folder);
    }

    boolean exists() {
        return Files.exists(folder.cluster().resolve("PG_VERSION"));
    }

    /** Made beside and moved at the end, so that a first start cut short begins again from nothing. */
    void create(String password) {
        folder.requireSpaceToBegin();
        Path draft = folder.path().resolve("postgresql.new");
        Path passwordFile = folder.path().resolve("postgresql-password.new");
        try {
            ServerPrograms.delete(draft);
            commands.makeFolder(draft);
            Files.deleteIfExists(passwordFile);
            commands.makeSecretFile(passwordFile, password);
            commands.run(List.of(programs.program("initdb").toString(), "-D", draft.toString(), "--username",
                    EmbeddedPostgres.USER, "--auth=scram-sha-256", "--pwfile", passwordFile.toString(),
                    "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"));
            Files.writeString(draft.resolve("postgresql.conf"), "\ninclude = 'masp.conf'\n", StandardOpenOption.APPEND);
            Files.writeString(draft.resolve("masp.conf"), "");
            Files.move(draft, folder.cluster());
        } catch (IOException e) {
            throw DataFolder.unusable(folder.path(), e);
        } finally {
            deleteQuietly(passwordFile);
        }
    }

    void start(int port) {
        try {
            Files.writeString(folder.cluster().resolve("masp.conf"), settings(port));
            keepPreviousLog();
            commands.makeLogFile(folder.log());
        } catch (IOException e) {
            throw DataFolder.unusable(folder.path(), e);
        }
        commands.run(List.of(programs.program("pg_ctl").toString(), "start", "--wait", "--timeout=120", "--silent",
                "--pgdata", folder.cluster().toString(), "--log", folder.log().toString()));
    }

    /** Fast: connections are closed, what was committed is written, nothing needs recovery at the next start. */
    void stop() {
        commands.attempt(List.of(programs.program("pg_ctl").toString(), "stop", "--wait", "--timeout=60", "--silent",
                "--mode=fast", "--pgdata", folder.cluster().toString()));
    }

    /**
     * Stops a server that a killed MASP left running, and clears the mark of one that died with it.
     *
     * <p>Ours are the processes that run the programs unpacked in our own folder, whose lock we hold: a number read in
     * {@code postmaster.pid} could by now belong to anything.
     */
    void stopLeftover() {
        Path mark = folder.cluster().resolve("postmaster.pid");
        if (!Files.exists(mark)) {
            return;
        }
        LeftoverServer leftover = new LeftoverServer(programs.program("postgres"));
        try {
            if (leftover.isRunning(mark)) {
                stop();
            }
            if (!leftover.goneWithin(LEFTOVER_TIME)) {
                throw new CannotStart("A database server of an earlier MASP is still running on " + folder.path()
                        + " and does not stop: end it (processes " + leftover.numbers() + ") and try again.");
            }
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            throw DataFolder.unusable(folder.path(), e);
        }
    }

    private void keepPreviousLog() throws IOException {
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.path().resolve("postgresql.previous.log"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String settings(int port) {
        return """
                # Written by MASP at every start: change nothing here.
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                timezone = 'UTC'
                log_timezone = 'UTC'
                lc_messages = 'C'
                log_checkpoints = off
                # What people write stays out of the log, also when a statement fails.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """.formatted(port);
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new CannotStart("MASP cannot delete " + file + ": delete it, it holds a password.", e);
        }
    }
}
