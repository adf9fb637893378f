package eu.masp.grants.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import eu.masp.grants.applications.Application;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.desk.DeskCall;
import eu.masp.testing.MaspTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What happens to an application reaches the person by a real SMTP server, in the person's language. */
@MaspTest
class LettersByMailTest {
    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final GreenMail SERVER = server();

    @Autowired
    private DeskCall desk;
    @Autowired
    private Claims claims;
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
    void anAwardAndACheckedMonthAreWrittenAboutWithTheirAmountAndMonth() throws Exception {
        UUID anna = desk.person("Anna Prova", "");
        UUID emily = desk.person("Emily Prova", "");
        jdbc.sql("UPDATE account SET language = 'en' WHERE id = ?").param(emily).update();
        var call = desk.open("mail-" + UUID.randomUUID());
        for (UUID person : List.of(anna, emily)) {
            Application application = desk.award(desk.apply(call, person, DeskCall.GOOD, "yes"));
            Claim claim = desk.claim(application, 9, 35_000);
            claims.check(claim.id(), 1, 15_050, "officer", "A receipt of another month");
        }
        assertThat(letter(anna, "accolta")).contains("ti sono assegnati 1.600 €", "«Dote servizi alla persona»",
                "https://masp.example.org/applications/");
        assertThat(letter(anna, "controllato")).contains("settembre 2026", "ti saranno pagati 150,50",
                "A receipt of another month");
        assertThat(letter(emily, "granted")).contains("you are awarded €1,600", "“Grant for personal services”");
        assertThat(letter(emily, "checked")).contains("September 2026", "you will be paid €150.50");
    }

    /** The one to this person with this word in its subject. */
    private static String letter(UUID person, String subject) throws Exception {
        for (int waited = 0; waited < PATIENCE_MILLISECONDS; waited += 250) {
            for (MimeMessage each : Arrays.asList(SERVER.getReceivedMessages())) {
                if (each.getAllRecipients()[0].toString().startsWith(person.toString())
                        && each.getSubject().contains(subject)) {
                    return each.getContent().toString().replace('\u00a0', ' ');
                }
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no letter about " + subject);
    }

    private static GreenMail server() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.withConfiguration(GreenMailConfiguration.aConfig().withUser("masp", "secret"));
        server.start();
        return server;
    }
}
