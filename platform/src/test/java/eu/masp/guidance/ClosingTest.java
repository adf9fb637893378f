package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is asked when a case closes, and what both sides read afterwards. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ClosingTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private Clock clock;
    private Accompanied accompanied;
    private Visitor guide;
    private Woman woman;
    private UUID id;
    private String theirs;
    private String mine;

    @BeforeEach
    void aCase() {
        accompanied = new Accompanied(port, jdbc, seats);
        guide = accompanied.guide();
        woman = accompanied.woman("Zita Conclusa");
        id = accompanied.begun(woman, guide);
        theirs = "/caseload/" + id;
        mine = "/guidance/" + id;
    }

    @Test
    void aCaseThatClosesWithAJobAsksForItsFirstDay() {
        guide.sendTo(theirs, theirs + "/path/template", "template", "long-out-of-work");
        LocalDate today = LocalDate.now(clock);
        assertThat(close("outcome", "job", "close", "Lavora").statusCode()).isEqualTo(422);
        assertThat(close("outcome", "job", "close", "Lavora", "first-day", today.plusDays(61).toString()).body())
                .contains("Al massimo 60 giorni da oggi");
        assertThat(close("outcome", "paused", "close", "Lavora", "first-day", today.toString()).body())
                .contains("solo con l’esito");
        assertThat(followUps()).isEmpty();
        assertThat(where(close("outcome", "job", "close", "Lavora", "first-day", "2026-11-30"))).endsWith("/manage");
        assertThat(followUps()).containsExactly("2027-02-28", "2027-05-30", "2027-11-30");
        assertThat(jdbc.sql("SELECT count(*) FROM guidance_step WHERE case_id = ? AND kind = 'job' AND state = 'done'"
                + " AND done_on = '2026-11-30'").param(id).query(Integer.class).single()).isOne();
        assertThat(guide.get("/caseload?q=zita").body()).contains("Come va, 3 mesi dopo l’inizio")
                .doesNotContain("Raccontare questi anni");
    }

    @Test
    void aJobThatNoPathPlannedIsWrittenDownAndOneThatIsKnownIsNotAskedForAgain() {
        close("outcome", "job", "close", "Lavora", "first-day", "2026-11-02");
        assertThat(followUps()).containsExactly("2027-02-02", "2027-05-02", "2027-11-02");

        aCase();
        guide.sendTo(theirs, theirs + "/path/add", "kind", "job", "title", "Aiuto cuoca", "owner", "person");
        UUID job = accompanied.step(id, "job");
        guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "done", "day", "2026-08-31");
        assertThat(guide.get(theirs + "/manage").body()).doesNotContain("first-day");
        assertThat(where(close("outcome", "job", "close", "Lavora"))).endsWith("/manage");
        assertThat(followUps()).containsExactly("2026-11-30", "2027-02-28", "2027-08-31");
    }

    @Test
    void whatWasOpenIsNoLongerToDoAfterTheEnd() {
        guide.sendTo(theirs, theirs + "/path/template", "template", "long-out-of-work");
        woman.browser().sendTo(mine, mine + "/path/agree");
        close("outcome", "training", "close", "Ha cominciato un corso");
        String hers = woman.browser().get(mine).body();
        assertThat(hers).contains("Segui un corso o una scuola.", "Non più previsto", "Raccontare questi anni")
                .doesNotContain("Segue un corso", "Che cosa fai tu", "Che cosa fanno gli altri", "Da fare");
        assertThat(guide.get(theirs).body()).contains("Non più previsto", "era previsto entro il")
                .doesNotContain("Da fare", "concordati");
        assertThat(guide.get("/caseload?state=closed&q=zita").body()).contains("nessun passo aperto")
                .doesNotContain("Raccontare questi anni");

        woman.browser().sendTo(mine + "/end", mine + "/end");
        assertThat(woman.browser().get(mine).body()).contains("Non più previsto").doesNotContain("Che cosa fai tu");
    }

    private java.net.http.HttpResponse<String> close(String... fields) {
        return guide.sendTo(theirs + "/manage", theirs + "/close", fields);
    }

    private List<String> followUps() {
        return jdbc.sql("SELECT due::text FROM guidance_step WHERE case_id = ? AND kind = 'follow-up' ORDER BY due")
                .param(id).query(String.class).list();
    }
}
