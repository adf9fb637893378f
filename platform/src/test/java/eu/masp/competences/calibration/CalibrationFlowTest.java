package eu.masp.competences.calibration;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Chapters;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Family;
import eu.masp.people.Invented;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.factors.Authenticator;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** From answers to a signature and back, with as many people as the default asks for. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CalibrationFlowTest {
    private static final String FAMILY = "solving";
    private static final String HOME = "/calibration";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private CompetenceFramework framework;
    @Autowired
    private Worker worker;
    @Autowired
    private RunTable table;
    @Autowired
    private Seats seats;

    private final List<UUID> accounts = new ArrayList<>();
    private Visitor woman;
    private String before;
    private Sat sat;

    /** Somebody who answered before there was any calibration; her bank is everybody’s. */
    @BeforeEach
    void aBank() {
        jdbc.sql("UPDATE calibration SET state = 'cancelled' WHERE state = 'running'").update();
        woman = account();
        Chapters chapters = new Chapters(woman);
        before = chapters.finish(chapters.begin(FAMILY), 0.6);
        Family family = framework.findFamily(FAMILY).orElseThrow();
        sat = new Sat(jdbc, family, jdbc.sql("SELECT bank FROM sitting WHERE id = ?")
                .param(id(before)).query(String.class).single());
    }

    @AfterEach
    void nobodyElseIsTouched() {
        if (!accounts.isEmpty()) {
            sat.forget(accounts);
        }
    }

    @Test
    void fromAnswersToASignatureAndBack() throws Exception {
        accounts.addAll(sat.people(260, 22, "it", 1));
        accounts.addAll(sat.people(260, 22, "en", 2));
        sat.answers(accounts.subList(0, 3), 22, "it", 900); // Again.
        sat.answers(List.of(Invented.account("parent")), 22, "it", 4);
        accounts.add(Invented.account("parent"));
        jdbc.sql("UPDATE sitting SET too_fast = true WHERE account = ANY (?)")
                .param(accounts.subList(10, 16).toArray(UUID[]::new)).update();
        jdbc.sql(
                "UPDATE competence_consent SET withdrawn_at = now() WHERE account = ANY (?) AND purpose = 'calibration'")
                .param(accounts.subList(20, 27).toArray(UUID[]::new)).update();
        Visitor evaluator = new Visitor(port).play("evaluator");
        assertThat(evaluator.get(HOME).body()).contains("507", "risposte troppo veloci, o in contrasto tra loro: 6",
                "di persone inventate della dimostrazione: 1", "non è il primo della persona: 3");

        String run = started(evaluator);
        Report report = Sat.report(jdbc, id(run));
        assertThat(report.persons()).isEqualTo(507);
        assertThat(report.evidence().estimated()).isTrue();
        String kept = jdbc.sql("SELECT evidence FROM calibration WHERE id = ?").param(id(run)).query(String.class)
                .single();
        assertThat(accounts).noneMatch(account -> kept.contains(account.toString()));
        assertThat(jdbc.sql("SELECT count(*) FROM calibration_copy").query(Integer.class).single()).isZero();
        double slope = report.items().stream().filter(item -> item.after() != null)
                .mapToDouble(item -> Objects.requireNonNull(item.after()).discrimination()).average().orElseThrow();
        assertThat(slope).as("what the answers follow, and not what authors supposed").isBetween(1.1, 1.35);
        assertThat(evaluator.get(run).body()).contains("bozza", "507", "Reise", "Impronte", "RMSD", "italiano")
                .doesNotContain("Motivo del ritiro");
        assertThat(new Visitor(port).get("/competences/checks/" + id(run)).statusCode()).as("nobody signed")
                .isEqualTo(404);

        assertThat(evaluator.sendTo(run, run + "/sign", "report", "x").statusCode()).isEqualTo(422);
        assertThat(where(sign(evaluator, run, report, "0".repeat(64)))).as("another report").endsWith("note=late");
        assertThat(where(sign(evaluator, run, report, sha256(run)))).isEqualTo(run);
        assertThat(evaluator.get(run).body()).contains("firmata", "Ho guardato le curve");
        signed(run);
        withdrawn(evaluator, run);
    }

    private void signed(String run) throws Exception {
        assertThat(woman.get(before).body()).as("what was answered before stays as it was").contains("Provvisorio");
        Visitor other = account();
        Chapters chapters = new Chapters(other);
        String sitting = chapters.begin(FAMILY);
        assertThat(jdbc.sql("SELECT weights FROM question_bank b JOIN sitting s ON s.bank = b.id WHERE s.id = ?")
                .param(id(sitting)).query(UUID.class).single()).isEqualTo(id(run));
        String result = chapters.finish(sitting, 0.6);
        assertThat(other.get(result).body()).contains("controllati con le risposte di 507 persone",
                "/competences/checks/" + id(run)).doesNotContain("Provvisorio");
        assertThat(other.get("/competences/profile").body()).doesNotContain("provvisorio");
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/competences/checks/" + id(run)).body()).contains("507", "Firmata il")
                .doesNotContain("Chi valuta le domande");
        assertThat(anybody.get("/competences/checks/" + id(run) + "/report.csv").body())
                .startsWith("item,competence,answers,a_before,").contains(",take,");
        assertThat(anybody.get("/competences/checks/" + id(run) + "/report.csv").body()).contains(",q3_with,");
        assertThat(anybody.get("/competences/checks/" + id(run)).body()).contains("Domande che si somigliano troppo",
                "W. M. Yen", "Coppie guardate: ");
        byte[] pdf = anybody.http().bytes("/competences/checks/" + id(run) + "/report.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains(
                    "Come sono state controllate le domande", "507 persone", "Mislevy", "Che cosa non dice",
                    sha256(run));
        }
        for (PDFAFlavour flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(broken(pdf, flavour)).as(flavour.toString()).isEmpty();
        }
        woman.sendTo("/competences", "/competences/withdraw");
        assertThat(anybody.get("/competences/checks/" + id(run)).statusCode()).isEqualTo(200);
    }

    /** The rules of the standard that a document breaks; empty: none. */
    private static List<String> broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage()).distinct().toList();
        }
    }

    private void withdrawn(Visitor evaluator, String run) {
        assertThat(evaluator.sendTo(run, run + "/withdraw").statusCode()).as("without a reason").isEqualTo(422);
        assertThat(where(evaluator.sendTo(run, run + "/withdraw", "withdraw-reason", "Era una prova"))).isEqualTo(run);
        assertThat(new Visitor(port).get("/competences/checks/" + id(run)).body()).contains("ritirata il",
                "Era una prova");
        Visitor late = account();
        Chapters chapters = new Chapters(late);
        assertThat(late.get(chapters.finish(chapters.begin(FAMILY), 0.6)).body()).contains("Provvisorio");
        assertThat(where(sign(evaluator, run, Sat.report(jdbc, id(run)), sha256(run)))).as("never again")
                .endsWith("note=late");
    }

    @Test
    void whatMissesTheMinimumIsLookedAtAndNotSigned() {
        accounts.addAll(sat.people(60, 40, "it", 7));
        Visitor evaluator = new Visitor(port).play("evaluator");
        String run = started(evaluator);
        assertThat(evaluator.get(run).body()).contains("Si può guardare e non firmare: 60 persone")
                .doesNotContain("Firma e metti in uso");
        assertThat(where(evaluator.sendTo(run, run + "/sign", "read", "yes", "reason", "x"))).endsWith("note=late");
        assertThat(where(evaluator.sendTo(run, run + "/discard", "discard-reason", "Troppo poche"))).isEqualTo(run);
        assertThat(evaluator.get(run).body()).contains("messa da parte", "Troppo poche");
    }

    @Test
    void oneAtATimeAndWhatIsCancelledNeverComesBack() {
        accounts.addAll(sat.people(60, 20, "it", 8));
        UUID elsewhere = UUID.randomUUID();
        UUID run = UUID.randomUUID();
        assertThat(table.begin(run, FAMILY, Invented.account("evaluator"), elsewhere)).isTrue();
        Visitor evaluator = new Visitor(port).play("evaluator");
        assertThat(where(evaluator.sendTo("/account", HOME + "/families/" + FAMILY))).endsWith("note=busy");
        assertThat(evaluator.get(HOME + "/" + run).body()).contains("in corso", "Copio le risposte");
        evaluator.sendTo(HOME + "/" + run, HOME + "/" + run + "/cancel");
        assertThat(evaluator.get(HOME + "/" + run).body()).contains("annullata");
        assertThat(table.beat(run, elsewhere)).as("whoever works on it hears it").isFalse();
        assertThat(table.draft(run, elsewhere, "{}", "x")).isFalse();
    }

    @Test
    void whatAStoppedMaspLeftIsTakenUpAndGivenUpInTheEnd() {
        accounts.addAll(sat.people(60, 20, "it", 9));
        UUID run = UUID.randomUUID();
        assertThat(table.begin(run, FAMILY, Invented.account("evaluator"), UUID.randomUUID())).isTrue();
        worker.takeOver();
        assertThat(state(run)).as("it is alive").isEqualTo("running");
        silent(run);
        worker.takeOver();
        finished(run);
        assertThat(state(run)).isEqualTo("draft");
        assertThat(table.events(run)).extracting(Run.Event::event).contains("taken-over", "drafted");

        UUID hopeless = UUID.randomUUID();
        assertThat(table.begin(hopeless, FAMILY, Invented.account("evaluator"), UUID.randomUUID())).isTrue();
        jdbc.sql("UPDATE calibration SET attempts = 3 WHERE id = ?").param(hopeless).update();
        silent(hopeless);
        worker.takeOver();
        finished(hopeless);
        assertThat(state(hopeless)).isEqualTo("failed");
        assertThat(new Visitor(port).play("evaluator").get(HOME + "/" + hopeless).body())
                .contains("si è fermato tre volte");
    }

    @Test
    void whoDoesNotAnswerForTheQuestionsStaysOutside() {
        UUID run = UUID.randomUUID();
        table.begin(run, FAMILY, Invented.account("evaluator"), UUID.randomUUID());
        for (String part : List.of("parent", "guide", "supervisor", "auditor", "administrator")) {
            Visitor visitor = new Visitor(port).play(part);
            assertThat(visitor.get(HOME).statusCode()).as(part).isIn(403, 404);
            assertThat(visitor.get(HOME + "/" + run).statusCode()).as(part).isIn(403, 404);
            assertThat(visitor.sendTo("/account", HOME + "/families/" + FAMILY).statusCode()).as(part)
                    .isIn(403, 404);
            assertThat(visitor.sendTo("/account", HOME + "/" + run + "/cancel").statusCode()).as(part)
                    .isIn(403, 404);
        }
        assertThat(officer(Role.EVALUATOR, "regione-lombardia").get(HOME).statusCode()).isEqualTo(403);
        Visitor auditor = officer(Role.AUDITOR, Seats.INSTALLATION);
        assertThat(auditor.get(HOME).body()).contains("non si cambia nulla").doesNotContain("Ricava i pesi");
        assertThat(auditor.sendTo("/account", HOME + "/" + run + "/cancel").statusCode()).isEqualTo(403);
        assertThat(state(run)).isEqualTo("running");
    }

    private Visitor officer(Role role, String body) {
        String email = UUID.randomUUID() + "@example.org";
        Visitor visitor = new Visitor(port).withAccount(email);
        seats.give(jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single(),
                new Seat(role, body, null), LocalDate.of(2020, 1, 1), null, null);
        visitor.send("/account/second-factor", "code",
                Authenticator.scan(visitor.get("/account/second-factor").body()).code());
        return visitor;
    }

    private String started(Visitor evaluator) {
        String run = where(evaluator.sendTo(HOME, HOME + "/families/" + FAMILY));
        finished(id(run));
        assertThat(state(id(run))).isEqualTo("draft");
        return run;
    }

    private HttpResponse<String> sign(Visitor evaluator, String run, Report report, String sha256) {
        List<String> fields = new ArrayList<>(
                List.of("report", sha256, "read", "yes", "reason", "Ho guardato le curve"));
        Sat.whole(report).forEach((item, decision) -> fields.addAll(List.of("d-" + item, decision.word())));
        return evaluator.sendTo("/account", run + "/sign", fields.toArray(String[]::new));
    }

    private void finished(UUID run) {
        for (int i = 0; i < 600 && state(run).equals("running"); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private String state(UUID run) {
        return jdbc.sql("SELECT state FROM calibration WHERE id = ?").param(run).query(String.class).single();
    }

    private void silent(UUID run) {
        jdbc.sql("UPDATE calibration SET beat_at = now() - interval '2 minutes' WHERE id = ?").param(run).update();
    }

    private String sha256(String run) {
        return jdbc.sql("SELECT evidence_sha256 FROM calibration WHERE id = ?").param(id(run)).query(String.class)
                .single();
    }

    private static UUID id(String address) {
        return UUID.fromString(address.replaceAll(".*/", ""));
    }

    private Visitor account() {
        return new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
    }
}
