package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What is refused says what is taken, whoever reads is spoken to, and there is a way back. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class SaidPlainlyTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private GuidanceContent content;
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
        woman = accompanied.woman("Alba Chiara");
        id = accompanied.begun(woman, guide);
        theirs = "/caseload/" + id;
        mine = "/guidance/" + id;
    }

    @Test
    void aStepIsDueFromTodayToFiveYearsFromNow() {
        LocalDate today = LocalDate.now(clock);
        String days = "Va bene un giorno dal 22/11/2026 al 22/11/2031";
        assertThat(today).isEqualTo("2026-11-22");
        assertThat(add("2020-01-01")).contains(days, "Entro quando: va bene un giorno");
        assertThat(add("2026-11-21")).contains(days);
        assertThat(add("2031-11-23")).contains(days);
        assertThat(jdbc.sql("SELECT count(*) FROM guidance_step WHERE case_id = ?").param(id).query(Integer.class)
                .single()).isZero();
        add("2026-11-22");
        UUID step = accompanied.step(id, "training");
        jdbc.sql("UPDATE guidance_step SET due = '2026-11-02' WHERE id = ?").param(step).update();
        String one = theirs + "/path/" + step;
        assertThat(guide.sendTo(one, one, "kind", "training", "title", "Altro corso", "owner", "person", "due",
                "2026-11-03").body()).contains(days);
        assertThat(where(guide.sendTo(one, one, "kind", "training", "title", "Altro corso", "owner", "person", "due",
                "2026-11-02"))).as("late already, and not changed").endsWith("done=changed");
    }

    private String add(String due) {
        return guide
                .sendTo(theirs, theirs + "/path/add", "kind", "training", "title", "Corso", "owner", "person", "due",
                        due)
                .body();
    }

    @Test
    void nothingIsDoneOnADayToCome() {
        add("2026-12-01");
        String settle = theirs + "/path/" + accompanied.step(id, "training") + "/settle";
        assertThat(guide.sendTo(theirs, settle, "state", "done", "day", "2026-11-23").body())
                .contains("Quello che è fatto ha un giorno fino a oggi, 22/11/2026");
        assertThat(guide.sendTo(theirs, settle, "state", "done", "day", "1990-05-05").body())
                .contains("Va bene un giorno dal 01/01/2000");
        assertThat(where(guide.sendTo(theirs, settle, "state", "done", "day", "2026-11-22"))).endsWith("settled");
        guide.sendTo(theirs, theirs + "/path/add", "kind", "job", "title", "Aiuto cuoca", "owner", "person");
        String job = theirs + "/path/" + accompanied.step(id, "job") + "/settle";
        assertThat(guide.sendTo(theirs, job, "state", "done", "day", "2027-05-05").body())
                .contains("Al massimo 60 giorni da oggi");
        assertThat(where(guide.sendTo(theirs, job, "state", "done", "day", "2026-12-01"))).endsWith("settled");
    }

    @Test
    void whoDecidesOnAHandOverReadsWhyItIsProposed() {
        assertThat(guide.get(theirs + "/manage").body()).contains("La persona lo legge prima di rispondere");
        guide.sendTo(theirs + "/manage", theirs + "/hand-over", "to",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY, "hand-over", "Vai a vivere a Trento");
        assertThat(woman.browser().get(mine).body()).contains("nelle parole di chi lo propone",
                "Vai a vivere a Trento");
    }

    @Test
    void earlierPathsAreFoundFromTheOneThatIsOpen() {
        assertThat(woman.browser().get(mine).body()).doesNotContain("/guidance?all");
        guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "moved", "close", "A Trento");
        String other = where(woman.browser().send("/guidance/ask", "place",
                Accompanied.OTHER_BODY + "@" + Accompanied.OTHER_TERRITORY, "agree", "yes")).replaceAll("\\?.*", "");
        assertThat(where(woman.browser().get("/guidance"))).isEqualTo(other);
        assertThat(woman.browser().get(other).body()).contains("/guidance?all");
        assertThat(woman.browser().get("/guidance?all").body()).contains(mine, other, "Tutti i miei accompagnamenti");
    }

    @Test
    void aChapterLeadsBackToTheCaseItWasOpenedFromAndNowhereElse() {
        add("2026-12-01");
        String from = theirs + "?step=" + accompanied.step(id, "training");
        String address = "from=" + from.replace("/", "%2F").replace("?", "%3F").replace("=", "%3D");
        assertThat(guide.get(from).body()).contains(address);
        String chapter = guide.get("/handbook/childcare?" + address).body();
        assertThat(chapter).contains("href=\"" + from + "\"", "Torna al percorso della persona", address)
                .contains("dati controllati il 2").doesNotContain("dati controllati il 20");
        for (String elsewhere : new String[] {"https://example.org/", "//example.org", theirs + "//example.org",
                "/caseload/../account", "javascript:alert(1)", theirs + "?step=1"}) {
            assertThat(guide.get("/handbook/childcare?from="
                    + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8)).body())
                    .as(elsewhere).doesNotContain("Torna al percorso");
        }
    }

    @Test
    void nobodyAndSomebodyAtOnceIsTold() {
        String intake = mine + "/intake";
        var sent = woman.browser().http().post(intake, "_csrf=" + URLEncoder.encode(
                Http.formToken(woman.browser().get(intake)), StandardCharsets.UTF_8)
                + "&care=child-3-5&care=nobody&then=give", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(where(sent)).isEqualTo(intake);
        assertThat(woman.browser().get(intake).body()).contains("Hai segnato «di nessuno» e anche qualcuno",
                "href=\"#care\"", "id=\"care\"");
        assertThat(guide.get(theirs + "/her").body()).doesNotContain("da 3 a 5 anni");
        assertThat(where(woman.browser().send(intake, "care", "child-3-5", "then", "give"))).endsWith("given");
        assertThat(woman.browser().get(intake).body()).doesNotContain("Hai segnato");
    }

    @Test
    void theListOfWhatIsWrongNamesTheFields() {
        assertThat(guide.sendTo(theirs + "/talk", theirs + "/messages", "words", "").body())
                .contains("Messaggio: scrivi qualcosa");
        assertThat(guide.sendTo(theirs + "/notes", theirs + "/notes", "words", "", "who", "shared").body())
                .contains("Nota: scrivi qualcosa");
        String closing = guide.sendTo(theirs + "/manage", theirs + "/close", "outcome", "", "close", "").body();
        assertThat(closing).contains("Motivo: scrivi qualcosa", "href=\"#close\"");
        assertThat(closing.indexOf("Scegli l’esito")).isLessThan(closing.indexOf("Motivo: "));
        guide.sendTo(theirs, theirs + "/path/template", "template", "long-out-of-work");
        woman.browser().sendTo(mine, mine + "/path/agree");
        assertThat(woman.browser().sendTo(mine, mine + "/path/" + accompanied.step(id, "training"), "state",
                "not-possible").body()).contains("Motivo: scrivi qualcosa");
    }

    @Test
    void stepsOfTemplatesSpeakToWhoeverReadsThem() {
        content.templates().forEach(template -> template.steps().forEach(step -> {
            String words = step.title().it() + " " + step.what().it();
            assertThat(words).as(template.id() + "/" + step.id())
                    .doesNotContainPattern("(?i)\\b(tuo|tua|tuoi|tue|ti|tu|hai)\\b");
            assertThat(step.title().en() + " " + step.what().en()).as(template.id() + "/" + step.id())
                    .doesNotContainPattern("(?i)\\byour?s?\\b");
        }));
    }
}
