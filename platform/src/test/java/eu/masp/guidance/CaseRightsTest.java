package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.guidance.cases.CaseUpkeep;
import eu.masp.guidance.reminders.Reminders;
import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Who reads what of a case, where its words go, and what is left of it at the end. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CaseRightsTest {
    private static final String SECRET = "Parola che resta nel caso";

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
    void aCaseOpensToItsOwnPeopleAndToNobodyElse() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Ada Prova");
        Woman other = accompanied.woman("Bea Prova");
        UUID id = accompanied.begun(woman, guide);
        UUID elsewhere = accompanied.begun(other, guide);
        for (String path : List.of("", "/talk", "/notes", "/her", "/manage")) {
            assertThat(guide.get("/caseload/" + id + path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(other.browser().get("/guidance/" + id).statusCode()).isEqualTo(404);
        assertThat(woman.browser().get("/caseload/" + id).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get("/guidance/" + id).statusCode()).isEqualTo(303);
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR, Role.CASE_OFFICER)) {
            Visitor officer = accompanied.officer(role, Accompanied.BODY, null);
            assertThat(officer.get("/caseload/" + id).statusCode()).as(role.name()).isEqualTo(403);
            assertThat(officer.get("/caseload/" + id + "/notes").statusCode()).isEqualTo(403);
            assertThat(officer.get("/caseload").statusCode()).isEqualTo(403);
        }
        assertThat(accompanied.officer(Role.GUIDE, Accompanied.BODY, "tnc-lecco").get("/caseload/" + id).statusCode())
                .isEqualTo(403);
        Visitor stranger = accompanied.officer(Role.GUIDE, Accompanied.OTHER_BODY, null);
        assertThat(stranger.get("/caseload/" + id).statusCode()).isEqualTo(403);
        assertThat(stranger.get("/caseload?who=all&q=Ada").body()).doesNotContain("Ada Prova");
        // An id of one case does not open a part of another.
        guide.sendTo("/caseload/" + id, "/caseload/" + id + "/path/add", "kind", "training", "title", "Corso",
                "owner", "person");
        UUID step = accompanied.step(id, "training");
        assertThat(guide.sendTo("/caseload/" + id, "/caseload/" + elsewhere + "/path/" + step + "/settle", "state",
                "done").statusCode()).isEqualTo(404);
        assertThat(other.browser().sendTo("/guidance/" + elsewhere, "/guidance/" + elsewhere + "/path/" + step,
                "state", "done").statusCode()).isEqualTo(404);
        assertThat(woman.browser().get("/guidance/" + id + "/looks").body()).contains("Operatore di prova");
    }

    @Test
    void notesNeverLeaveTheCase() {
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        Woman woman = accompanied.woman("Carla Prova");
        UUID id = accompanied.begun(woman, guide);
        String notes = "/caseload/" + id + "/notes";
        assertThat(guide.get(notes).body()).contains("Di violenza", "/handbook/violence");
        assertThat(guide.sendTo(notes, notes, "words", SECRET).statusCode()).isEqualTo(422);
        guide.sendTo(notes, notes, "words", SECRET, "who", "private");
        guide.sendTo(notes, notes, "words", "Nota che legge anche lei", "who", "shared");
        assertThat(guide.get(notes).body()).contains(SECRET);
        assertThat(colleague.get(notes).body()).contains("Nota che legge anche lei").doesNotContain(SECRET);
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Nota che legge anche lei")
                .doesNotContain(SECRET);
        Visitor supervisor = accompanied.officer(Role.SUPERVISOR, Accompanied.BODY, null);
        for (String page : List.of("/flows", "/flows.csv")) {
            assertThat(supervisor.get(page).body()).doesNotContain(SECRET, "Nota che legge", "Carla", id.toString());
        }
        for (String page : List.of("/caseload", "/caseload/today", "/caseload/" + id, "/caseload/" + id + "/talk",
                "/caseload/" + id + "/her", "/caseload/" + id + "/manage", "/inbox", "/account/data.json")) {
            assertThat(guide.get(page).body()).as(page).doesNotContain(SECRET);
        }
        assertThat(woman.browser().get("/account/data.json").body()).contains("Nota che legge anche lei",
                "how_to_ask", "art. 15").doesNotContain(SECRET);
        // Its author lets her read it after all; nobody else can.
        UUID note = jdbc.sql("SELECT id FROM guidance_note WHERE case_id = ? AND NOT shared").param(id)
                .query(UUID.class).single();
        assertThat(colleague.sendTo(notes, notes + "/" + note, "share", "yes").statusCode()).isEqualTo(404);
        guide.sendTo(notes, notes + "/" + note, "share", "yes");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains(SECRET);
    }

    @Test
    void handedOverOnlyIfSheAgreesAndOnlyWithWhatGoesAlong() {
        Visitor guide = accompanied.guide();
        Visitor receiving = accompanied.officer(Role.GUIDE, Accompanied.OTHER_BODY, Accompanied.OTHER_TERRITORY);
        Woman woman = accompanied.woman("Dora Prova");
        UUID id = accompanied.begun(woman, guide);
        String notes = "/caseload/" + id + "/notes";
        String manage = "/caseload/" + id + "/manage";
        guide.sendTo(notes, notes, "words", "Resta qui", "who", "private");
        guide.sendTo(notes, notes, "words", "Va con lei", "who", "private", "travels", "yes");
        String target = Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY;
        assertThat(guide.sendTo(manage, "/caseload/" + id + "/hand-over", "to", "nowhere", "hand-over", "x")
                .statusCode()).isEqualTo(422);
        guide.sendTo(manage, "/caseload/" + id + "/hand-over", "to", target, "hand-over", "Si trasferisce");
        assertThat(receiving.get("/caseload/" + id).statusCode()).isEqualTo(403);
        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/hand-over", "answer", "no");
        assertThat(guide.get(manage).body()).contains("Passaggio non accettato");
        guide.sendTo(manage, "/caseload/" + id + "/hand-over", "to", target, "hand-over", "Si trasferisce");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("Servizio per il lavoro di Trento");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("value=\"" + target + "\"");
        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/hand-over", "answer", "yes", "to", target);
        assertThat(guide.get("/caseload/" + id).statusCode()).isEqualTo(403);
        assertThat(receiving.get("/caseload/" + id).body()).contains("Dora Prova", "si può subentrare");
        assertThat(where(receiving.sendTo(manage, "/caseload/" + id + "/step-in"))).contains("taken-up");
        assertThat(receiving.get(manage).body()).contains("Richiesta di accompagnamento", "Si trasferisce");
        assertThat(receiving.get(notes).body()).as("what goes along is read").contains("Va con lei");
        assertThat(accompanied.officer(Role.GUIDE, Accompanied.OTHER_BODY, Accompanied.OTHER_TERRITORY).get(notes)
                .body()).as("by whoever holds the case alone").doesNotContain("Va con lei");
        assertThat(jdbc.sql("SELECT words FROM guidance_note WHERE case_id = ?").param(id).query(String.class).list())
                .containsExactly("Va con lei");
        assertThat(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/hand-over", "answer", "yes",
                "to", target).statusCode()).isEqualTo(409);
    }

    @Test
    void sheAgreesOnlyToWhatSheHasRead() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Dina Prova");
        UUID id = accompanied.begun(woman, guide);
        String manage = "/caseload/" + id + "/manage";
        String mine = "/guidance/" + id;
        String read = Accompanied.BODY + "@tnc-lecco";
        String target = Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY;
        guide.sendTo(manage, "/caseload/" + id + "/hand-over", "to", target, "hand-over", "Si trasferisce");
        for (String other : List.of(read, "", UUID.randomUUID().toString())) {
            HttpResponse<String> anew = woman.browser().sendTo(mine, mine + "/hand-over", "answer", "yes", "to", other);
            assertThat(anew.statusCode()).isEqualTo(409);
            assertThat(anew.body()).contains("Intanto la proposta è cambiata", "Servizio per il lavoro di Trento",
                    "value=\"" + target + "\"");
        }
        assertThat(jdbc.sql("SELECT body || ' ' || state FROM guidance_case WHERE id = ?").param(id)
                .query(String.class).single()).isEqualTo(Accompanied.BODY + " handing_over");
        assertThat(jdbc.sql("SELECT purpose FROM guidance_consent WHERE case_id = ?").param(id).query(String.class)
                .list()).containsExactly("accompaniment");
        assertThat(where(woman.browser().sendTo(mine, mine + "/hand-over", "answer", "yes", "to", target)))
                .endsWith("done=agreed");
    }

    @Test
    void whoStepsInReadsWhatGoesAlongAndNothingElse() {
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        UUID id = accompanied.begun(accompanied.woman("Dalia Prova"), guide);
        String notes = "/caseload/" + id + "/notes";
        guide.sendTo(notes, notes, "words", "Resta qui", "who", "private");
        guide.sendTo(notes, notes, "words", "Va con lei", "who", "private", "travels", "yes");
        jdbc.sql("UPDATE seat SET until_day = ? WHERE account = (SELECT guide FROM guidance_case WHERE id = ?)")
                .params(LocalDate.now(clock).minusDays(1), id).update();
        assertThat(colleague.get(notes).body()).doesNotContain("Va con lei");
        assertThat(where(colleague.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/step-in")))
                .contains("taken-up");
        assertThat(colleague.get(notes).body()).contains("Va con lei").doesNotContain("Resta qui");
    }

    @Test
    void afterTheEndSheReadsAndTakesBackWhatSheGaveAndCanEndIt() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Fulvia Prova");
        UUID id = accompanied.begun(woman, guide);
        String theirs = "/caseload/" + id;
        String mine = "/guidance/" + id;
        woman.browser().send(mine + "/intake", "wants", "Un lavoro vicino", "then", "give");
        guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "training", "close", "Segue un corso");
        assertThat(woman.browser().get(mine).body()).contains(mine + "/intake", mine + "/end", "Segui un corso");
        assertThat(guide.get(theirs + "/her").body()).contains("Un lavoro vicino");
        assertThat(woman.browser().get(mine + "/intake").body()).contains("Un lavoro vicino", "puoi riprenderlo")
                .doesNotContain("<textarea");
        assertThat(woman.browser().sendTo(mine + "/intake", mine + "/intake", "wants", "Altro").statusCode())
                .as("nothing more is written").isEqualTo(409);
        woman.browser().send(mine + "/intake", "then", "take-back");
        assertThat(guide.get(theirs + "/her").body()).doesNotContain("Un lavoro vicino");
        assertThat(woman.browser().get(mine + "/intake").body()).contains("Un lavoro vicino", "lo vedi solo tu");

        assertThat(woman.browser().get(mine + "/end").body()).contains("prima dei 24 mesi");
        woman.browser().send(mine + "/end");
        assertThat(count("guidance_intake", id)).isZero();
        assertThat(woman.browser().get(mine + "/intake").statusCode()).isEqualTo(404);
        assertThat(woman.browser().get(mine).body()).contains("Hai terminato").doesNotContain(mine + "/end");
        assertThat(guide.get(theirs + "/manage").body()).contains("Terminato dalla persona dopo la conclusione");
        jdbc.sql("UPDATE guidance_case SET since = since - interval '32 days' WHERE id = ?").param(id).update();
        upkeep.round();
        assertThat(count("guidance_event", id)).isZero();
        assertThat(jdbc.sql("SELECT outcome FROM guidance_case WHERE id = ? AND person IS NULL").param(id)
                .query(String.class).single()).as("the figures keep it").isEqualTo("training");
    }

    @Test
    void whatIsDueIsRemindedOfOnceForEachDay() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Elsa Prova");
        UUID id = accompanied.begun(woman, guide);
        String talk = "/caseload/" + id + "/talk";
        LocalDate today = LocalDate.now(clock);
        Timestamp now = Timestamp.from(clock.instant());
        jdbc.sql("INSERT INTO guidance_meeting (id, case_id, starts_at, minutes, how, state, made_by, made_at)"
                + " VALUES (?, ?, ?, 30, 'phone', 'planned', ?, ?)").params(UUID.randomUUID(), id,
                        Timestamp.from(clock.instant().plus(Duration.ofHours(20))), woman.account(), now)
                .update();
        jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, due, agreed_at, state) VALUES"
                + " (?, ?, 1, 'training', 'person', ?, ?, 'open')")
                .params(UUID.randomUUID(), id, today.plusDays(1), now)
                .update();
        // However many wait for her yes: they do not stand in the way.
        jdbc.sql("INSERT INTO guidance_step (id, case_id, place, kind, owner, due, state)"
                + " SELECT gen_random_uuid(), ?, n, 'training', 'person', ?, 'open' FROM generate_series(2, 700) AS n")
                .params(id, today.minusDays(30)).update();
        CompletableFuture.allOf(CompletableFuture.runAsync(reminders::remind),
                CompletableFuture.runAsync(reminders::remind), CompletableFuture.runAsync(reminders::remind)).join();
        reminders.remind();
        assertThat(letters(woman, "guidance.remind-meeting")).isOne();
        assertThat(letters(woman, "guidance.remind-step")).isOne();
        jdbc.sql("UPDATE guidance_step SET due = ? WHERE case_id = ? AND place = 1")
                .params(today.plusDays(2), id).update();
        reminders.remind();
        assertThat(letters(woman, "guidance.remind-step")).isEqualTo(2);
        assertThat(guide.get(talk).statusCode()).isEqualTo(200);
    }

    private int letters(Woman woman, String template) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE account = ? AND template = ?")
                .params(woman.account(), template).query(Integer.class).single();
    }

    @Test
    void sheEndsItWhenSheLikesAndWhatSheToldGoes() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Franca Prova");
        UUID id = accompanied.begun(woman, guide);
        String notes = "/caseload/" + id + "/notes";
        woman.browser().send("/guidance/" + id + "/intake", "wants", "Un lavoro", "then", "give");
        guide.sendTo(notes, notes, "words", "Una nota", "who", "shared");
        assertThat(woman.browser().get("/guidance/" + id + "/end").body()).contains("Che cosa resta");
        woman.browser().send("/guidance/" + id + "/end");
        assertThat(count("guidance_intake", id)).isZero();
        assertThat(guide.sendTo("/caseload/invite", "/caseload/" + id + "/messages", "words", "Perché?").statusCode())
                .isEqualTo(409);
        upkeep.round();
        assertThat(count("guidance_note", id)).isOne();
        jdbc.sql("UPDATE guidance_case SET since = ? WHERE id = ?")
                .params(Timestamp.from(clock.instant().minus(Duration.ofDays(32))), id).update();
        upkeep.round();
        for (String table : List.of("guidance_note", "guidance_message", "guidance_meeting", "guidance_event",
                "guidance_look", "guidance_consent")) {
            assertThat(count(table, id)).as(table).isZero();
        }
        assertThat(jdbc.sql("SELECT person IS NULL AND guide IS NULL AND state = 'withdrawn' FROM guidance_case"
                + " WHERE id = ?").param(id).query(Boolean.class).single()).isTrue();
        assertThat(woman.browser().get("/guidance/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void whoClosesTheAccountLeavesNothingBehind() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Gina Prova");
        UUID id = accompanied.begun(woman, guide);
        assertThat(woman.browser().get("/account/close").body()).contains("C’è ancora una cosa in corso");
        woman.browser().send("/account/close", "now", Visitor.PASSWORD);
        assertThat(jdbc.sql("SELECT person IS NULL AND state = 'withdrawn' FROM guidance_case WHERE id = ?").param(id)
                .query(Boolean.class).single()).isTrue();
        assertThat(count("guidance_event", id)).isZero();
    }

    @Test
    void whoIsAskedAnewLosesNothingOfTheClosedCase() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Ines Prova");
        UUID id = accompanied.begun(woman, guide);
        String theirs = "/caseload/" + id;
        woman.browser().send("/guidance/" + id + "/intake", "wants", "Un lavoro vicino", "then", "give");
        guide.sendTo(theirs, theirs + "/path/add", "kind", "job", "title", "Aiuto cuoca", "owner", "person");
        guide.sendTo(theirs, theirs + "/path/" + accompanied.step(id, "job") + "/settle", "state", "done", "day",
                "2026-08-31");
        guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "job", "close", "Lavora da agosto");

        // Invited by mistake, and taken back.
        UUID invited = opened(guide.sendTo(theirs + "/manage", theirs + "/reopen"));
        assertThat(invited).isNotEqualTo(id);
        for (String path : List.of("", "/talk", "/notes", "/her", "/manage")) {
            assertThat(guide.get("/caseload/" + invited + path).body()).as("nothing of hers before she answers")
                    .contains(woman.email()).doesNotContain("Ines Prova", "Un lavoro vicino", "Aiuto cuoca");
        }
        assertThat(woman.browser().get("/guidance/" + invited).body()).contains("un percorso nuovo",
                "vede solo il percorso di prima", "/guidance/" + id);
        assertThat(guide.get(theirs + "/manage").body()).contains("/caseload/" + invited)
                .doesNotContain("Invita di nuovo");
        assertThat(guide.sendTo("/caseload/invite", theirs + "/reopen").statusCode()).isEqualTo(409);
        assertThat(woman.browser().get("/guidance/" + id).body()).doesNotContain("/come-back");
        assertThat(woman.browser().sendTo("/guidance/ask", "/guidance/" + id + "/come-back").statusCode())
                .isEqualTo(409);
        guide.sendTo("/caseload/" + invited + "/manage", "/caseload/" + invited + "/take-invitation-back");
        closedAsItWas(guide, id);

        // She says no.
        UUID second = opened(guide.sendTo(theirs + "/manage", theirs + "/reopen"));
        woman.browser().sendTo("/guidance/" + second, "/guidance/" + second + "/answer", "answer", "no");
        closedAsItWas(guide, id);

        // She asks; the service cannot.
        UUID asked = opened(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/come-back"));
        assertThat(guide.get("/caseload/" + asked + "/her").body()).contains("Ines Prova")
                .doesNotContain("Un lavoro vicino");
        guide.sendTo("/caseload/" + asked + "/manage", "/caseload/" + asked + "/turn-down", "turn-down", "Non ora");
        closedAsItWas(guide, id);

        // She asks, and takes it back.
        UUID again = opened(woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/come-back"));
        woman.browser().send("/guidance/" + again + "/end");
        closedAsItWas(guide, id);
        assertThat(count("guidance_intake", id)).isOne();

        // A month later only what came to nothing is erased.
        jdbc.sql("UPDATE guidance_case SET since = since - interval '32 days' WHERE person = ?").param(woman.account())
                .update();
        upkeep.round();
        closedAsItWas(guide, id);
        assertThat(jdbc.sql("SELECT id FROM guidance_case WHERE person = ?").param(woman.account()).query(UUID.class)
                .list()).containsExactly(id);

        // Invited and willing: both go on side by side.
        UUID willing = opened(guide.sendTo(theirs + "/manage", theirs + "/reopen"));
        woman.browser().sendTo("/guidance/" + willing, "/guidance/" + willing + "/answer", "answer", "yes", "agree",
                "yes");
        closedAsItWas(guide, id);
        assertThat(guide.get("/caseload/" + willing + "/manage").body()).contains(theirs, "Nuovo invito");
        assertThat(woman.browser().get("/guidance/" + willing).body()).contains("/guidance/" + id);
    }

    private void closedAsItWas(Visitor guide, UUID id) {
        assertThat(jdbc.sql("SELECT state || ' ' || outcome FROM guidance_case WHERE id = ? AND closed_at IS NOT NULL")
                .param(id).query(String.class).single()).isEqualTo("closed job");
        assertThat(guide.get("/caseload").body()).as("its follow-ups stay on the list").contains("/caseload/" + id);
    }

    private static UUID opened(HttpResponse<String> answer) {
        return UUID.fromString(where(answer).replaceAll("/(caseload|guidance)/([0-9a-f-]+).*", "$2"));
    }

    private int count(String table, UUID id) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE case_id = ?").param(id).query(Integer.class)
                .single();
    }
}
