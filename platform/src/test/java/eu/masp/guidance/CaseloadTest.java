package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.guidance.Accompanied.Woman;
import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Many cases, the check inside a case, and the figures. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CaseloadTest {
    private static final Duration QUICK = Duration.ofSeconds(2);

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;
    @Autowired
    private Clock clock;
    private Accompanied accompanied;

    @BeforeEach
    void people() {
        accompanied = new Accompanied(port, jdbc, seats);
    }

    @Test
    void twoThousandCasesAreListedLateOnesFirst() {
        String body = "service-" + UUID.randomUUID();
        jdbc.sql(
                """
                        WITH people AS (
                            INSERT INTO account (id, email, language, created_at, confirmed_at)
                            SELECT gen_random_uuid(), gen_random_uuid() || '@example.org', 'it', now(), now()
                            FROM generate_series(1, 2000) RETURNING id
                        ), numbered AS (
                            SELECT id, row_number() OVER () AS n FROM people
                        ), named AS (
                            INSERT INTO identity (account, name, updated_at) SELECT id, 'Numero ' || n, now() FROM numbered
                        ), cases AS (
                            INSERT INTO guidance_case (id, person, body, territory, state, begun_at, since, active_since)
                            SELECT gen_random_uuid(), id, ?, 'tnc-lodi', 'active', now(), now(), now() FROM numbered RETURNING id
                        )
                        INSERT INTO guidance_step (id, case_id, place, kind, owner, due, state)
                        SELECT gen_random_uuid(), id, k, CASE WHEN k = 1 THEN 'training' ELSE 'job' END, 'person',
                            ?::date + (abs(hashtext(id::text)) % 400 - 90) + 30 * k, 'open'
                        FROM cases CROSS JOIN generate_series(1, 5) AS k""")
                .params(body, LocalDate.now(clock)).update();
        jdbc.sql("ANALYZE guidance_case, guidance_step, identity").update();
        Visitor guide = accompanied.officer(Role.GUIDE, body, "tnc-lodi");
        guide.get("/caseload");
        HttpResponse<String> first = quick(guide, "/caseload");
        assertThat(first.body()).contains("2000 percorsi", "Pagina 1 di 40");
        int late = first.body().indexOf("in ritardo di");
        assertThat(late).isPositive();
        assertThat(quick(guide, "/caseload?page=40").body()).doesNotContain("in ritardo di");
        assertThat(quick(guide, "/caseload?q=numero+1234").body()).contains("Numero 1234", "Un percorso");
        assertThat(quick(guide, "/caseload?due=late&kind=training").body()).contains("in ritardo di")
                .doesNotContain(">fra ");
        assertThat(quick(guide, "/caseload?q=%25").body()).contains("Non c’è nessun percorso così");
        assertThat(quick(guide, "/caseload/today").body()).contains("Tutti quelli in ritardo");
    }

    private static HttpResponse<String> quick(Visitor guide, String path) {
        Instant begun = Instant.now();
        HttpResponse<String> page = guide.get(path);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(Duration.between(begun, Instant.now())).as(path).isLessThan(QUICK);
        return page;
    }

    @Test
    void whatTheCheckSaysIsKeptOnlyWhenSheSaysSo() {
        Visitor guide = accompanied.guide();
        Woman woman = accompanied.woman("Irma Prova");
        UUID id = accompanied.begun(woman, guide);
        assertThat(where(woman.browser().get("/check/accompaniment"))).isEqualTo("/check");
        woman.browser().send("/check", "situation", "expecting");
        assertThat(woman.browser().get("/check/results").body()).contains("/check/accompaniment");
        String keep = "/check/accompaniment";
        assertThat(woman.browser().send(keep, "place", id.toString()).statusCode()).isEqualTo(422);
        assertThat(woman.browser().send(keep, "place", UUID.randomUUID().toString(), "agree", "yes").statusCode())
                .isEqualTo(422);
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains("Non è conservato nessun risultato");
        assertThat(where(woman.browser().send(keep, "place", id.toString(), "agree", "yes"))).contains("#rights");
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains("conservato dalla persona",
                "/measures/bonus-nido");
        guide.sendTo("/caseload/" + id, "/caseload/" + id + "/path/template", "template", "job-no-childcare");
        assertThat(guide.get("/caseload/" + id).body()).contains("Aiuti che riguardano la cura dei figli");

        // Beside her, whoever accompanies begins it for this very case.
        assertThat(guide.get("/check/accompaniment").statusCode()).isEqualTo(303);
        guide.sendTo("/caseload/" + id + "/her", "/caseload/" + id + "/check");
        guide.send("/check");
        assertThat(guide.get(keep).body()).contains("Irma Prova");
        guide.sendTo("/caseload/" + id + "/her", "/caseload/" + id + "/check");
        assertThat(guide.get(keep).body()).as("gone on with").contains("Irma Prova");
        UUID other = accompanied.begun(accompanied.woman("Altra Prova"), guide);
        guide.sendTo("/caseload/" + other + "/her", "/caseload/" + other + "/check");
        assertThat(where(guide.get(keep))).as("what one woman said is no beginning for the next").isEqualTo("/check");
        guide.sendTo("/caseload/" + id + "/her", "/caseload/" + id + "/check");
        guide.send("/check");
        assertThat(guide.get("/check").body()).contains("Segnate insieme", "Torna al suo percorso")
                .doesNotContain("te e la tua famiglia");
        assertThat(guide.get("/check/results").body()).contains("Conserva questo risultato nel percorso di Irma Prova",
                "href=\"/caseload/" + id + "/her\"").doesNotContain("nel tuo accompagnamento");
        assertThat(guide.get(keep).body()).contains("Torna al percorso di Irma Prova",
                "href=\"/caseload/" + id + "/her\"");
        assertThat(where(guide.send(keep, "place", id.toString(), "agree", "yes")))
                .isEqualTo("/caseload/" + id + "/her#rights");
        assertThat(woman.browser().get("/guidance/" + id).body()).contains("conservato insieme");
        UUID picture = jdbc.sql("SELECT id FROM guidance_picture WHERE case_id = ? AND kept_by = 'guide'").param(id)
                .query(UUID.class).single();
        woman.browser().sendTo("/guidance/" + id, "/guidance/" + id + "/pictures/" + picture + "/remove");
        assertThat(woman.browser().get("/guidance/" + id).body()).doesNotContain("conservato insieme");
        assertThat(jdbc.sql("SELECT lines FROM guidance_picture WHERE case_id = ?").param(id).query(String.class)
                .single()).doesNotContain("expecting");
    }

    @Test
    void anAnswerFromAWindowOfTheOtherWomansCheckIsNotTaken() {
        Visitor guide = accompanied.guide();
        UUID rosa = accompanied.begun(accompanied.woman("Rosa Finestra"), guide);
        UUID sara = accompanied.begun(accompanied.woman("Sara D'Altra"), guide);
        guide.sendTo("/caseload/" + rosa + "/her", "/caseload/" + rosa + "/check");
        HttpResponse<String> unsent = guide.get("/check");
        assertThat(unsent.body()).contains("Verifica insieme a", "Rosa Finestra");
        guide.send("/check", "sitting", sitting(unsent));
        String question = where(guide.get("/check/next"));
        HttpResponse<String> older = guide.get(question);
        assertThat(older.body()).contains("Rosa Finestra");

        guide.sendTo("/caseload/" + sara + "/her", "/caseload/" + sara + "/check");
        for (HttpResponse<String> window : List.of(unsent, older)) {
            assertThat(where(guide.sendTo("/check", "/check", "sitting", sitting(window)))).isEqualTo("/check?other");
        }
        assertThat(guide.get("/check?other").body()).contains("un’altra verifica", "Sara D'Altra")
                .doesNotContain("Rosa Finestra");
        guide.send("/check", "sitting", sitting(guide.get("/check")));
        assertThat(where(guide.sendTo("/check", question, "sitting", sitting(older)))).isEqualTo("/check?other");
        String own = where(guide.get("/check/next"));
        assertThat(where(guide.sendTo("/check", own, "sitting", sitting(guide.get(own)), "skip", "dont-know")))
                .startsWith("/check/q/");
        guide.sendTo("/check/leave", "/check/erase", "sitting", sitting(guide.get("/check/leave")));
        assertThat(guide.get("/check").body()).doesNotContain("Sara D");
        assertThat(new Visitor(port).get("/check").body()).doesNotContain("Verifica insieme a");
    }

    private static String sitting(HttpResponse<String> page) {
        return page.body().replaceAll("(?s).*name=\"sitting\" value=\"([^\"]*)\".*", "$1");
    }

    @Test
    void figuresHideSmallNumbersInPagesAndFiles() {
        Visitor supervisor = new Visitor(port).play("supervisor");
        String page = supervisor.get("/flows").body();
        assertThat(page).contains("Percorsi cominciati", "nascosto");
        String csv = supervisor.get("/flows.csv").body();
        assertThat(csv).startsWith("from,to,table,row,column,step,cases");
        assertThat(csv.lines().skip(1).map(line -> line.replaceAll(".*,", "")).filter(cell -> !cell.isEmpty())
                .mapToInt(Integer::parseInt)).noneMatch(cell -> cell > 0 && cell < 5);
        assertThat(supervisor.http().bytes("/flows.xlsx")).startsWith('P', 'K');
        int year = java.time.LocalDate.now(clock).getYear();
        String months = "from=" + (year - 1) + "-03&to=" + year + "-02";
        assertThat(supervisor.get("/flows?" + months).body()).contains("da marzo " + (year - 1) + " a febbraio " + year,
                "di cinque in cinque", ">circa ");
        assertThat(supervisor.get("/flows.csv?" + months).body().lines().skip(1)
                .map(line -> line.replaceAll(".*,", "")).filter(cell -> !cell.isEmpty()).mapToInt(Integer::parseInt))
                .isNotEmpty().allMatch(cell -> cell % 5 == 0);
        assertThat(supervisor.get("/flows?from=" + year + "-05&to=" + year + "-02").body())
                .contains("Il mese finale viene prima");
        String lecco = supervisor.get("/flows?territory=tnc-lecco").body();
        assertThat(lecco).contains("non c’è il totale").doesNotContain("<th scope=\"row\">Tutti</th>");
        assertThat(supervisor.get("/caseload").statusCode()).isEqualTo(403);
        Visitor stranger = accompanied.officer(Role.SUPERVISOR, "nowhere", null);
        assertThat(stranger.get("/flows").body()).contains("Da qui vedi solo i casi accompagnati da: nowhere.")
                .containsOnlyOnce("Di questi, in questo periodo non ce n’è nessuno. Gli altri servizi");
        assertThat(new Visitor(port).play("auditor").get("/flows").body()).as("a Region is no service of its own")
                .contains("Da qui vedi solo i casi accompagnati da: ", "Regione Lombardia.",
                        "Gli altri servizi possono averne")
                .doesNotContain("Servizio per il lavoro");
        assertThat(accompanied.officer(Role.SUPERVISOR, Accompanied.BODY, Accompanied.TERRITORY).get("/flows").body())
                .contains("Da qui vedi solo i casi accompagnati da: Servizio per il lavoro di Bergamo (inventato), ");
    }

    @Test
    void theHandbookIsOpenToAllAndCanBeSearched() {
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/handbook").body()).contains("I bambini mentre si lavora");
        assertThat(anybody.get("/handbook?q=nido+orari").body()).contains("/handbook/childcare");
        assertThat(anybody.get("/handbook?q=zzzz").body()).contains("Nessun capitolo");
        assertThat(anybody.get("/handbook/childcare").body()).contains("<h2>", "/measures/bonus-nido", "Fonti");
        assertThat(anybody.http().get("/handbook/childcare", "HX-Request", "true").body()).doesNotContain("<html");
        assertThat(anybody.get("/handbook/../secrets").statusCode()).isIn(400, 404);
    }
}
