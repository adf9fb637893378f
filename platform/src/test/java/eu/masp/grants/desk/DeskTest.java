package eu.masp.grants.desk;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.papers.Papers;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.accounts.DemonstrationAccounts.Part;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
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

/** An officer at the desk, by plain HTTP. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class DeskTest {
    @LocalServerPort
    private int port;
    @Autowired
    private DeskCall desk;
    @Autowired
    private Seats seats;
    @Autowired
    private People people;
    @Autowired
    private Papers papers;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    private Call call;
    private Visitor officer;

    @BeforeEach
    void open() {
        call = desk.open("desk-" + UUID.randomUUID());
        officer = new Visitor(port).play("case-officer");
    }

    @Test
    void aCaseIsAwardedAsTheRulesSayAndTheNextOneOpens() {
        Application first = desk.apply(call, desk.person("Anna D'Angelo", ""), DeskCall.GOOD, "yes");
        Application second = desk.apply(call, desk.person("Bruno Prova", ""), DeskCall.GOOD, "yes");
        String page = officer.get(path(first)).body();
        assertThat(page).contains("Anna D'Angelo", "Le regole dicono sì.", "Non passa a part-time",
                "requisiti; Madama e Maino", "1.600,00", "value=\"1600\"");
        HttpResponse<String> sent = step(first, "award", "award-cents", "1600");
        assertThat(where(sent)).startsWith("/desk/next?call=").contains("done=award-1");
        assertThat(desk.now(first.id()).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(where(officer.get(where(sent)))).startsWith("/desk/applications/" + second.id());
        assertThat(officer.get(where(officer.get(where(sent)))).body()).contains("Assegnata: domanda n. 1.");
        assertThat(dissents(first)).isEmpty();
    }

    @Test
    void whoDecidesOtherwiseThanTheRulesSayWhy() {
        Application application = desk.apply(call, desk.person("Carla Prova", ""), DeskCall.PART_TIME, "no");
        HttpResponse<String> silent = step(application, "award", "award-cents", "1600");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("diversa da quello che dicono le regole");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.BOOKED);
        step(application, "award", "award-cents", "1.600,00", "award-dissent", "Il part-time finisce prima della dote");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(dissents(application)).containsExactly("award no Il part-time finisce prima della dote");
        assertThat(officer.get(path(application)).body()).contains("Dissenso dalle regole", "Il part-time finisce");
    }

    @Test
    void aRefusalComesAfterANoticeThatNamesWhatIsNotMet() {
        Application application = desk.apply(call, desk.person("Dario Prova", ""), DeskCall.PART_TIME, "no");
        String page = officer.get(path(application)).body();
        assertThat(page).contains("– Requisito che non risulta: Non passa a part-time (Bando dote conciliazione 2011");
        step(application, "give_notice", "give_notice-reason", "Passa a part-time");
        assertThat(officer.get(path(application)).body()).contains("corre ancora").doesNotContain("refuse-reason");
        assertThat(step(application, "refuse", "refuse-reason", "Passa a part-time").statusCode()).isEqualTo(409);
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.NOTICE_GIVEN);
        desk.take(application, Step.ANSWER_NOTICE, application.applicant().toString(), "Torno a tempo pieno");
        assertThat(officer.get("/desk?call=" + call.code()).body()).contains("preavviso dato");
        step(application, "refuse", "refuse-reason", "Passa a part-time");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.REFUSED);
        assertThat(officer.get(path(application)).body()).doesNotContain("Il rifiuto di questa domanda è tuo");
        desk.take(application, Step.APPEAL, application.applicant().toString(), "Il part-time è finito");
        assertThat(officer.get(path(application)).body()).contains("Il rifiuto di questa domanda è tuo");
    }

    @Test
    void papersAreAskedForByTheirNames() {
        Application application = desk.apply(call, desk.person("Elena Prova", ""), DeskCall.GOOD, "yes");
        assertThat(step(application, "ask_for_papers").statusCode()).isEqualTo(422);
        step(application, "ask_for_papers", "papers", "dote-identity-copy", "ask_for_papers-reason", "Scade a giugno");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.PAPERS_ASKED);
        assertThat(jdbc.sql("SELECT reason FROM application_event WHERE application = ? AND event = 'ask_for_papers'")
                .param(application.id()).query(String.class).single()).startsWith("– ").endsWith("\nScade a giugno");
        // They do not come: the money is not kept for ever.
        assertThat(officer.get(path(application)).body()).contains("Decidi senza i documenti");
        step(application, "take_request_back");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.BOOKED);
    }

    @Test
    void aFormSentTwiceIsDoneOnceAndAnOldOneNotAtAll() {
        Application application = desk.apply(call, desk.person("Fabio Prova", ""), DeskCall.GOOD, "yes");
        String[] fields = {"step", "award", "version", "1", "award-cents", "1600"};
        HttpResponse<String> first = officer.sendTo(path(application), path(application) + "/steps", fields);
        HttpResponse<String> again = officer.sendTo("/account", path(application) + "/steps", fields);
        assertThat(where(again)).isEqualTo(where(first));
        HttpResponse<String> old = officer.sendTo("/account", path(application) + "/steps", "step", "give_notice",
                "version", "1", "give_notice-reason", "x", "give_notice-dissent", "y");
        assertThat(old.statusCode()).isEqualTo(409);
        assertThat(old.body()).contains("Nel frattempo qualcuno ha cambiato");
        assertThat(dissents(application)).isEmpty();
    }

    @Test
    void aCaseIsInOnePairOfHandsAtATime() {
        Application application = desk.apply(call, desk.person("Gino Prova", ""), DeskCall.GOOD, "yes");
        UUID colleague = desk.person("Collega Prova", "");
        jdbc.sql("INSERT INTO case_lock (application, officer, expires_at) VALUES (?, ?, ?)")
                .params(application.id(), colleague, Timestamp.from(clock.instant().plusSeconds(60))).update();
        String page = officer.get(path(application)).body();
        assertThat(page).contains("Ci lavora Collega Prova").doesNotContain("award-cents");
        HttpResponse<String> sent = officer.sendTo("/account", path(application) + "/steps", "step", "award", "version",
                "1", "award-cents", "1600");
        assertThat(sent.statusCode()).isEqualTo(409);
        assertThat(where(officer.get("/desk/next?call=" + call.code()))).startsWith("/desk?");
        jdbc.sql("UPDATE case_lock SET expires_at = ? WHERE application = ?")
                .params(Timestamp.from(clock.instant().minusSeconds(1)), application.id()).update();
        assertThat(officer.get(path(application)).body()).contains("award-cents");
    }

    @Test
    void whoHasToDoWithThePersonKeepsAway() {
        Application application = desk.apply(call, desk.person("Ida Segreta", ""), DeskCall.GOOD, "yes");
        officer.sendTo(path(application), path(application) + "/conflict", "conflict-reason", "È mia cugina");
        assertThat(officer.get(path(application)).body()).contains("conflitto di interessi")
                .doesNotContain("Ida Segreta", "award-cents");
        assertThat(step(application, "award", "award-cents", "1600").statusCode()).isEqualTo(409);
        assertThat(officer.get(path(application) + "/replay").statusCode()).isEqualTo(403);
        Application own = desk.apply(call, Part.CASE_OFFICER.account(), DeskCall.GOOD, "yes");
        assertThat(step(own, "award", "award-cents", "1600").statusCode()).isEqualTo(409);
        assertThat(desk.now(own.id()).state()).isEqualTo(ApplicationState.BOOKED);
    }

    @Test
    void oneFileForSeveralPapersIsASignalAndPdfsAreShownAsWhatTheyAre() {
        Application application = desk.apply(call, desk.person("Rosa Prova", ""), DeskCall.GOOD, "yes");
        byte[] pdf = SamplePapers.pdf("uno per tutti");
        UUID paper = papers.keep(application.id(), "dote-identity-copy", "a.pdf", pdf, application.applicant()).id();
        papers.keep(application.id(), "dote-work-declaration", "b.pdf", pdf, application.applicant());
        assertThat(officer.get(path(application)).body()).contains("Lo stesso file per più documenti");
        assertThat(officer.get("/desk?call=" + call.code()).body()).contains("Lo stesso file per più documenti");
        HttpResponse<String> shown = officer.get("/desk/papers/" + paper);
        assertThat(shown.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(shown.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(shown.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        // Chromium opens its viewer in no sandboxed document, and only where objects of our own are allowed.
        assertThat(shown.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("object-src 'self'", "frame-ancestors 'self'").doesNotContain("sandbox");
        HttpResponse<String> page = officer.get(path(application));
        assertThat(page.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("frame-src 'self'", "frame-ancestors 'none'");
        assertThat(page.headers().allValues("X-Frame-Options")).containsExactly("DENY");
    }

    @Test
    void othersAreNotLetIn() {
        Application application = desk.apply(call, desk.person("Lia Prova", ""), DeskCall.GOOD, "yes");
        Call elsewhere = desk.open("elsewhere-" + UUID.randomUUID(), "asl-lecco", List.of(), 100);
        Application theirs = desk.apply(elsewhere, desk.person("Mara Prova", ""), DeskCall.GOOD, "yes");
        assertThat(officer.get(path(theirs)).statusCode()).isEqualTo(403);
        assertThat(officer.get("/desk").body()).doesNotContain(elsewhere.code());
        assertThat(officer.get("/desk/applications/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).play("parent").get(path(application)).statusCode()).isEqualTo(404);
        Visitor payer = new Visitor(port).play("payment-officer");
        assertThat(payer.get(path(application)).statusCode()).isEqualTo(403);
        assertThat(payer.get("/desk").statusCode()).isEqualTo(403);
        seats.give(Part.AUDITOR.account(), new Seat(Role.AUDITOR, DeskCall.BODY, null), LocalDate.of(2026, 1, 1), null,
                null);
        Visitor auditor = new Visitor(port).play("auditor");
        assertThat(auditor.get(path(application)).body()).contains("Lia Prova").doesNotContain("award-cents");
        assertThat(auditor.sendTo("/account", path(application) + "/steps", "step", "award", "version", "1",
                "award-cents", "1600").statusCode()).isEqualTo(403);
        assertThat(jdbc.sql("SELECT count(*) FROM identity_read WHERE account = ? AND purpose LIKE 'case %'")
                .param(application.applicant()).query(Integer.class).single()).isOne();
    }

    @Test
    void whoHasAnAwardOfTheMeasureIsNamedAndGetsAnotherOnlyWithAReason() {
        Application held = desk.award(desk.apply(call, person("RSSMRA80A41F205W"), DeskCall.GOOD, "yes"));
        Call other = desk.open("again-" + UUID.randomUUID());
        Application again = desk.apply(other, person("RSSMRA80A41F205W"), DeskCall.GOOD, "yes");
        Application sibling = desk.apply(other, person("RSSMRA80A41F205W"),
                DeskCall.GOOD.replace("2011-05-03", "2010-04-02"), "yes");
        String page = officer.get(path(again)).body();
        assertThat(page).contains("Assegnazioni della stessa misura", "Domanda n. 1, bando " + call.code(),
                path(held), "1.600,00", "Perché si assegna un’altra volta");
        assertThat(officer.get(path(sibling)).body()).doesNotContain("Assegnazioni della stessa misura");
        assertThat(officer.get("/desk?call=" + other.code()).body())
                .containsOnlyOnce("<li>Ha già un’assegnazione della stessa misura</li>");
        assertThat(officer.get("/desk?order=risk&call=" + other.code()).body())
                .containsOnlyOnce("<li>Ha già un’assegnazione della stessa misura</li>");
        HttpResponse<String> silent = step(again, "award", "award-cents", "1600");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("per assegnarne un’altra serve il perché");
        step(again, "award", "award-cents", "1600", "award-award_held", "La prima è stata restituita");
        assertThat(desk.now(again.id()).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(officer.get(path(again)).body()).contains("Assegnata benché ci sia già: " + call.code() + "/1",
                "La prima è stata restituita");
    }

    @Test
    void withoutThePapersAnAwardNeedsAReason() {
        Call asking = desk.open("asking-" + UUID.randomUUID(), DeskCall.BODY, List.of("dote-identity-copy"), 100);
        Application application = desk.apply(asking, desk.person("Nora Prova", ""), DeskCall.GOOD, "yes");
        assertThat(officer.get(path(application)).body()).contains("id=\"award-papers_missing\"");
        HttpResponse<String> silent = step(application, "award", "award-cents", "1600");
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("per assegnare lo stesso serve il perché");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.BOOKED);
        step(application, "award", "award-cents", "1600", "award-papers_missing", "Vista allo sportello");
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(officer.get(path(application)).body()).contains("Assegnata senza: ", "Vista allo sportello");
    }

    @Test
    void whatIsOutOfSightIsNotCountedAsNothing() {
        Application application = desk.apply(call, desk.person("Olga Prova", ""), DeskCall.GOOD, "yes");
        Seat region = new Seat(Role.AUDITOR, "regione-lombardia", null);
        seats.give(Part.ADMINISTRATOR.account(), region, LocalDate.of(2026, 1, 1), null, null);
        try {
            Visitor auditor = new Visitor(port).play("administrator");
            for (String path : List.of("/desk", "/desk/claims", "/desk/payments")) {
                assertThat(auditor.get(path).body()).as(path).contains("Nessun bando è deciso da Regione Lombardia")
                        .doesNotContain("desk-count", "Nessuna domanda aspetta", "Nessun ordine");
            }
            assertThat(auditor.get("/account").body()).doesNotContain("href=\"/desk\"", "href=\"/desk/payments\"");
            assertThat(auditor.get(path(application)).statusCode()).isEqualTo(403);
            seats.give(Part.ADMINISTRATOR.account(), new Seat(Role.AUDITOR, DeskCall.BODY, null),
                    LocalDate.of(2026, 1, 1), null, null);
            assertThat(auditor.get("/desk").body()).contains("si vedono solo le pratiche decise da Regione Lombardia, ")
                    .contains("desk-count", "href=\"/desk/payments\"");
        } finally {
            seats.in("regione-lombardia").stream().filter(DeskTest::given).forEach(held -> seats.end(held.id()));
            seats.in(DeskCall.BODY).stream().filter(DeskTest::given).forEach(held -> seats.end(held.id()));
        }
    }

    private static boolean given(Seats.Held held) {
        return held.account().equals(Part.ADMINISTRATOR.account()) && held.seat().role() == Role.AUDITOR;
    }

    private UUID person(String codiceFiscale) {
        UUID key = desk.person("Maria Rossi", "");
        people.keep(key, new Person("Maria Rossi", "", "", codiceFiscale, ""));
        return key;
    }

    private HttpResponse<String> step(Application application, String step, String... fields) {
        String[] all = new String[fields.length + 4];
        System.arraycopy(fields, 0, all, 4, fields.length);
        all[0] = "step";
        all[1] = step;
        all[2] = "version";
        all[3] = Integer.toString(desk.now(application.id()).version());
        return officer.sendTo("/account", path(application) + "/steps?call=" + call.code(), all);
    }

    private List<String> dissents(Application application) {
        return jdbc.sql("SELECT step || ' ' || verdict || ' ' || reason FROM disagreement WHERE application = ?")
                .param(application.id()).query(String.class).list();
    }

    private static String path(Application application) {
        return "/desk/applications/" + application.id();
    }
}
