package eu.masp.grants.apply;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.applications.Step;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Multipart;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Visitor;
import eu.masp.testing.Eventually;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ApplyTest {
    private static final String CODICE_FISCALE = "RSSMRA80A41F205B";

    @LocalServerPort
    private int port;

    @Autowired
    private CallOnFunds funds;

    @Autowired
    private Applications applications;

    @Autowired
    private Claims claims;

    @Autowired
    private GrantLetters letters;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void fromTheFirstWordToTheLastEuro() throws Exception {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("mother@example.org");
        assertThat(mother.get("/calls").body()).contains("/calls/" + open.call().code());
        assertThat(mother.get("/calls/" + open.call().code()).body()).contains("Fai domanda");

        String file = begin(mother, open);
        assertThat(mother.get(file).body()).contains("Scrivi nome e codice fiscale", "Non si può ancora dire");
        assertThat(where(mother.send(file + "/family", "adults", "1", "children", "1"))).isEqualTo(file + "/answers");
        answer(mother, file, "Treviglio");
        assertThat(mother.get(file).body()).contains("Secondo le regole hai diritto", "Importo: 1.600");
        assertThat(mother.send(file + "/person", "name", "Maria D'Adda", "codice-fiscale", "RSSMRA80A41F205A").body())
                .contains("codice fiscale");
        assertThat(mother.send(file + "/person", "name", "Maria D'Adda", "codice-fiscale", "").body())
                .contains("Scrivi il codice fiscale").doesNotContain("controlla ogni carattere");
        mother.send(file + "/person", "name", "Maria D'Adda", "codice-fiscale", CODICE_FISCALE);
        HttpResponse<String> undeclared = mother.sendTo(file + "/send", file + "/submit");
        assertThat(undeclared.statusCode()).isEqualTo(422);
        assertThat(where(mother.sendTo(file + "/send", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        String followed = mother.get(file + "?done=sent").body();
        assertThat(followed).contains("La domanda è arrivata", "In esame", "Domanda n. 1");
        assertThat(where(mother.send(file + "/steps/withdraw", "version", "99")))
                .isEqualTo(file + "?wrong=changed_meanwhile");

        // The same sent again is there once, and the receipt tells the same.
        assertThat(where(mother.sendTo(file + "/steps/withdraw", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        assertThat(funds.statement(open).booked()).isEqualTo(160_000);
        assertThat(funds.statement(open).requests()).isEqualTo(1);
        receiptHolds(mother, file);

        UUID id = UUID.fromString(file.substring("/applications/".length()));
        Application application = applications.find(id).orElseThrow();
        applications.award(id, application.version(), 160_000, "officer", "");
        assertThat(mother.get(file).body()).contains("Accolta", "Da chiedere ancora", "ci serve il tuo IBAN");
        claim(mother, file, id);

        Eventually.holds(() -> {
            letters.write();
            assertThat(mother.get("/inbox").body()).contains("Domanda n. 1 arrivata", "Domanda n. 1 accolta",
                    "Richiesta di rimborso n. 1 (giugno 2011) arrivata");
        });
        assertThat(mother.get("/account/close").body()).contains("ancora una cosa in corso");
        assertThat(mother.get("/account/data.json").body()).contains("\"applications\"", "016219");
        letters.write();
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE template = 'grant.submit' AND link = ?").param(file)
                .query(Integer.class).single()).isOne();
    }

    private void claim(Visitor mother, String file, UUID id) {
        HttpResponse<String> form = mother.get(file + "/claims/new");
        assertThat(form.body()).contains("Fino a 200", "giugno 2011");
        Multipart wrong = new Multipart(form).field("once", "x").field("month", "").field("spent", "molto");
        assertThat(wrong.post(mother, file + "/claims").body()).contains("Scegli il mese", "Scrivi quanto hai speso",
                "Allega almeno una ricevuta");
        for (String huge : new String[] {"99999999999", "99.999.999.999,00"}) {
            assertThat(new Multipart(form).field("once", "x").field("month", "").field("spent", huge)
                    .post(mother, file + "/claims").body()).contains("È una somma troppo alta");
        }
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            Multipart right = new Multipart(form).field("once", once).field("month", "2011-06").field("spent", "350,00")
                    .file("receipts", "ricevuta.pdf", SamplePapers.pdf("350 euro"));
            assertThat(where(right.post(mother, file + "/claims"))).isEqualTo(file + "?done=claimed");
        }
        assertThat(claims.of(id)).hasSize(1);
        Claim claim = claims.of(id).getFirst();
        assertThat(claim.asked()).isEqualTo(20_000);
        assertThat(mother.get(file + "/claims/" + claim.id()).body()).contains("ricevuta.pdf", "giugno 2011");
        Multipart again = new Multipart(form).field("once", UUID.randomUUID().toString()).field("month", "2011-06")
                .field("spent", "10").file("receipts", "virus.pdf", "no pdf".getBytes());
        assertThat(again.post(mother, file + "/claims").statusCode()).isEqualTo(422);
        assertThat(claims.of(id)).hasSize(1);
    }

    private void receiptHolds(Visitor mother, String file) throws Exception {
        byte[] pdf = mother.http().bytes(file + "/receipt.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Ricevuta della domanda n. 1", "Maria D'Adda", "1.600");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @Test
    void papersAreSentSeenAndTakenAway() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("papers@example.org");
        String file = begin(mother, open);
        HttpResponse<String> page = mother.get(file + "/papers");
        assertThat(new Multipart(page).field("kind", "other").file("file", "x.exe", "MZ".getBytes())
                .post(mother, file + "/papers").body()).contains("Il file non è un PDF");
        assertThat(new Multipart(page).field("kind", "other").file("file", "big.pdf", new byte[40_000_000])
                .post(mother, file + "/papers").statusCode()).isEqualTo(413);
        assertThat(where(new Multipart(page).field("kind", "other").file("file", "isee d'Adda.pdf",
                SamplePapers.pdf("ISEE")).post(mother, file + "/papers"))).isEqualTo(file + "/papers#other");
        String listed = mother.get(file + "/papers").body();
        assertThat(listed).contains("isee d'Adda.pdf");
        String paper = listed.replaceAll("(?s).*href=\"(" + file + "/papers/[0-9a-f-]{36})\".*", "$1");
        HttpResponse<String> opened = mother.get(paper);
        assertThat(opened.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(opened.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(opened.headers().firstValue("Content-Disposition").orElse("")).startsWith("inline");
        assertThat(opened.headers().allValues("Content-Security-Policy")).singleElement().asString()
                .contains("object-src 'self'").doesNotContain("sandbox");

        Visitor stranger = new Visitor(port).withAccount("stranger@example.org");
        for (String path : new String[] {file, file + "/papers", paper, file + "/answers", file + "/send",
                file + "/receipt.pdf", file + "/employer", file + "/claims/new"}) {
            assertThat(stranger.get(path).statusCode()).as(path).isEqualTo(404);
        }
        mother.sendTo(file + "/papers", paper + "/remove");
        assertThat(mother.get(paper).statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasAskedForIsAnsweredAndARefusalIsAppealed() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("appeal@example.org");
        String file = sent(mother, open);
        UUID id = UUID.fromString(file.substring("/applications/".length()));
        applications.take(Step.ASK_FOR_PAPERS, id, 1, "officer", "Manca il contratto del nido");
        assertThat(mother.get(file).body()).contains("Ti chiediamo qualcosa", "Manca il contratto del nido");
        mother.send(file + "/steps/send_papers", "version", "2");
        applications.take(Step.GIVE_NOTICE, id, 3, "officer", "Il contratto non basta");
        assertThat(where(mother.send(file + "/steps/answer_notice", "version", "4", "reason", " ")))
                .isEqualTo(file + "/steps/answer_notice?wrong=no_reason");
        mother.send(file + "/steps/answer_notice", "version", "4", "reason", "Ecco l’altra pagina");
        applications.take(Step.REFUSE, id, 5, "officer", "Resta insufficiente");
        assertThat(mother.get(file).body()).contains("Non accolta", "Resta insufficiente", "Chiedi il riesame");
        assertThat(where(mother.send(file + "/steps/appeal", "version", "6", "reason", "Manca un foglio letto male")))
                .isEqualTo(file + "?done=appeal");
        assertThat(applications.find(id).orElseThrow().state()).isEqualTo(ApplicationState.APPEALED);
    }

    @Test
    void outsideTheCallsAreasThereIsNoMoney() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("outside@example.org");
        String file = begin(mother, open);
        mother.send(file + "/family", "adults", "1", "children", "1");
        answer(mother, file, "Milano");
        assertThat(mother.get(file).body()).contains("non ha fondi per il comune", "non hai diritto");
        assertThat(mother.send(file + "/answers", "value.household_comune__household", "Atlantide").body())
                .contains("Atlantide").doesNotContain("Non lo so");
        String typed = Http.formToken(mother.get(file + "/answers"));
        assertThat(mother.http().post(file + "/places?field=household_comune__household", "_csrf=" + typed
                + "&value.household_comune__household=Atlantide", "Content-Type", "application/x-www-form-urlencoded")
                .body()).contains("MASP conosce i comuni").doesNotContain("Non lo so");
    }

    @Test
    void aFirmAppliesThroughWhoActsForIt() throws Exception {
        CallOnFunds.Open open = funds.open(200_000, "incentivo-assunzione", Call.Applicants.FIRM);
        Visitor parent = new Visitor(port).withAccount("no-firm@example.org");
        assertThat(parent.get("/check/apply/" + open.call().code()).body()).contains("registra prima la tua");
        Visitor employer = new Visitor(port).play("employer");
        String file = begin(employer, open);
        assertThat(parent.get(file).statusCode()).isEqualTo(404);
        employer.send(file + "/family", "hires", "1");
        assertThat(where(employer.send(file + "/answers", "value.firm_comune__firm", "Treviglio",
                "value.firm_headcount__firm", "12", "value.firm_turnover__firm", "900.000",
                "value.firm_balance__firm", "400000", "day.hire_start_date__hire1", "1",
                "month.hire_start_date__hire1", "3", "year.hire_start_date__hire1", "2011",
                "answer.hire_open_ended__hire1", "is:true", "answer.hire_is_mother__hire1", "is:true",
                "day.hire_youngest_child_birth_date__hire1", "3", "month.hire_youngest_child_birth_date__hire1", "5",
                "year.hire_youngest_child_birth_date__hire1", "2009", "answer.hire_work_before__hire1",
                "is:precarious"))).isEqualTo(file);
        assertThat(employer.get(file).body()).contains("Secondo le regole hai diritto", "Importo: 1.000");
        assertThat(where(employer.sendTo(file + "/send", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        try (PDDocument document = Loader.loadPDF(employer.http().bytes(file + "/receipt.pdf"))) {
            assertThat(new PDFTextStripper().getText(document)).contains("1.000");
        }
        assertThat(funds.statement(open).booked()).isEqualTo(100_000);
    }

    /** An application that was sent. */
    private String sent(Visitor mother, CallOnFunds.Open open) {
        String file = begin(mother, open);
        mother.send(file + "/family", "adults", "1", "children", "1");
        answer(mother, file, "Treviglio");
        mother.send(file + "/person", "name", "Maria Prova", "codice-fiscale", CODICE_FISCALE);
        assertThat(where(mother.sendTo(file + "/send", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        return file;
    }

    private static String begin(Visitor mother, CallOnFunds.Open open) {
        String begin = "/check/apply/" + open.call().code();
        String file = where(mother.send(begin));
        assertThat(file).startsWith("/applications/");
        return file;
    }

    private static void answer(Visitor mother, String file, String comune) {
        assertThat(where(mother.send(file + "/answers", "value.household_comune__household", comune,
                "answer.adult_work__adult1", "is:employee", "answer.adult_employer_size__adult1", "is:small",
                "day.adult_leave_end__adult1", "1", "month.adult_leave_end__adult1", "6",
                "year.adult_leave_end__adult1", "2011", "answer.adult_turns_part_time__adult1", "is:false",
                "value.adult_months_asked__adult1", "8", "day.child_birth_date__child1", "3",
                "month.child_birth_date__child1", "1", "year.child_birth_date__child1", "2011",
                "answer.child_care__child1", "is:nido", "value.child_care_monthly_cost__child1", "350")))
                .isEqualTo(file);
    }
}
