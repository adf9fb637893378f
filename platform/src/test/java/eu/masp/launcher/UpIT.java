package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.masp.launcher.Masp.Result;
import eu.masp.launcher.Masp.Running;
import eu.masp.testing.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starting, stopping and being killed, on a data folder whose name has spaces in it. */
class UpIT {
    /** Filled by the first test that needs a folder already begun, and copied by the others: beginning takes time. */
    @TempDir
    private static Path begun;

    @TempDir
    private Path temporary;

    @Test
    void startsAndStopsApplicationAndDatabase() {
        Path data = data();
        int port = Masp.freePort();
        Running masp = up(data, port).untilReady();
        assertThat(Masp.status(port, "/")).isEqualTo(200);
        assertThat(Masp.databaseProcesses(data)).isNotEmpty();

        Result stopped = masp.stop();

        assertThat(stopped.out()).contains("http://localhost:" + port + "/", data.toString(), "Ctrl-C");
        assertThat(stopped.out()).endsWith("MASP has stopped.\n").containsOnlyOnce("MASP has stopped.");
        assertThat(stopped.err()).isEmpty();
        assertThat(Masp.databaseProcesses(data)).isEmpty();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void livesOnWithTheSentenceModel() {
        Path data = dataBegun();
        int port = Masp.freePort();
        Running masp = new Masp().with("MASP_SENTENCE_MODEL", "true")
                .start("up", "--data", data.toString(), "--port", Integer.toString(port))
                .untilReady();
        masp.untilSaid("English stories are read by");
        assertThat(Masp.status(port, "/")).isEqualTo(200);
        assertThat(masp.stop().out()).endsWith("MASP has stopped.\n");
        assertThat(data.resolve("taxonomies/masp.en.skill.vectors")).exists();
    }

    @Test
    void ctrlCStopsBothThoughTheTerminalSendsItToAll() {
        assumeTrue(Commands.succeeds("setsid", "true"), "this system has no setsid");
        Path data = dataBegun();
        // Tests that run in the background inherit that Ctrl-C is ignored; whoever sits at a terminal does not.
        Running masp = new Masp().through("env", "--default-signal=INT", "setsid")
                .start("up", "--data", data.toString(), "--port", Integer.toString(Masp.freePort()))
                .untilReady();
        Commands.succeeds("kill", "-INT", "--", "-" + masp.process().pid());
        masp.waitForEnd();
        assertThat(masp.result().err()).isEmpty();
        assertThat(masp.result().out()).endsWith("MASP has stopped.\n");
        assertThat(Masp.databaseProcesses(data)).isEmpty();
        assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
    }

    @Test
    void usesAnOutsideDatabaseAndLeavesItRunning() throws SQLException {
        Map<String, Object> outside = TestDatabase.fresh();
        String url = outside.get("spring.datasource.url").toString();
        String user = outside.get("spring.datasource.username").toString();
        String password = outside.get("spring.datasource.password").toString();
        int port = Masp.freePort();
        Result stopped = new Masp().with("MASP_DATABASE_URL", url)
                .with("MASP_DATABASE_USER", user)
                .with("MASP_DATABASE_PASSWORD", password)
                .start("up", "--port", Integer.toString(port))
                .untilReady()
                .stop();
        assertThat(stopped.out()).contains(url.replace("jdbc:", "")).doesNotContain(password);
        try (Connection connection = DriverManager.getConnection(url, user, password);
                ResultSet tables = connection.getMetaData().getTables(null, "public", "flyway%", null)) {
            assertThat(tables.next()).as("its tables were made there").isTrue();
        }
    }

    @Test
    void namesAnOutsideDatabaseThatDoesNotAnswer() {
        Result result = finished(new Masp().with("MASP_DATABASE_URL", "postgres://masp:secret@127.0.0.1:1/masp")
                .start("up", "--port", Integer.toString(Masp.freePort())));
        assertOneSentence(result, "MASP_DATABASE_URL", "127.0.0.1:1/masp");
        assertThat(result.err()).doesNotContain("secret");
    }

    @Test
    void keepsThePasswordForTheOwnerOfTheFolder() throws IOException {
        Path data = dataBegun();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("database-password"))))
                .isEqualTo("rw-------");
    }

    @Test
    void losesNothingWhenTheApplicationIsKilled() throws SQLException {
        Path data = dataBegun();
        Running masp = up(data, Masp.freePort()).untilReady();
        writeSomething(data);
        masp.kill();
        assertThat(Masp.databaseProcesses(data)).as("the database lives on").isNotEmpty();
        startAgainAndFindWhatWasWritten(data);
    }

    @Test
    void losesNothingWhenEverythingIsKilled() throws SQLException {
        Path data = dataBegun();
        Running masp = up(data, Masp.freePort()).untilReady();
        writeSomething(data);
        masp.kill();
        Masp.databaseProcesses(data).forEach(ProcessHandle::destroyForcibly);
        assertThat(data.resolve("postgresql/postmaster.pid")).exists();
        startAgainAndFindWhatWasWritten(data);
    }

    @Test
    void startsThoughAnotherProgramGotTheNumberOfTheDeadServer() throws Exception {
        Path data = dataBegun();
        Process innocent = new ProcessBuilder("sleep", "300").start();
        try {
            Files.writeString(data.resolve("postgresql/postmaster.pid"),
                    innocent.pid() + "\n" + data.resolve("postgresql") + "\n0\n1\n\n127.0.0.1\n1 1\nready\n");
            up(data, Masp.freePort()).untilReady().stop();
            assertThat(innocent.isAlive()).isTrue();
        } finally {
            innocent.destroyForcibly();
        }
    }

    @Test
    void refusesASecondMaspOnTheSameData() {
        Path data = dataBegun();
        try (Running first = up(data, Masp.freePort()).untilReady()) {
            Result second = finished(up(data, Masp.freePort()));
            assertOneSentence(second, "already running", data.toString(), "--data");
            assertThat(first.process().isAlive()).isTrue();
        }
    }

    @Test
    void namesThePortInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Result result = finished(up(data(), other.getLocalPort()));
            assertOneSentence(result, "port " + other.getLocalPort(), "--port");
        }
    }

    @Test
    void namesADataFolderThatCannotBeWritten() throws IOException {
        // Below a file: the only place where root may not write either.
        Path file = Files.writeString(temporary.resolve("a file"), "");
        Result result = finished(up(file.resolve("data"), Masp.freePort()));
        assertOneSentence(result, "cannot write", file.toString(), "--data");
    }

    private Path data() {
        return temporary.resolve("my data");
    }

    private Path dataBegun() {
        Path first = begun.resolve("data");
        if (!Files.exists(first)) {
            up(first, Masp.freePort()).untilReady().stop();
        }
        assertThat(Commands.succeeds("cp", "-Rp", first.toString(), data().toString())).isTrue();
        return data();
    }

    private static Running up(Path data, int port) {
        return new Masp().start("up", "--empty", "--data", data.toString(), "--port", Integer.toString(port));
    }

    private static Result finished(Running running) {
        running.waitForEnd();
        return running.result();
    }

    static void assertOneSentence(Result result, String... parts) {
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains(parts);
        assertThat(result.err().lines()).hasSize(1);
    }

    private void startAgainAndFindWhatWasWritten(Path data) throws SQLException {
        int port = Masp.freePort();
        try (Running again = up(data, port).untilReady(); Connection connection = connect(data)) {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT count(*) FROM kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(1);
            }
            assertThat(Masp.status(port, "/")).isEqualTo(200);
        }
        assertThat(Masp.databaseProcesses(data)).isEmpty();
    }

    private static void writeSomething(Path data) throws SQLException {
        try (Connection connection = connect(data); Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (what text)");
            statement.execute("INSERT INTO kept VALUES ('this')");
        }
    }

    private static Connection connect(Path data) throws SQLException {
        List<String> mark = Masp.read(data.resolve("postgresql/postmaster.pid")).lines().toList();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + mark.get(3) + "/postgres", "masp",
                Masp.read(data.resolve("database-password")).strip());
    }
}
