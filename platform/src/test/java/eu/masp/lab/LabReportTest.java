package eu.masp.lab;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The report says what was tried, how, and on whom, and screen readers can read it. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class LabReportTest {
    @LocalServerPort
    private int port;

    @Test
    void aReportIsWholeAndReadable() throws Exception {
        LabPopulation.lay();
        Visitor officer = new Visitor(port).play("programme-officer");
        String[] basics = {"measure", "bonus-nido", "population", LabPopulation.NAME, "on", "2026-11-22"};
        String trial = where(officer.send("/lab/new", basics));
        officer.send(trial, "measure", "bonus-nido", "population", LabPopulation.NAME, "on", "2026-11-22",
                "p-nido_months", "12");
        officer.sendTo(trial, trial + "/money", "from", "2026-12-01", "to", "2027-05-31", "low", "20",
                "central", "40", "high", "60", "paid", "90", "all", "400000");
        byte[] pdf = officer.http().bytes(trial + "/report.pdf");
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " ")).contains("Bonus nido",
                    "Da 11 mesi a 12 mesi", "Ricevono di più", "nessuna persona vera", "Metodo e limiti",
                    "Impronta delle regole", "Che cosa succede ai fondi", "Bergamo", "persone 9", "fonte: Prova");
            for (int i = 1; i <= document.getNumberOfPages(); i++) {
                PDFTextStripper page = new PDFTextStripper();
                page.setStartPage(i);
                page.setEndPage(i);
                assertThat(page.getText(document).replaceAll("\\d+ / \\d+", "").strip()).as("page " + i).isNotEmpty();
            }
        }
        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
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
