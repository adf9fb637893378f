package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.guidance.cases.CaseUpkeep;
import eu.masp.guidance.reminders.Reminders;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Whoever does not answer: reminded once, in their own language, and then left in peace. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class WaitingTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private Reminders reminders;
    @Autowired
    private CaseUpkeep upkeep;
    @Autowired
    private Clock clock;
    private Accompanied accompanied;

    @BeforeEach
    void people() {
        accompanied = new Accompanied(port, jdbc, seats);
    }

    @Test
    void anInvitationNobodyAnswersIsRemindedOfOnceAndLapsesAfterAMonth() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Olga Prova");
        UUID id = invited(guide, woman);
        remindAfter(id, 13);
        assertThat(letters(woman, "guidance.remind-invited")).isEmpty();
        remindAfter(id, 16);
        remindAfter(id, 20);
        assertThat(letters(woman, "guidance.remind-invited")).containsExactly("L’invito ti aspetta ancora");
        upkeep.round();
        assertThat(state(id)).isEqualTo("invited");
        since(id, 32);
        upkeep.round();
        assertThat(state(id)).isEqualTo("lapsed");
        assertThat(jdbc.sql("SELECT count(*) FROM guidance_case WHERE id = ? AND invited_as IS NOT NULL").param(id)
                .query(Integer.class).single()).as("the address is erased").isZero();
        assertThat(guide.get("/inbox").body()).contains("Un invito è scaduto");
        assertThat(guide.get("/caseload?state=over").body()).doesNotContain(woman.email());
        assertThat(woman.browser().get("/guidance/" + id).statusCode()).isEqualTo(200);
        assertThat(woman.browser().sendTo("/guidance/ask", "/guidance/" + id + "/answer", "answer", "yes", "agree",
                "yes").statusCode()).isEqualTo(409);
        // A month later nothing is left of her; a new invitation is another one.
        since(id, 31);
        upkeep.round();
        assertThat(jdbc.sql("SELECT person IS NULL FROM guidance_case WHERE id = ?").param(id).query(Boolean.class)
                .single()).isTrue();
        assertThat(invited(guide, woman)).isNotEqualTo(id);
    }

    @Test
    void remindersAreInTheLanguageOfWhoeverReadsThem() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Pia Prova");
        woman.browser().send("/account", "name", "Pia Prova", "language", "en");
        UUID id = accompanied.begun(woman, guide);
        LocalDate due = LocalDate.now(clock).plusDays(1);
        for (String owner : List.of("person", "guide")) {
            jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, due, agreed_at, state) VALUES"
                    + " (?, ?, 1, 'training', ?, ?, ?, 'open')").params(UUID.randomUUID(), id, owner,
                            Date.valueOf(due), Timestamp.from(clock.instant()))
                    .update();
        }
        reminders.remind();
        assertThat(letters(woman, "guidance.remind-step")).containsExactly("Something to do");
        assertThat(jdbc.sql("SELECT body FROM letter WHERE account = ? AND template = 'guidance.remind-step'")
                .param(woman.account()).query(String.class).single())
                .contains(new eu.masp.shell.Figures(eu.masp.shell.Language.EN).date(due));
        assertThat(guide.get("/inbox").body()).contains("Una cosa da fare");
    }

    private UUID invited(Visitor guide, Woman woman) {
        return UUID.fromString(where(guide.send("/caseload/invite", "email", woman.email(), "place",
                Accompanied.BODY + "@" + Accompanied.TERRITORY)).replaceAll("/caseload/([0-9a-f-]+).*", "$1"));
    }

    private void remindAfter(UUID id, int days) {
        since(id, days);
        reminders.remind();
    }

    /** As if it had waited so long. What it was reminded of moves along, as it would have. */
    private void since(UUID id, int days) {
        Timestamp at = Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
        jdbc.sql("UPDATE guidance_case SET since = ? WHERE id = ?").params(at, id).update();
    }

    private String state(UUID id) {
        return jdbc.sql("SELECT state FROM guidance_case WHERE id = ?").param(id).query(String.class).single();
    }

    private List<String> letters(Woman woman, String template) {
        return jdbc.sql("SELECT subject FROM letter WHERE account = ? AND template = ? ORDER BY written_at")
                .params(woman.account(), template).query(String.class).list();
    }
}
