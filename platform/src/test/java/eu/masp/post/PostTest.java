package eu.masp.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.masp.competences.Consents;
import eu.masp.competences.EvidenceBook;
import eu.masp.competences.profile.Referees;
import eu.masp.people.Visitor;
import eu.masp.testing.Eventually;
import eu.masp.shell.Language;
import eu.masp.testing.MaspTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Letters to a real SMTP server. */
@MaspTest
class PostTest {
    private static final GreenMail SERVER = server();

    @LocalServerPort
    private int port;

    @Autowired
    private Postman postman;

    @Autowired
    private OutsidePost outside;

    @Autowired
    private Referees referees;

    @Autowired
    private EvidenceBook book;

    @Autowired
    private Consents consents;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry settings) {
        settings.add("masp.smtp-url", () -> "smtp://masp:secret@127.0.0.1:" + SERVER.getSmtp().getPort());
        settings.add("masp.mail-from", () -> "masp@example.org");
        settings.add("masp.public-address", () -> "https://masp.example.org/");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @Test
    void aLetterWaitsForTheServerAndThenLeavesOnce() throws Exception {
        SERVER.stop();
        Visitor visitor = new Visitor(port);
        String page = visitor.send("/sign-up", "email", "reader@example.org", "password", Visitor.PASSWORD).body();
        assertThat(page).contains("Guarda nella posta").doesNotContain("token=", "non manda ancora posta");
        Eventually.holds(() -> {
            postman.round();
            assertThat(jdbc.sql("SELECT coalesce(failure, '') FROM letter").query(String.class).single()).isNotEmpty();
        });
        assertThat(jdbc.sql("SELECT next_try_at - written_at > interval '50 seconds' FROM letter").query(Boolean.class)
                .single())
                .as("waits before it tries again").isTrue();

        SERVER.start();
        jdbc.sql("UPDATE letter SET next_try_at = written_at").update();
        Eventually.holds(() -> {
            postman.round();
            assertThat(waiting("letter")).isZero();
        });
        postman.round();
        MimeMessage[] letters = SERVER.getReceivedMessagesForDomain("example.org");
        assertThat(letters).hasSize(1);
        assertThat(letters[0].getSubject()).isEqualTo("Conferma il tuo indirizzo");
        assertThat(letters[0].getAllRecipients()[0]).hasToString("reader@example.org");
        assertThat(letters[0].getMessageID()).endsWith("@masp>");
        String text = letters[0].getContent().toString();
        assertThat(text).contains("https://masp.example.org/sign-up/confirm?token=", "entro 24 ore");
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE link IS NULL AND sent_at IS NOT NULL")
                .query(Integer.class).single())
                .as("the key is not kept").isOne();

        String link = text.replaceAll("(?s).*https://masp.example.org(/\\S+).*", "$1");
        assertThat(Visitor
                .where(visitor.send(link, "token", link.replaceAll(".*token=", ""), "password", Visitor.PASSWORD)))
                .isEqualTo("/account");
        assertThat(visitor.get("/inbox").body()).contains("Conferma il tuo indirizzo", "nuova</span>")
                .doesNotContain("token=");
        assertThat(visitor.get("/inbox").body()).doesNotContain("nuova</span>");
    }

    @Test
    void whoHasNoAccountIsWrittenToAndNothingOfItStays() throws Exception {
        assertThat(outside.send(UUID.randomUUID(), "vicina@example.net", Language.IT, "referee", "/confirmations/key",
                List.of("Anna"))).isTrue();
        Eventually.holds(() -> {
            outside.round();
            assertThat(outside()).isZero();
        });
        outside.round();
        List<MimeMessage> letters = Arrays.stream(SERVER.getReceivedMessagesForDomain("example.net")).toList();
        assertThat(letters).hasSize(1);
        assertThat(letters.getFirst().getSubject()).isEqualTo("Anna Le chiede una conferma");
        assertThat(letters.getFirst().getContent().toString())
                .contains("https://masp.example.org/confirmations/key", "entro 30 giorni");
        SERVER.purgeEmailFromAllMailboxes();
    }

    /** Asked eleven days ago, once in Italian and once in English: one reminder each, with a link that opens, and no other. */
    @Test
    void aRefereeWhoNeverAnswersIsRemindedOnceInTheirLanguage() throws Exception {
        for (String language : List.of("it", "en")) {
            asked(UUID.randomUUID(), UUID.randomUUID(), language + "@silent.example.com", language);
        }
        referees.remindAndClose();
        referees.remindAndClose();
        Eventually.holds(() -> {
            outside.round();
            assertThat(outside()).isZero();
        });
        outside.round();
        List<MimeMessage> letters = Arrays.stream(SERVER.getReceivedMessagesForDomain("silent.example.com")).toList();
        assertThat(letters).hasSize(2);
        for (MimeMessage letter : letters) {
            boolean english = letter.getAllRecipients()[0].toString().startsWith("en@");
            assertThat(letter.getSubject()).isEqualTo(english ? "Once more: Anna asks you to confirm something"
                    : "Ancora una volta: Anna Le chiede una conferma");
            String link = letter.getContent().toString()
                    .replaceAll("(?s).*https://masp.example.org(/confirmations/\\S+).*", "$1");
            assertThat(new Visitor(port).get(link).body()).contains("Un esempio");
        }
        SERVER.purgeEmailFromAllMailboxes();
    }

    /** The server is away meanwhile: of three reminders only that of the question that still waits leaves. */
    @Test
    void aLetterWhoseQuestionIsErasedDoesNotLeave() throws Exception {
        SERVER.stop();
        UUID erases = UUID.randomUUID();
        UUID statement = UUID.randomUUID();
        UUID withdraws = UUID.randomUUID();
        asked(erases, statement, "one@over.example.com", "it");
        asked(withdraws, UUID.randomUUID(), "two@over.example.com", "it");
        asked(UUID.randomUUID(), UUID.randomUUID(), "three@over.example.com", "it");
        referees.remindAndClose();
        assertThat(outside()).isEqualTo(3);
        assertThat(book.erase(UUID.randomUUID(), statement)).isFalse();
        assertThat(outside()).as("somebody else’s").isEqualTo(3);
        assertThat(book.erase(erases, statement)).isTrue();
        consents.withdraw(withdraws);
        assertThat(outside()).isOne();

        SERVER.start();
        Eventually.holds(() -> {
            jdbc.sql("UPDATE outside_letter SET next_try_at = written_at").update();
            outside.round();
            assertThat(outside()).isZero();
        });
        assertThat(SERVER.getReceivedMessagesForDomain("over.example.com")).isNotEmpty()
                .allMatch(letter -> to(letter).equals("three@over.example.com"));
        SERVER.purgeEmailFromAllMailboxes();
    }

    @Test
    void aLetterThatIsGivenUpLeavesNothing() throws Exception {
        SERVER.stop();
        outside.send(UUID.randomUUID(), "lost@example.net", Language.IT, "referee", "/confirmations/key",
                List.of("Anna"));
        Eventually.holds(() -> {
            jdbc.sql("UPDATE outside_letter SET next_try_at = written_at, tries = greatest(tries, 9)").update();
            outside.round();
            assertThat(outside()).isZero();
        });
        SERVER.start();
        assertThat(SERVER.getReceivedMessagesForDomain("example.net")).isEmpty();
    }

    /** Eleven days ago, and nobody has answered. */
    private void asked(UUID account, UUID statement, String email, String language) {
        jdbc.sql("INSERT INTO statement (id, account, concept, label_it, label_en, words, source, said_at)"
                + " VALUES (?, ?, 'planning', 'Pianificare', 'Planning', 'Un esempio', 'own', now())")
                .params(statement, account).update();
        jdbc.sql("INSERT INTO confirmation (id, statement, email, hint, by_mail, language, shown_name, asked_at,"
                + " expires_at) VALUES (?, ?, ?, 's…', true, ?, 'Anna', now() - interval '11 days',"
                + " now() + interval '19 days')")
                .params(UUID.randomUUID(), statement, email, language).update();
    }

    private static String to(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private int outside() {
        return jdbc.sql("SELECT count(*) FROM outside_letter").query(Integer.class).single();
    }

    @Test
    void waitsGrowToSixHours() {
        assertThat(Postman.pause(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(Postman.pause(4)).isEqualTo(Duration.ofMinutes(8));
        assertThat(Postman.pause(14)).isEqualTo(Duration.ofHours(6));
    }

    private static GreenMail server() {
        // The same port after a stop: a dynamic one would change.
        GreenMail server = new GreenMail(new ServerSetup(freePort(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("masp", "secret"));
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int waiting(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE sent_at IS NULL").query(Integer.class).single();
    }
}
