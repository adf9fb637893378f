package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.guidance.talk.WordsOfViolence;
import eu.masp.people.FirstRoom;
import eu.masp.people.Role;
import eu.masp.people.Seat;
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

/** What can be taken back, corrected, moved and deleted in a case, and what is asked before something is written down. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class MendedTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private Clock clock;
    @Autowired
    private List<FirstRoom> rooms;
    private Accompanied accompanied;

    @BeforeEach
    void people() {
        accompanied = new Accompanied(port, jdbc, seats);
    }

    @Test
    void aJobIsNotBegunByATap() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Mara Prova");
        UUID id = accompanied.begun(woman, guide);
        String mine = "/guidance/" + id;
        String theirs = "/caseload/" + id;
        guide.sendTo(theirs, theirs + "/path/add", "kind", "job", "title", "Aiuto cuoca", "owner", "person");
        UUID job = accompanied.step(id, "job");
        String step = mine + "/path/" + job;
        String day = "day-" + job;
        String agreed = "agreed-" + job;
        LocalDate today = LocalDate.now(clock);
        assertThat(woman.browser().get(mine).body()).contains("Prima dì se questo passo va bene");
        assertThat(woman.browser().sendTo(mine, step, "state", "done", day, today.toString(), agreed, "mattine")
                .statusCode()).isEqualTo(409);
        woman.browser().sendTo(mine, mine + "/path/agree");
        assertThat(woman.browser().sendTo(mine, step, "state", "done").statusCode()).isEqualTo(422);
        assertThat(woman.browser().sendTo(mine, step, "state", "done", day, today.plusDays(61).toString(), agreed,
                "mattine").body()).contains("Al massimo 60 giorni da oggi");
        assertThat(followUps(id)).isZero();
        assertThat(where(woman.browser().sendTo(mine, step, "state", "done", day, today.plusDays(7).toString(), agreed,
                "Mattine, sei mesi"))).endsWith("done=job");
        assertThat(followUps(id)).isEqualTo(3);
        assertThat(guide.get("/caseload/today").body()).contains("ha scritto che comincia a lavorare");
        assertThat(guide.get(theirs + "/manage").body()).contains("Inizio di un lavoro", "Mattine, sei mesi");
        assertThat(woman.browser().get(mine).body()).contains("riapri il passo");
        assertThat(where(woman.browser().sendTo(mine, step, "state", "open"))).endsWith("settled");
        assertThat(followUps(id)).isZero();
        assertThat(guide.get("/caseload/today").body()).doesNotContain("Mara Prova");

        // Once somebody has asked how it goes, it is not taken back.
        woman.browser().sendTo(mine, step, "state", "done", day, today.toString(), agreed, "mattine");
        UUID first = accompanied.step(id, "follow-up");
        String settle = theirs + "/path/" + first + "/settle";
        assertThat(guide.sendTo(theirs + "?step=" + first, settle, "state", "done").body())
                .contains("Scegli come vanno le cose");
        assertThat(guide.sendTo(theirs + "?step=" + first, theirs + "/path/" + first, "kind", "follow-up", "owner",
                "person", "due", today.toString()).body()).contains("scegli un’altra persona");
        assertThat(where(guide.sendTo(theirs + "?step=" + first, settle, "state", "done", "found", "working")))
                .endsWith("settled");
        assertThat(woman.browser().get(mine).body()).doesNotContain("riapri il passo");
        assertThat(woman.browser().sendTo(mine, step, "state", "open").statusCode()).isEqualTo(409);
    }

    @Test
    void aStepIsAgreedBeforeAnythingIsSaidOfIt() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Ilda Prova");
        UUID id = accompanied.begun(woman, guide);
        String mine = "/guidance/" + id;
        guide.sendTo("/caseload/" + id, "/caseload/" + id + "/path/add", "kind", "training", "title", "Corso di sera",
                "owner", "person");
        String step = mine + "/path/" + accompanied.step(id, "training");
        assertThat(woman.browser().get(mine).body()).contains("Prima dì se questo passo va bene")
                .doesNotContain("Non si può fare", step);
        assertThat(woman.browser().sendTo(mine, step, "state", "done").statusCode()).isEqualTo(409);
        String reason = "reason-" + step.substring(step.lastIndexOf('/') + 1);
        assertThat(woman.browser().sendTo(mine, step, "state", "not-possible", reason, "di sera no").statusCode())
                .isEqualTo(409);
        woman.browser().sendTo(mine, mine + "/path/agree");
        assertThat(woman.browser().get(mine).body()).contains("Non si può fare", step);
        assertThat(woman.browser().sendTo(mine, step, "state", "not-possible").body())
                .contains("href=\"#" + reason + "\"", "id=\"" + reason + "-error\"");
        assertThat(where(woman.browser().sendTo(mine, step, "state", "done"))).endsWith("settled");
    }

    @Test
    void whoOpensACaseOftenInADayStandsThereOnce() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Lia Prova");
        UUID id = accompanied.begun(woman, guide);
        for (int i = 0; i < 3; i++) {
            guide.get("/caseload/" + id);
        }
        jdbc.sql("UPDATE guidance_look SET at = CAST('2026-11-03T09:00Z' AS timestamptz) + interval '7 minutes'"
                + " * (id - (SELECT min(id) FROM guidance_look WHERE case_id = :id)) WHERE case_id = :id")
                .param("id", id).update();
        String page = woman.browser().get("/guidance/" + id + "/looks").body();
        assertThat(page).containsOnlyOnce("ha aperto il percorso")
                .contains("3 novembre 2026, più volte tra le 10:00 e le");
        jdbc.sql("UPDATE guidance_look SET at = at - interval '1 day' WHERE case_id = :id AND at ="
                + " (SELECT min(at) FROM guidance_look WHERE case_id = :id)").param("id", id).update();
        assertThat(woman.browser().get("/guidance/" + id + "/looks").body().split("ha aperto il percorso"))
                .as("another day is another line").hasSize(3);
    }

    @Test
    void whatWhoHasLeftHeldWaitsForAllTheOthers() {
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        Woman woman = accompanied.woman("Nives Lasciata");
        UUID id = accompanied.begun(woman, guide);
        String all = "/caseload?q=nives+lasciata";
        assertThat(colleague.get(all).body()).doesNotContain("/caseload/" + id);
        assertThat(colleague.get("/caseload/today").body()).doesNotContain("Nives Lasciata");
        UUID left = jdbc.sql("SELECT guide FROM guidance_case WHERE id = ?").param(id).query(UUID.class).single();
        jdbc.sql("UPDATE seat SET until_day = from_day WHERE account = ?").param(left).update();
        assertThat(colleague.get(all).body()).contains("/caseload/" + id).doesNotContain("Operatore di prova");
        assertThat(colleague.get("/caseload/today").body()).contains("Percorsi senza nessuno", "Nives Lasciata");
        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/messages", "words", "C’è qualcuno?");
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE account = ? AND template = 'guidance.message'")
                .param(left).query(Integer.class).single()).as("whoever left is not written to").isZero();
        colleague.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/step-in");
        assertThat(colleague.get("/caseload/today").body()).doesNotContain("Percorsi senza nessuno")
                .contains("ha scritto:");
    }

    private int followUps(UUID id) {
        return jdbc.sql("SELECT count(*) FROM guidance_step WHERE case_id = ? AND kind = 'follow-up'").param(id)
                .query(Integer.class).single();
    }

    @Test
    void aNoteIsCorrectedForAWhileAndDeletedWithoutWords() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Nora Prova");
        UUID id = accompanied.begun(woman, guide);
        String notes = "/caseload/" + id + "/notes";
        guide.send(notes, "words", "Accordo: venerdì", "who", "shared");
        UUID note = jdbc.sql("SELECT id FROM guidance_note WHERE case_id = ?").param(id).query(UUID.class).single();
        String one = notes + "/" + note;
        guide.sendTo(notes, one, "then", "correct", "words-" + note, "Accordo: giovedì");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Accordo: giovedì", "corretta:")
                .doesNotContain("venerdì");
        assertThat(accompanied.guide().sendTo(notes, one, "then", "delete").statusCode()).isIn(403, 404);
        jdbc.sql("UPDATE guidance_note SET at = at - interval '8 days' WHERE id = ?").param(note).update();
        assertThat(guide.sendTo(notes, one, "then", "correct", "words-" + note, "Altro").statusCode()).isEqualTo(404);
        guide.sendTo(notes, one, "then", "delete");
        assertThat(guide.get(notes).body()).contains("Una nota è stata cancellata").doesNotContain("giovedì");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Una nota è stata cancellata")
                .doesNotContain("giovedì");
        assertThat(jdbc.sql("SELECT words FROM guidance_note WHERE id = ?").param(note).query(String.class).single())
                .isEmpty();
    }

    @Test
    void wordsOfViolenceAreAskedAboutOnce() {
        Visitor guide = accompanied.guide();
        UUID id = accompanied.begun(accompanied.woman("Olga Prova"), guide);
        String notes = "/caseload/" + id + "/notes";
        var asked = guide.send(notes, "words", "Dice che il marito la picchia", "who", "private");
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("È una nota su una violenza?", "/handbook/violence", "not-violence");
        assertThat(jdbc.sql("SELECT count(*) FROM guidance_note WHERE case_id = ?").param(id).query(Integer.class)
                .single()).isZero();
        assertThat(where(guide.sendTo(notes, notes, "words", "Lavora in un centro contro la violenza", "who", "private",
                "not-violence", "yes"))).isEqualTo(notes);
        assertThat(WordsOfViolence.in("He threatened her")).isTrue();
        assertThat(WordsOfViolence.in("Corso di cucina, colore livido del cielo a parte; heartbeat")).isTrue();
        assertThat(WordsOfViolence.in("Cerca un lavoro di mattina; a grape harvest, drumbeat")).isFalse();
    }

    @Test
    void meetingsLieAheadAndCanBeMoved() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Pia Prova");
        UUID id = accompanied.begun(woman, guide);
        String talk = "/caseload/" + id + "/talk";
        String meetings = "/caseload/" + id + "/meetings";
        LocalDate soon = LocalDate.now(clock).plusDays(3);
        assertThat(guide.sendTo(talk, meetings, "day", "2020-02-29", "time", "10:00", "minutes", "45", "how", "phone")
                .body()).contains("Questo giorno è passato");
        assertThat(guide.sendTo(talk, meetings, "day", "2027-02-29", "time", "10:00", "minutes", "45", "how", "phone")
                .body()).contains("febbraio non ha il 29");
        guide.sendTo(talk, meetings, "day", soon.toString(), "time", "10:00", "minutes", "45", "how", "phone");
        assertThat(guide.sendTo(talk, meetings, "day", soon.toString(), "time", "10:30", "minutes", "45", "how",
                "phone").body()).contains("già un altro incontro", "Va bene lo stesso");
        assertThat(where(guide.sendTo(talk, meetings, "day", soon.toString(), "time", "10:30", "minutes", "45", "how",
                "phone", "anyway", "yes"))).isEqualTo(talk);
        UUID second = jdbc.sql("SELECT id FROM guidance_meeting WHERE case_id = ? ORDER BY starts_at DESC LIMIT 1")
                .param(id).query(UUID.class).single();
        assertThat(guide.get(talk + "?move=" + second).body()).contains(second.toString(), "10:30",
                "Sposta l’incontro");
        guide.sendTo(talk, meetings, "meeting", second.toString(), "day", soon.toString(), "time", "15:15", "minutes",
                "30", "how", "video");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("15:15").doesNotContain("10:30");
        assertThat(woman.browser().get("/inbox").body()).contains("Appuntamento spostato");
    }

    @Test
    void theOldServiceNoLongerReadsHerProfile() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Tina Prova");
        UUID id = accompanied.begun(woman, guide);
        jdbc.sql("INSERT INTO profile_share (id, account, body, reader, shown_name, parts, until_day, given_at)"
                + " VALUES (?, ?, ?, '', '', '{said}', ?, now())")
                .params(UUID.randomUUID(), woman.account(), Accompanied.BODY, LocalDate.now(clock).plusDays(90))
                .update();
        guide.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/hand-over", "to",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY, "hand-over", "Si trasferisce");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("non legge più il mio profilo");
        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/hand-over", "answer", "yes", "to",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY);
        assertThat(jdbc.sql("SELECT revoked_at IS NOT NULL FROM profile_share WHERE account = ?")
                .param(woman.account()).query(Boolean.class).single()).isTrue();
        assertThat(jdbc.sql("SELECT body || '@' || territory FROM guidance_earlier_place WHERE case_id = ?").param(id)
                .query(String.class).list()).containsExactly(Accompanied.BODY + "@" + Accompanied.TERRITORY);
        assertThat(woman.browser().get("/account/close").body()).contains("L’accompagnamento: finisce")
                .doesNotContain("IBAN");
    }

    @Test
    void aServiceThatNoLongerAccompaniesHerNoLongerReadsHerProfile() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Ugo Prova");
        UUID ended = accompanied.begun(woman, guide);
        share(woman, Accompanied.BODY);
        share(woman, Accompanied.OTHER_BODY);
        assertThat(woman.browser().get("/guidance/" + ended + "/end").body()).contains("da subito non lo legge più");
        woman.browser().send("/guidance/" + ended + "/end");
        assertThat(shown(woman)).as("she has ended it").containsExactly(Accompanied.OTHER_BODY);

        UUID closed = accompanied.begun(woman, guide);
        share(woman, Accompanied.BODY);
        String theirs = "/caseload/" + closed;
        guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "moved", "close", "Cambia città");
        assertThat(shown(woman)).as("it was closed").containsExactly(Accompanied.OTHER_BODY);

        // Ending what is over long since takes nothing from what goes on.
        accompanied.begun(woman, guide);
        share(woman, Accompanied.BODY);
        assertThat(woman.browser().get("/guidance/" + closed + "/end").body()).doesNotContain("non lo legge più");
        woman.browser().send("/guidance/" + closed + "/end");
        assertThat(shown(woman)).contains(Accompanied.BODY);
    }

    private void share(Woman woman, String body) {
        jdbc.sql("INSERT INTO profile_share (id, account, body, reader, shown_name, parts, until_day, given_at)"
                + " VALUES (?, ?, ?, '', '', '{said}', ?, now())")
                .params(UUID.randomUUID(), woman.account(), body, LocalDate.now(clock).plusDays(90)).update();
    }

    private List<String> shown(Woman woman) {
        return jdbc.sql("SELECT body FROM profile_share WHERE account = ? AND revoked_at IS NULL")
                .param(woman.account()).query(String.class).list();
    }

    @Test
    void whoAccompaniesBeginsWithToday() {
        assertThat(where(new Visitor(port).sendTo("/sign-in", "/sign-in/demonstration", "part", "guide")))
                .isEqualTo("/caseload/today");
        assertThat(where(new Visitor(port).sendTo("/sign-in", "/sign-in/demonstration", "part", "supervisor")))
                .isEqualTo("/flows");
        assertThat(where(new Visitor(port).sendTo("/sign-in", "/sign-in/demonstration", "part", "evaluator")))
                .isEqualTo("/calibration");
        assertThat(rooms.stream().flatMap(room -> room.of(List.of(
                new Seat(Role.EVALUATOR, Seats.INSTALLATION, null), new Seat(Role.SUPERVISOR, "lavoro-bergamo", null),
                new Seat(Role.GUIDE, "lavoro-bergamo", null))).stream())).as("of several seats the guide’s first")
                .containsExactly("/caseload/today", "/flows", "/calibration");
        assertThat(where(new Visitor(port).sendTo("/sign-in", "/sign-in/demonstration", "part", "guide", "next",
                "/handbook"))).isEqualTo("/handbook");
    }
}
