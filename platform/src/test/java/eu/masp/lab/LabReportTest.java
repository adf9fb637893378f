package eu.masp.lab;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
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

    private static String begun(Visitor officer, String measure, String population, String... more) {
        List<String> basics = new ArrayList<>(
                List.of("measure", measure, "population", population, "on", "2026-11-22"));
        basics.addAll(List.of(more));
        return where(officer.send("/lab/new", basics.toArray(String[]::new)));
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aReportSaysNothingOfFewRealPeople() throws Exception {
        LabPopulation.layReal("pochi", new TreeMap<>(Map.of("016024", 120, "016002", 60, "016001", 20)));
        Visitor officer = new Visitor(port).play("programme-officer");
        String trial = begun(officer, "bonus-nido", "pochi", "body", "regione-lombardia", "comune", "016001");
        officer.sendTo(trial, trial + "/money", "from", "2026-12-01", "to", "2027-05-31", "low", "20", "central", "40",
                "high", "60", "paid", "90", "all", "400000");
        byte[] pdf = officer.http().bytes(trial + "/report.pdf");
        assertThat(text(pdf)).contains("Troppo pochi per essere mostrati", "Che cosa succede ai fondi")
                .doesNotContain("Quali criteri escludono", "Domande");
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        Sheets sheets = Sheets.of(officer.http().bytes(trial + "/report.xlsx"));
        assertThat(sheets.cell(2, "B2")).contains("Troppo pochi");
        assertThat(sheets.cell(2, "C2")).isEmpty();
        assertThat(sheets.cell(3, "A2")).isEmpty();
        assertThat(sheets.cell(4, "A2")).isEmpty();
        assertThat(sheets.cell(5, "A1")).contains("Troppo pochi");
    }

    @Test
    void aSpreadsheetNamesItsFiguresAsThePageDoes() throws Exception {
        LabPopulation.lay();
        Visitor officer = new Visitor(port).play("programme-officer");
        Sheets monthly = Sheets.of(officer.http().bytes(begun(officer, "assegno-unico", LabPopulation.NAME)
                + "/report.xlsx"));
        assertThat(monthly.cell(2, "G1")).isEqualTo("Spesa in tutto (€)");
        assertThat(monthly.cell(2, "H1")).isEqualTo("Spesa al mese (€)");
        assertThat(monthly.cell(2, "G2")).isEmpty();
        assertThat(Double.parseDouble(monthly.cell(2, "H2"))).isPositive();
        assertThat(Double.parseDouble(monthly.cell(4, "E2"))).isPositive();
        Sheets none = Sheets.of(officer.http().bytes(begun(officer, "isee-for-family", LabPopulation.NAME)
                + "/report.xlsx"));
        assertThat(none.cell(2, "C2")).isNotEmpty();
        assertThat(none.cell(2, "G2") + none.cell(2, "H2")).isEmpty();
        assertThat(none.cell(4, "C2")).isNotEmpty();
        assertThat(none.cell(4, "D2") + none.cell(4, "E2")).isEmpty();
    }

    @Test
    void aReportSaysWhatThePageSays() throws Exception {
        SoftAssertions softly = new SoftAssertions();
        LabPopulation.lay();
        Visitor officer = new Visitor(port).play("programme-officer");
        String trial = begun(officer, "bonus-nido", LabPopulation.NAME);
        officer.send(trial, "measure", "bonus-nido", "population", LabPopulation.NAME, "on", "2026-11-22",
                "p-nido_months", "12");
        officer.sendTo(trial, trial + "/money", "from", "2026-12-01", "to", "2027-05-31", "low", "20", "central", "40",
                "high", "60", "paid", "90", "fund-BG", "20000", "fund-MI", "900000", "group-when",
                "some a in adults satisfies a.right_to_stay != \"italian_or_eu\"", "group-from", "0,5");
        String page = officer.get(trial + "/money").body();
        String pdf = text(officer.http().bytes(trial + "/report.pdf"));
        Sheets sheets = Sheets.of(officer.http().bytes(trial + "/report.xlsx"));
        for (String said : List.of("vivono dove non c’è un fondo", "Ne hanno diritto", "se tutti facessero domanda")) {
            softly.assertThat(page).contains(said);
            softly.assertThat(pdf).contains(said);
            softly.assertThat(sheets.words()).contains(said);
        }
        for (String said : List.of("Di [0-9.]+ non si sa: qui", "Di [0-9.]+ non si sa se vale")) {
            softly.assertThat(page).containsPattern(said);
            softly.assertThat(pdf).containsPattern(said);
            softly.assertThat(sheets.words()).containsPattern(said);
        }
        softly.assertThat(sheets.cell(5, "B2")).isEqualTo("Bergamo");
        softly.assertThat(Double.parseDouble(sheets.cell(3, "G2"))).isPositive().isLessThanOrEqualTo(1);
        String without = begun(officer, "incentivo-assunzione", LabPopulation.NAME);
        softly.assertThat(text(officer.http().bytes(without + "/report.pdf"))).contains("Non calcolate");
        softly.assertAll();
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
