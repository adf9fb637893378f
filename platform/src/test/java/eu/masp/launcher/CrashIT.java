package eu.masp.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.MaspApplication;
import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Submission;
import eu.masp.launcher.Masp.Running;
import eu.masp.testing.SessionInDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Hundreds submit their application through HTTP; in the middle of it application and database are killed with -9, all processes at
 * once. After the next start every receipt that was handed out is there, and what was not answered can be sent again and is there once.
 */
class CrashIT {
    private static final int APPLICANTS = 600;
    private static final int AT_ONCE = 50;
    private static final int BEFORE_THE_CRASH = 150;
    private static final long CENTS = 160_000;
    /** Enough for some of them. */
    private static final long PLACES = 250;
    private static final String FACTS = """
            {"household": {"comune": "016219"},
             "adults": [{"id": "m", "role": "mother", "work": "employee", "employer_size": "small", "leave_end": "2012-05-03",
                         "turns_part_time": false, "months_asked": 10}],
             "children": [{"id": "c", "birth_date": "2011-05-03", "care": "nido", "care_monthly_cost": 350}]}""";

    @TempDir
    private Path data;

    private record Applicant(UUID draft, String cookies) {}

    @Test
    void everyReceiptHandedOutIsFoundAndNothingHappensTwice() throws Exception {
        int port = Masp.freePort();
        Running masp = up(port);
        CallOnFunds.Open call = publish();
        List<Applicant> applicants = applicants(call);
        Queue<UUID> receipts = new ConcurrentLinkedQueue<>();

        AtomicBoolean over = new AtomicBoolean();
        Semaphore enough = new Semaphore(0);
        Thread rush = Thread.ofPlatform().start(() -> rush(port, applicants, receipts, over, enough));
        enough.acquire(BEFORE_THE_CRASH);
        killEverything(masp);
        over.set(true);
        rush.join();
        assertThat(receipts).as("killed in the middle").hasSizeBetween(BEFORE_THE_CRASH, APPLICANTS - 1);

        try (Running again = up(port); Connection database = connect()) {
            assertThat(applications(database)).containsAll(receipts);
            assertSound(database, call);
            long written = number(database, "SELECT count(*) FROM application");
            // Everybody presses the button again, also those who have a receipt.
            Queue<UUID> all = new ConcurrentLinkedQueue<>();
            rush(port, applicants, all, new AtomicBoolean(), new Semaphore(0));
            assertThat(all).hasSize(APPLICANTS).containsAll(receipts);
            assertThat(number(database, "SELECT count(*) FROM application")).isEqualTo(APPLICANTS)
                    .isGreaterThanOrEqualTo(written);
            assertSound(database, call);
            assertThat(number(database, "SELECT count(*) FROM application WHERE state = 'booked'")).isEqualTo(PLACES);
            assertThat(number(database, "SELECT sum(amount_cents) FROM ledger_line l JOIN ledger_account a"
                    + " ON a.id = l.account_id WHERE a.kind = 'booked'")).isEqualTo(PLACES * CENTS);
            assertThat(again.process().isAlive()).isTrue();
        }
    }

    /** Whatever was written is whole: an application with its answers, its event, its entries; numbers without gaps. */
    private static void assertSound(Connection database, CallOnFunds.Open call) throws SQLException {
        Map<String, Long> wrong = new HashMap<>();
        for (String sql : List.of(
                "SELECT count(*) FROM application a WHERE (SELECT count(*) FROM application_event e WHERE e.application = a.id) <> 1",
                "SELECT count(*) FROM application a WHERE NOT EXISTS (SELECT FROM application_answers w WHERE w.application = a.id)",
                "SELECT count(*) FROM application a WHERE (SELECT count(*) FROM ledger_entry e WHERE e.application = a.id)"
                        + " <> CASE a.state WHEN 'booked' THEN 2 ELSE 1 END",
                "SELECT count(*) FROM ledger_entry e WHERE e.application IS NOT NULL AND NOT EXISTS (SELECT FROM application a"
                        + " WHERE a.id = e.application)",
                "SELECT count(*) FROM (SELECT 1 FROM ledger_entry e LEFT JOIN ledger_line l ON l.entry_id = e.id GROUP BY e.id"
                        + " HAVING coalesce(sum(l.amount_cents), 1) <> 0) unbalanced",
                "SELECT count(*) FROM ledger_balance b WHERE NOT outside AND balance_cents < 0 OR balance_cents <> (SELECT"
                        + " coalesce(sum(amount_cents), 0) FROM ledger_line l WHERE l.account_id = b.account_id)",
                "SELECT count(*) FROM call_arrival c WHERE last <> (SELECT count(*) FROM application a WHERE a.call_id ="
                        + " c.call_id) OR last <> (SELECT coalesce(max(arrival), 0) FROM application a WHERE a.call_id = c.call_id)",
                "SELECT count(*) FROM application q JOIN application b ON b.fund_id = q.fund_id AND b.arrival > q.arrival"
                        + " WHERE q.state = 'queued' AND b.state = 'booked'")) {
            wrong.put(sql, number(database, sql));
        }
        assertThat(wrong).allSatisfy((sql, rows) -> assertThat(rows).as(sql).isZero());
        assertThat(call.fund().id()).isPositive();
    }

    private static void rush(int port, List<Applicant> applicants, Queue<UUID> receipts, AtomicBoolean over,
            Semaphore handedOut) {
        Semaphore places = new Semaphore(AT_ONCE);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Applicant each : applicants) {
                places.acquireUninterruptibly();
                threads.submit(() -> {
                    try {
                        if (!over.get() && submit(client, port, each)) {
                            receipts.add(each.draft());
                            handedOut.release();
                        }
                    } finally {
                        places.release();
                    }
                });
            }
        }
    }

    /** Whether a receipt was handed out. */
    private static boolean submit(HttpClient client, int port, Applicant applicant) {
        String body = "declared=yes&_csrf=" + SessionInDatabase.formToken().replace("=", "%3D");
        HttpRequest request = HttpRequest
                .newBuilder(URI.create("http://localhost:" + port + "/applications/" + applicant.draft() + "/submit"))
                .header("Cookie", applicant.cookies()).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)).build();
        try {
            HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
            return answer.statusCode() == 303
                    && answer.headers().firstValue("Location").orElse("").endsWith("?done=sent");
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void killEverything(Running masp) {
        // The application first: it would tell the database to stop in an orderly way.
        masp.process().destroyForcibly();
        Masp.databaseProcesses(data).forEach(ProcessHandle::destroyForcibly);
        masp.waitForEnd();
    }

    private Running up(int port) {
        return new Masp().with("MASP_REQUESTS_PER_MINUTE", "100000000")
                .start("up", "--empty", "--data", data.toString(), "--port", Integer.toString(port)).untilReady();
    }

    /** By a second MASP on the same database, for a moment. */
    private CallOnFunds.Open publish() throws IOException {
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(Map.of("server.port", 0, "server.address", "127.0.0.1",
                "spring.datasource.url", url(), "spring.datasource.username", "masp", "spring.datasource.password",
                password()));
        try (ConfigurableApplicationContext second = application.run()) {
            return second.getAutowireCapableBeanFactory().createBean(CallOnFunds.class).open(PLACES * CENTS + 1);
        }
    }

    private List<Applicant> applicants(CallOnFunds.Open call) throws SQLException {
        List<Applicant> applicants = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement account = connection.prepareStatement("INSERT INTO account (id, email, language,"
                        + " created_at, confirmed_at) VALUES (?, ?, 'it', now(), now())");
                PreparedStatement identity = connection.prepareStatement("INSERT INTO identity (account, name,"
                        + " codice_fiscale, updated_at) VALUES (?, 'Somebody', 'RSSMRA80A41A794H', now())");
                PreparedStatement draft = connection.prepareStatement("INSERT INTO application_draft (id, call_id,"
                        + " applicant, account, facts, once, changed_at) VALUES (?, ?, ?, ?, ?::jsonb, ?, now())")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < APPLICANTS; i++) {
                UUID person = UUID.randomUUID();
                String once = UUID.randomUUID().toString();
                UUID id = Submission.id(person, once);
                account.setObject(1, person);
                account.setString(2, person + "@example.org");
                account.executeUpdate();
                identity.setObject(1, person);
                identity.executeUpdate();
                draft.setObject(1, id);
                draft.setObject(2, call.call().id());
                draft.setObject(3, person);
                draft.setObject(4, person);
                draft.setString(5, FACTS);
                draft.setString(6, once);
                draft.executeUpdate();
                applicants.add(new Applicant(id, SessionInDatabase.begin(connection, person, false).cookies()));
            }
            connection.commit();
        }
        return applicants;
    }

    private static List<UUID> applications(Connection database) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id FROM application")) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), "masp", password());
    }

    private String url() {
        return "jdbc:postgresql://127.0.0.1:"
                + Masp.read(data.resolve("postgresql/postmaster.pid")).lines().toList().get(3) + "/postgres";
    }

    private String password() {
        return Masp.read(data.resolve("database-password")).strip();
    }
}
