package eu.masp.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.MaspApplication;
import eu.masp.database.Database;
import eu.masp.database.OutsideDatabase;
import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.people.Visitor;
import eu.masp.testing.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with something of everything is backed up while it runs, and restored by a user without particular rights. */
class BackupTest {
    private static final String EMAIL = "kept@example.org";
    private static final int LARGE = 20 << 20;

    @TempDir
    private static Path folder;

    private static Map<String, Object> full;
    private static Path good;
    private static CallOnFunds.Open call;

    @TempDir
    private Path temporary;

    @BeforeAll
    static void fillAndBackUp() throws Exception {
        full = TestDatabase.fresh();
        good = folder.resolve("good.masp");
        try (ConfigurableApplicationContext masp = start(full)) {
            Visitor visitor = new Visitor(port(masp)).withAccount(EMAIL);
            visitor.send("/account", "name", "Nome d’invenzione \\ \t 'x'", "language", "it");
            call = masp.getAutowireCapableBeanFactory().createBean(CallOnFunds.class).open(900_000);
            Intake intake = masp.getBean(Intake.class);
            awardAndClaim(masp, intake.submit(submission(100_000)).application());
            for (int i = 0; i < 12; i++) {
                intake.submit(submission(100_000));
            }
            masp.getBean(JdbcClient.class).sql("INSERT INTO rule_set (id, files, kept_at) VALUES ('large', ?, now())")
                    .param(new byte[LARGE]).update();
        }
        // Stopped: its jobs would go on writing while the rows are compared.
        Backup.Written written = new Backup(database(full), "test", InstantSource.system()).to(good);
        assertThat(written.rows()).isGreaterThan(50);
        assertThat(written.bytes()).isEqualTo(Files.size(good));
    }

    @Test
    void everyRowComesBackAndMaspGoesOn() throws Exception {
        Map<String, Object> settings = ownedByPlainUser(TestDatabase.fresh());
        Restore.Restored restored = restore(database(settings), good);
        assertThat(restored.demonstration()).isTrue();
        Map<String, List<String>> before = Rows.of(database(full));
        assertThat(before).containsKeys("ledger_line", "application", "account", "rule_set", "claim")
                .doesNotContainKeys("signed_in", "account_link", "attempt");
        assertThat(Rows.of(database(settings))).isEqualTo(before);

        try (ConfigurableApplicationContext masp = start(settings)) {
            assertThat(new Visitor(port(masp)).signIn(EMAIL, Visitor.PASSWORD).statusCode()).isEqualTo(303);
            assertThat(masp.getBean(Intake.class).submit(submission(500)).arrival()).as("numbers go on").isEqualTo(14);
            assertThat(masp.getAutowireCapableBeanFactory().createBean(CallOnFunds.class).statement(call).addsUp())
                    .isTrue();
        }
    }

    @Test
    void aBackupIsForItsOwnerAloneAndNeverOverwritten() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(good))).isEqualTo("rw-------");
        refused("already", () -> new Backup(database(full), "test", InstantSource.system()).to(good));
        refused("no folder",
                () -> new Backup(database(full), "test", InstantSource.system()).to(temporary.resolve("no/where")));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void itIsOfOneInstantThoughPeopleWork() throws Exception {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("masp.demonstration", false);
        try (ConfigurableApplicationContext masp = start(settings)) {
            CallOnFunds.Open other = masp.getAutowireCapableBeanFactory().createBean(CallOnFunds.class)
                    .open(90_000_000);
            Intake intake = masp.getBean(Intake.class);
            AtomicBoolean done = new AtomicBoolean();
            intake.submit(submission(other, 1_000));
            Thread crowd = Thread.ofVirtual().start(() -> {
                while (!done.get()) {
                    intake.submit(submission(other, 1_000));
                }
            });
            Path file = temporary.resolve("live.masp");
            new Backup(database(settings), "test", InstantSource.system()).to(file);
            done.set(true);
            crowd.join();
            Map<String, Object> empty = TestDatabase.fresh();
            restore(database(empty), file);
            try (Connection connection = Rows.connect(database(empty))) {
                assertThat(Rows.strings(connection, "SELECT last - (SELECT count(*) FROM application WHERE call_id ="
                        + " b.call_id) - (SELECT max(arrival) FROM application WHERE call_id = b.call_id) + last"
                        + " FROM call_arrival b WHERE last > 0"))
                        .as("numbers given and applications there").isEqualTo(List.of("0"));
            }
        }
    }

    @Test
    void whereThereIsDataNothingIsRestoredAndNothingLost() throws Exception {
        Map<String, List<String>> before = Rows.of(database(full));
        refused("only, so that nothing is lost", () -> restore(database(full), good));
        assertThat(Rows.of(database(full))).isEqualTo(before);
    }

    @Test
    void anInstallationThatWasBegunEmptyIsFilled() throws Exception {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("masp.demonstration", false);
        start(settings).close();
        restore(database(settings), good);
        assertThat(Rows.of(database(settings))).isEqualTo(Rows.of(database(full)));
    }

    @Test
    void aMaspThatRunsOnTheDatabaseIsInTheWay() {
        Map<String, Object> settings = new HashMap<>(TestDatabase.fresh());
        settings.put("masp.demonstration", false);
        try (ConfigurableApplicationContext running = start(settings)) {
            assertThat(running.isRunning()).isTrue();
            refused("stop MASP", () -> restore(database(settings), good));
        }
    }

    @Test
    void aFileThatIsCutOrDamagedOrSomethingElseIsRefusedBeforeAnythingIsDone() throws Exception {
        byte[] bytes = Files.readAllBytes(good);
        Map<String, Object> empty = TestDatabase.fresh();
        refused("cut short", () -> restore(empty, Arrays.copyOf(bytes, bytes.length / 2)));
        refused("cut short", () -> restore(empty, new byte[0]));
        refused("no MASP backup",
                () -> restore(empty, "something else".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        int refused = 0;
        for (int i = 1; i < 40; i++) {
            byte[] damaged = bytes.clone();
            damaged[bytes.length / 40 * i] ^= 0x40;
            refused += isRefused(damaged) ? 1 : 0;
        }
        assertThat(refused).isGreaterThan(30);
        refused("There is no file", () -> restore(database(empty), temporary.resolve("nothing")));
        try (Connection connection = Rows.connect(database(empty))) {
            assertThat(Tables.of(connection)).as("not even a table was made").isEmpty();
        }
    }

    @Test
    void aBackupOfAnotherMaspIsNamed() throws Exception {
        Map<String, Object> empty = TestDatabase.fresh();
        refused("does not know (20990101.1 of the future)", () -> restore(database(empty), edited(
                manifest -> manifest.replaceFirst("\"migrations\" : \\[ ",
                        "\"migrations\" : [ {\"version\":\"20990101.1\",\"description\":\"of the future\",\"checksum\":1},"))));
        refused("format 7", () -> restore(database(empty),
                edited(manifest -> manifest.replaceFirst("\"format\" : 1", "\"format\" : 7"))));
    }

    @Test
    void anOlderStateIsRestoredAsItWasAndBroughtUpToDateByTheNextStart() throws Exception {
        Map<String, Object> older = TestDatabase.fresh();
        Database database = database(older);
        List<Manifest.Migration> all = List.copyOf(Migrations.known(database));
        Migrations.run(database,
                all.stream().filter(each -> !each.description().equals("trusted identities")).toList());
        Rows.execute(database, "INSERT INTO account (id, email, language, created_at) VALUES ('" + UUID.randomUUID()
                + "', 'older@example.org', 'it', now())");
        Path file = temporary.resolve("older.masp");
        new Backup(database, "older", InstantSource.system()).to(file);
        Map<String, Object> empty = TestDatabase.fresh();
        restore(database(empty), file);
        assertThat(Rows.of(database(empty))).isEqualTo(Rows.of(database));
        start(empty).close();
        try (Connection connection = Rows.connect(database(empty))) {
            assertThat(Migrations.done(connection)).hasSameElementsAs(all);
        }
        Map<String, Object> newer = new HashMap<>(TestDatabase.fresh());
        newer.put("masp.demonstration", false);
        start(newer).close();
        refused("is newer than the backup", () -> restore(database(newer), file));
    }

    @Test
    void aUserWithoutTheRightIsToldSo() throws Exception {
        Map<String, Object> settings = TestDatabase.fresh();
        Map<String, Object> plain = asPlainUser(settings);
        refused("cannot fill the database", () -> restore(database(plain), good));
        Map<String, Object> reading = asPlainUser(full);
        refused("has not the right", () -> new Backup(database(reading), "test", InstantSource.system())
                .to(temporary.resolve("unread.masp")));
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aLedgerThatDoesNotAddUpIsNotRestored() throws Exception {
        Map<String, Object> source = TestDatabase.fresh();
        restore(database(source), good);
        Rows.execute(database(source), "ALTER TABLE ledger_line DISABLE TRIGGER USER",
                "UPDATE ledger_line SET amount_cents = amount_cents + 1 WHERE (entry_id, line) = (SELECT min(entry_id), 1 FROM ledger_line)");
        Path file = temporary.resolve("wrong.masp");
        new Backup(database(source), "test", InstantSource.system()).to(file);
        Map<String, Object> empty = TestDatabase.fresh();
        refused("does not add up", () -> restore(database(empty), file));
        restore(database(empty), good);
    }

    private static void awardAndClaim(ConfigurableApplicationContext masp, UUID application) {
        masp.getBean(Applications.class).award(application, 1, 90_000, "officer", "");
        Claims claims = masp.getBean(Claims.class);
        Claim claim = claims.lodge(application, null, 50_000, "mother", "once");
        claims.check(claim.id(), 1, 40_000, "checker", "one receipt is missing");
    }

    private static Restore.Restored restore(Database database, Path file) {
        try (Restore restore = Restore.of(file)) {
            return restore.into(database);
        }
    }

    private void restore(Map<String, Object> settings, byte[] bytes) {
        try {
            Path file = temporary.resolve("damaged.masp");
            Files.write(file, bytes);
            restore(database(settings), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ZIP has places that nobody reads: what opens all the same is the same. */
    private boolean isRefused(byte[] bytes) throws IOException {
        Path path = Files.write(temporary.resolve("damaged.masp"), bytes);
        try (BackupFile file = BackupFile.open(path); BackupFile right = BackupFile.open(good)) {
            assertThat(file.manifest()).isEqualTo(right.manifest());
            return false;
        } catch (BackupRefused e) {
            return true;
        }
    }

    private Path edited(java.util.function.UnaryOperator<String> change) throws IOException {
        Path file = temporary.resolve("edited.masp");
        Files.deleteIfExists(file);
        Files.copy(good, file);
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path manifest = zip.getPath("/" + Manifest.ENTRY);
            String before = Files.readString(manifest);
            String after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            Files.writeString(manifest, after);
        }
        return file;
    }

    private static void refused(String words, org.assertj.core.api.ThrowableAssert.ThrowingCallable what) {
        assertThatExceptionOfType(BackupRefused.class).isThrownBy(what).withMessageContaining(words)
                .satisfies(e -> assertThat(e.getMessage()).endsWith(".").doesNotContain("\n"));
    }

    private static Submission submission(long cents) {
        return submission(call, cents);
    }

    private static Submission submission(CallOnFunds.Open open, long cents) {
        return new Submission(open.call().id(), open.ruleSet(), "tnc-bergamo", open.fund().id(), UUID.randomUUID(),
                Map.of("adult", "a"), cents, null, "yes", "{}", UUID.randomUUID().toString());
    }

    private static Map<String, Object> ownedByPlainUser(Map<String, Object> settings) throws SQLException {
        String name = settings.get("spring.datasource.url").toString().replaceFirst(".*/", "");
        Map<String, Object> plain = asPlainUser(settings);
        Rows.execute(database(settings), "ALTER DATABASE " + name + " OWNER TO plain");
        return plain;
    }

    private static Map<String, Object> asPlainUser(Map<String, Object> settings) throws SQLException {
        Rows.execute(database(settings), "DO $$ BEGIN CREATE ROLE plain LOGIN PASSWORD 'plain'; EXCEPTION"
                + " WHEN duplicate_object THEN NULL; END $$");
        Map<String, Object> plain = new HashMap<>(settings);
        plain.put("spring.datasource.username", "plain");
        plain.put("spring.datasource.password", "plain");
        return plain;
    }

    private static Database database(Map<String, Object> settings) {
        return new OutsideDatabase(settings.get("spring.datasource.url").toString(),
                settings.get("spring.datasource.username").toString(),
                settings.get("spring.datasource.password").toString());
    }

    private static ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of("server.port", 0, "server.address", "127.0.0.1",
                "masp.demonstration", true));
        all.putAll(settings);
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(all);
        return application.run();
    }

    private static int port(ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }
}
