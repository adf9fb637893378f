package eu.masp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Receipt;
import eu.masp.grants.applications.Submission;
import eu.masp.people.Visitor;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.testing.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two MASPs on one database, begun together on an empty one: what one does the other knows, and nothing happens twice. */
class TwoAtOnceTest {
    private static final GreenMail MAIL = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static ConfigurableApplicationContext one;
    private static ConfigurableApplicationContext other;

    @BeforeAll
    static void startBoth() throws Exception {
        MAIL.start();
        // Two programs have a log each; here they would set up one and the same at once.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        Map<String, Object> database = TestDatabase.fresh();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<ConfigurableApplicationContext> first = threads.submit(() -> start(database));
            Future<ConfigurableApplicationContext> second = threads.submit(() -> start(database));
            one = first.get();
            other = second.get();
        } finally {
            System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
        }
    }

    @AfterAll
    static void stopBoth() {
        one.close();
        other.close();
        MAIL.stop();
    }

    @Test
    void failedAttemptsAreCountedTogether() {
        for (int i = 0; i < 10; i++) {
            assertThat(visitor(i % 2 == 0 ? one : other).signIn("guessed@example.org", "wrong password " + i).body())
                    .contains("non sono giusti");
        }
        assertThat(visitor(one).signIn("guessed@example.org", "again wrong").body()).contains("Troppi tentativi");
        assertThat(visitor(other).signIn("guessed@example.org", "again wrong").body()).contains("Troppi tentativi");
        assertThat(one.getBean(JdbcClient.class).sql("SELECT count(*) FROM attempt WHERE position('guessed' IN"
                + " encode(key, 'escape')) > 0").query(Integer.class).single()).as("hashes only").isZero();
    }

    @Test
    void aLetterLeavesOnceWhoeverCarriesIt() throws Exception {
        UUID account = UUID.randomUUID();
        JdbcClient jdbc = one.getBean(JdbcClient.class);
        jdbc.sql(
                "INSERT INTO account (id, email, language, created_at, confirmed_at) VALUES (?, ?, 'it', now(), now())")
                .params(account, "reader@example.org").update();
        for (int i = 0; i < 60; i++) {
            (i % 2 == 0 ? one : other).getBean(Post.class)
                    .send(Letter.about(account, "password-changed", "/forgotten"));
        }
        assertThat(MAIL.waitForIncomingEmail(Duration.ofSeconds(30).toMillis(), 60)).isTrue();
        // Two more rounds of each: whatever would go out twice has gone.
        Thread.sleep(7_000);
        List<String> ids = Arrays.stream(MAIL.getReceivedMessages()).map(letter -> {
            try {
                return letter.getMessageID();
            } catch (jakarta.mail.MessagingException e) {
                throw new AssertionError(e);
            }
        }).toList();
        assertThat(ids).hasSize(60).doesNotHaveDuplicates();
    }

    @Test
    void placesAreGivenInOneOrderAndMoneyOnce() throws Exception {
        CallOnFunds.Open call = one.getAutowireCapableBeanFactory().createBean(CallOnFunds.class).open(1_000_000);
        List<Callable<Receipt>> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Submission submission = new Submission(call.call().id(), call.ruleSet(), "tnc-bergamo", call.fund().id(),
                    UUID.randomUUID(), Map.of("adult", "a"), 7_000, null, "yes", "{}", UUID.randomUUID().toString());
            // The same form, sent to both.
            all.add(() -> one.getBean(Intake.class).submit(submission));
            all.add(() -> other.getBean(Intake.class).submit(submission));
        }
        Set<Integer> arrivals = new HashSet<>();
        Set<UUID> applications = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Receipt> each : threads.invokeAll(all)) {
                arrivals.add(each.get().arrival());
                applications.add(each.get().application());
            }
        }
        assertThat(applications).hasSize(200);
        assertThat(arrivals).hasSize(200).contains(1, 200);
        var line = other.getAutowireCapableBeanFactory().createBean(CallOnFunds.class).statement(call);
        assertThat(line.addsUp()).isTrue();
        assertThat(line.booked()).isEqualTo(142 * 7_000);
    }

    @Test
    void whoSignsInAtOneIsKnownToTheOtherAndSignedOutOfBoth() {
        Visitor visitor = visitor(one).play("case-officer");
        String cookie = cookie(visitor(one).sendTo("/sign-in", "/sign-in/demonstration", "part", "auditor"));
        assertThat(visitor(other).http().get("/account", "Cookie", cookie).body()).contains("regione-lombardia");
        assertThat(visitor.get("/account").statusCode()).isEqualTo(200);
        one.getBean(JdbcClient.class).sql("DELETE FROM signed_in").update();
        assertThat(visitor(other).http().get("/account", "Cookie", cookie).statusCode()).isEqualTo(303);
    }

    private static String cookie(java.net.http.HttpResponse<String> answer) {
        return String.join(";", answer.headers().allValues("Set-Cookie")).replaceAll("(?s).*?(masp-session=[^;]+).*",
                "$1");
    }

    private static Visitor visitor(ConfigurableApplicationContext masp) {
        return new Visitor(masp.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    private static ConfigurableApplicationContext start(Map<String, Object> database) {
        Map<String, Object> settings = new HashMap<>(database);
        settings.put("server.port", 0);
        settings.put("server.address", "127.0.0.1");
        settings.put("masp.demonstration", true);
        SpringApplication application = new SpringApplication(MaspApplication.class);
        application.setDefaultProperties(settings);
        return application.run("--masp.smtp-url=smtp://127.0.0.1:" + MAIL.getSmtp().getPort());
    }
}
