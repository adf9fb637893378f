package eu.masp.competences;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.shell.Words;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class UnusedProfilesTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private UnusedProfiles unused;
    @Autowired
    private EvidenceBook book;
    @Autowired
    private Profiles profiles;

    @Test
    void whatNobodyUsesIsErasedAMonthAfterALetter() {
        String email = UUID.randomUUID() + "@example.org";
        Visitor anna = new Visitor(port).withAccount(email);
        anna.sendTo("/competences", "/competences/consent", "agree", "yes");
        UUID account = jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
        book.say(account, "listening", new Words("Ascoltare", "Listening"), "Un esempio.", "own");
        last(account, "2025-01-01");
        unused.forget();
        assertThat(anna.get("/inbox").body()).doesNotContain("cancelliamo");
        last(account, "2024-11-22");
        unused.forget();
        unused.forget();
        assertThat(anna.get("/inbox").body()).containsOnlyOnce("Fra un mese cancelliamo le tue risposte");
        assertThat(profiles.of(account).said()).as("a month to come back").hasSize(1);
        jdbc.sql("UPDATE competence_use SET warned_on = '2026-10-22' WHERE account = ?").param(account).update();
        unused.forget();
        assertThat(profiles.of(account).said()).isEmpty();
    }

    @Test
    void whoeverComesBackInTimeKeepsEverything() {
        String email = UUID.randomUUID() + "@example.org";
        Visitor anna = new Visitor(port).withAccount(email);
        anna.sendTo("/competences", "/competences/consent", "agree", "yes");
        UUID account = jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
        last(account, "2024-11-22");
        jdbc.sql("UPDATE competence_use SET warned_on = '2026-10-22' WHERE account = ?").param(account).update();
        anna.get("/competences");
        unused.forget();
        assertThat(anna.get("/competences").body()).contains("Quattro capitoli").doesNotContain("/competences/consent");
    }

    private void last(UUID account, String day) {
        jdbc.sql("UPDATE competence_use SET used_on = ?::date WHERE account = ?").params(day, account).update();
    }
}
