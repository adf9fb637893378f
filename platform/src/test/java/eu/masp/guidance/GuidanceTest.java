package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A case from the first letter to its end, by HTTP, as the two of them see it. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class GuidanceTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    private Accompanied accompanied;

    @BeforeEach
    void people() {
        accompanied = new Accompanied(port, jdbc, seats);
    }

    @Test
    void anInvitationShowsNothingOfHerBeforeSheAccepts() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Nadia Invitata");
        String opened = where(guide.send("/caseload/invite", "email", woman.email(), "place",
                "lavoro-bergamo@tnc-bergamo"));
        UUID id = UUID.fromString(opened.replaceAll("/caseload/([0-9a-f-]+).*", "$1"));
        assertThat(guide.get("/caseload/" + id).body()).contains(woman.email()).doesNotContain("Nadia Invitata");
        assertThat(guide.get("/caseload?q=Nadia").body()).doesNotContain("Nadia Invitata")
                .doesNotContain(woman.email());
        assertThat(woman.browser().get("/inbox").body()).contains("Un invito per te");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Finché non rispondi");
        assertThat(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/answer", "answer", "yes")
                .statusCode()).isEqualTo(422);
        assertThat(where(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/answer", "answer", "yes",
                "agree", "yes"))).isEqualTo("/guidance/" + id + "?done=accepted");
        assertThat(guide.get("/caseload/" + id).body()).contains("Nadia Invitata").doesNotContain(woman.email()
                + "</h1>");
        assertThat(jdbc.sql("SELECT words FROM guidance_consent WHERE case_id = ?").param(id).query(String.class)
                .single()).contains("Servizio per il lavoro di Bergamo");
        assertThat(jdbc.sql("SELECT invited_as FROM guidance_case WHERE id = ?").param(id).query(String.class)
                .optional()).isEmpty();
        // Whether there is an account is told to nobody; whoever is accompanied already is not invited twice.
        String nobody = UUID.randomUUID() + "@example.org";
        String unknown = where(guide.send("/caseload/invite", "email", nobody, "place", "lavoro-bergamo@tnc-bergamo"));
        assertThat(unknown).matches("/caseload/[0-9a-f-]+\\?done=invited");
        assertThat(guide.get(unknown).body()).contains(nobody, "Invito inviato");
        assertThat(guide.send("/caseload/invite", "email", nobody, "place", "lavoro-bergamo@tnc-bergamo").body())
                .contains("già un percorso aperto");
        assertThat(guide.send("/caseload/invite", "email", woman.email(), "place", "lavoro-bergamo@tnc-bergamo")
                .body()).contains("già un percorso aperto");
        assertThat(guide.send("/caseload/invite", "email", woman.email(), "place", "lavoro-trento@provincia-trento")
                .statusCode()).isEqualTo(422);
    }

    @Test
    void aPathIsProposedAgreedAndGone() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Paola Prova");
        UUID id = accompanied.begun(woman, guide);
        String mine = "/guidance/" + id;
        String theirs = "/caseload/" + id;
        assertThat(where(guide.sendTo(theirs, theirs + "/path/template", "template", "long-out-of-work")))
                .endsWith("done=proposed");
        assertThat(guide.get(theirs).body()).contains("Raccontare questi anni", "da concordare");
        assertThat(woman.browser().get(mine).body()).contains("Va bene questo percorso?", "Raccontare questi anni");
        assertThat(woman.browser().get(mine + "?lang=en").body()).contains("Tell about these years");
        woman.browser().get(mine + "?lang=it");
        assertThat(where(woman.browser().sendTo(mine, mine + "/path/changes", "changes", "Prima il corso d’inglese")))
                .endsWith("done=changes");
        assertThat(guide.get(theirs).body()).contains("Propone un cambiamento", "Prima il corso d’inglese");
        assertThat(guide.get("/caseload/today").body()).contains("propone cambiamenti");
        assertThat(where(guide.sendTo(theirs, theirs + "/path/add", "kind", "training", "title", "Corso d’inglese",
                "owner", "person", "due", "2026-12-10"))).endsWith("done=proposed");
        assertThat(guide.sendTo(theirs, theirs + "/path/add", "kind", "training", "owner", "other").statusCode())
                .isEqualTo(422);
        assertThat(where(woman.browser().sendTo(mine, mine + "/path/agree"))).endsWith("done=agreed");
        assertThat(guide.get(theirs).body()).contains("I passi aperti sono concordati")
                .doesNotContain("Propone un cambiamento");

        // Her own steps she settles herself, those of others she does not; a failure needs a reason.
        UUID profile = accompanied.step(id, "assessment");
        UUID talk = accompanied.step(id, "orientation");
        assertThat(where(woman.browser().sendTo(mine, mine + "/path/" + profile, "state", "done")))
                .endsWith("done=settled");
        assertThat(woman.browser().sendTo(mine, mine + "/path/" + talk, "state", "done").statusCode()).isEqualTo(403);
        assertThat(guide.sendTo(theirs, theirs + "/path/" + talk + "/settle", "state", "not-possible").statusCode())
                .isEqualTo(422);
        assertThat(where(guide.sendTo(theirs, theirs + "/path/" + talk + "/settle", "state", "not-possible", "reason",
                "Il bambino era malato"))).endsWith("done=settled");
        assertThat(woman.browser().get(mine).body()).contains("Il bambino era malato");

        // An agreed step that changes is proposed anew; one that is agreed is not taken away.
        UUID refresh = accompanied.step(id, "training");
        assertThat(guide.sendTo(theirs, theirs + "/path/" + refresh + "/take-away").statusCode()).isEqualTo(409);
        assertThat(guide.get(theirs + "/path/" + refresh).statusCode()).isEqualTo(200);
        assertThat(where(guide.sendTo(theirs + "/path/" + refresh, theirs + "/path/" + refresh, "kind", "training",
                "owner", "person", "due", "2027-01-10"))).endsWith("done=changed");
        assertThat(woman.browser().get(mine).body()).contains("Va bene questo percorso?");
        assertThat(where(guide.sendTo(theirs, theirs + "/path/" + refresh + "/take-away"))).endsWith("taken-away");
    }

    @Test
    void theFirstDayOfAJobBringsItsFollowUps() {
        Visitor guide = accompanied.guide();
        UUID id = accompanied.begun(accompanied.woman("Rita Prova"), guide);
        String theirs = "/caseload/" + id;
        guide.sendTo(theirs, theirs + "/path/add", "kind", "job", "title", "Aiuto cuoca", "owner", "person");
        UUID job = accompanied.step(id, "job");
        assertThat(guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "done").statusCode())
                .isEqualTo(422);
        guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "done", "day", "2026-11-30");
        assertThat(followUps(id)).containsExactly("2027-02-28", "2027-05-30", "2027-11-30");
        guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "done", "day", "2024-02-29");
        assertThat(followUps(id)).containsExactly("2024-05-29", "2024-08-29", "2025-02-28");
        guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "open");
        assertThat(followUps(id)).isEmpty();
        guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "done", "day", "2026-08-31");
        assertThat(followUps(id)).containsExactly("2026-11-30", "2027-02-28", "2027-08-31");

        // After the end only how it went is still written.
        guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "job", "close", "Lavora da agosto");
        UUID first = accompanied.step(id, "follow-up");
        assertThat(guide.get("/caseload").body()).contains("Rita Prova");
        assertThat(where(guide.sendTo(theirs + "?step=" + first, theirs + "/path/" + first + "/settle", "state", "done",
                "found", "working"))).endsWith("settled");
        assertThat(guide.sendTo(theirs, theirs + "/path/" + job + "/settle", "state", "open").statusCode())
                .isIn(409, 403);
    }

    private List<String> followUps(UUID id) {
        return jdbc.sql("SELECT due::text FROM guidance_step WHERE case_id = ? AND kind = 'follow-up' ORDER BY due")
                .param(id).query(String.class).list();
    }

    @Test
    void whatSheTellsBeforeTheMeetingIsHersUntilSheGivesIt() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Sara Prova");
        UUID id = accompanied.begun(woman, guide);
        String intake = "/guidance/" + id + "/intake";
        assertThat(where(woman.browser().send(intake, "wants", "Un lavoro vicino", "times", "mornings", "care",
                "child-3-5", "violence", "no"))).isEqualTo(intake + "?kept");
        assertThat(woman.browser().get(intake).body()).contains("Un lavoro vicino", "lo vedi solo tu");
        assertThat(guide.get("/caseload/" + id + "/her").body()).doesNotContain("Un lavoro vicino")
                .contains("non l’ha ancora consegnato");
        assertThat(where(woman.browser().send(intake, "wants", "", "then", "give"))).isEqualTo(intake + "?empty");
        assertThat(woman.browser().get(intake + "?empty").body())
                .contains("Non hai ancora scritto niente", "id=\"errors\"", "href=\"#wants\"", "<title>Errore")
                .doesNotContain(">Salvato");
        woman.browser().send(intake, "wants", "Un lavoro vicino", "care", "child-3-5", "then", "give");
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains("Un lavoro vicino", "da 3 a 5 anni");
        String lines = "x\r\n".repeat(1000).strip();
        assertThat(where(woman.browser().send(intake, "wants", lines + "y"))).as("a new line is one character")
                .isEqualTo(intake + "?kept");
        assertThat(woman.browser().send(intake, "wants", "x".repeat(2001)).statusCode()).isEqualTo(422);
        assertThat(woman.browser().get(intake).body()).as("nothing is cut").contains("xy</textarea>");
        assertThat(jdbc.sql("SELECT answers FROM guidance_intake WHERE case_id = ?").param(id).query(String.class)
                .single()).doesNotContain("violence");
    }

    @Test
    void meetingsAndMessagesReachTheOtherSide() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Tea Prova");
        UUID id = accompanied.begun(woman, guide);
        String talk = "/caseload/" + id + "/talk";
        assertThat(guide.sendTo(talk, "/caseload/" + id + "/meetings", "day", "31/13/2026", "time", "99", "minutes",
                "0", "how", "by pigeon").statusCode()).isEqualTo(422);
        guide.sendTo(talk, "/caseload/" + id + "/meetings", "day", "2026-12-01", "time", "10:30", "minutes", "45",
                "how", "in-person", "place", "Via Prova 1");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("1° dicembre 2026, 10:30", "Via Prova 1",
                "Il prossimo incontro:");
        UUID meeting = jdbc.sql("SELECT id FROM guidance_meeting WHERE case_id = ?").param(id).query(UUID.class)
                .single();
        assertThat(woman.browser().get("/guidance/" + id + "/meetings/" + meeting + ".ics").body())
                .contains("BEGIN:VEVENT", "SUMMARY:Appuntamento", "Via Prova 1").doesNotContain("Tea");
        String end = "/caseload/" + id + "/meetings/" + meeting + "/end";
        assertThat(guide.sendTo(talk, end, "state", "held").statusCode()).as("it lies ahead").isEqualTo(409);
        jdbc.sql("UPDATE guidance_meeting SET starts_at = starts_at - interval '10 days' WHERE id = ?").param(meeting)
                .update();
        guide.sendTo(talk, end, "state", "held");
        assertThat(jdbc.sql("SELECT first_met_at IS NOT NULL FROM guidance_case WHERE id = ?").param(id)
                .query(Boolean.class).single()).isTrue();

        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/messages", "words", "Posso venire alle 11?");
        assertThat(guide.get("/caseload?who=").body()).contains("un messaggio da leggere");
        assertThat(guide.get(talk).body()).contains("Posso venire alle 11?");
        assertThat(guide.get("/caseload").body()).doesNotContain("un messaggio da leggere");
        guide.sendTo(talk, "/caseload/" + id + "/messages", "words", "Va bene alle 11.");
        assertThat(guide.get(talk).body()).contains("non ancora letto");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Va bene alle 11.",
                "Hai un messaggio nuovo");
        assertThat(woman.browser().get("/guidance/" + id).body()).doesNotContain("Hai un messaggio nuovo");
        assertThat(guide.get(talk).body()).doesNotContain("non ancora letto");
        assertThat(woman.browser().get("/inbox").body()).contains("Un messaggio").doesNotContain("Va bene alle 11.");
        assertThat(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/messages", "words", "")
                .statusCode()).isEqualTo(422);
    }
}
