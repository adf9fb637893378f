package eu.masp.grants.apply;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.papers.Multipart;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.verapdf.pdfa.results.ValidationResult;

/** The receipt: what it says, and that archives and screen readers can read it. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ReceiptTest {
    @LocalServerPort
    private int port;
    @Autowired
    private CallOnFunds funds;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void itHasTheAnswersTheEmployersWordAndAllPapersOnAsManyPagesAsItTakes() throws Exception {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("long-receipt@example.org");
        String file = Written.ready(mother, open);
        HttpResponse<String> papers = mother.get(file + "/papers");
        for (int i = 0; i < 30; i++) {
            new Multipart(papers).field("kind", "other").file("file", "carta-" + i + ".pdf",
                    SamplePapers.pdf("carta " + i)).post(mother, file + "/papers");
        }
        String link = EmployersTest.link(mother.send(file + "/employer", "employer", "Officine D'Adda", "person",
                "Maria", "kind", "telework"));
        new Visitor(port).send(link, "answer", "yes", "kind", "telework", "name", "Aldo Bianchi", "role", "titolare",
                "partita-iva", "12345670017");
        mother.sendTo(file + "/send", file + "/submit", "declared", "yes");
        byte[] pdf = mother.http().bytes(file + "/receipt.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
            assertThat(text).contains("Treviglio", "350", "Telelavoro", "confermato", "Aldo Bianchi", "carta-0.pdf",
                    "carta-29.pdf", "sono stati prenotati", "1 / " + document.getNumberOfPages());
        }
        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(mother.get(file + "/receipt.pdf").headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("object-src 'self'").doesNotContain("sandbox");
    }

    @Test
    void whoWaitsReadsWhichOfTheTwoReasonsHolds() throws Exception {
        CallOnFunds.Open poor = funds.open(1_000);
        Visitor mother = new Visitor(port).withAccount("queued@example.org");
        assertThat(text(mother, Written.sent(mother, poor))).contains("i fondi non bastavano")
                .doesNotContain("graduatoria");
        CallOnFunds.Open ranked = funds.open(400_000);
        jdbc.sql("UPDATE call SET ranking = '1' WHERE id = ?").param(ranked.call().id()).update();
        String file = Written.sent(mother, ranked);
        assertThat(text(mother, file)).contains("si danno con una graduatoria").doesNotContain("non bastavano");
        assertThat(mother.get(file).body()).contains("ti scriviamo come è andata")
                .doesNotContain("i fondi non bastano");
    }

    private static String text(Visitor mother, String file) throws Exception {
        try (PDDocument document = Loader.loadPDF(mother.http().bytes(file + "/receipt.pdf"))) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** The rules of the standard it breaks; empty: none. */
    private static String broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage()).distinct()
                    .collect(Collectors.joining("\n"));
        }
    }
}
