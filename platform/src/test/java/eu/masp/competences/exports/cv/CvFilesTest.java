package eu.masp.competences.exports.cv;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import eu.masp.shell.Language;
import eu.masp.testing.MaspTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The three files of a CV: what they say, and that others can read them. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CvFilesTest {
    private static final List<Piece.Skill> SKILLS = List.of(new Piece.Skill(
            "http://data.europa.eu/esco/skill/a17286c5-238d-4f0b-bc24-29e9121345de", "listen actively"));

    @Autowired
    private CvFiles files;

    @Test
    void thePdfIsForArchivesAndScreenReadersInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            byte[] pdf = files.of(cv(language, "Maria <b>D’Adda</b> & figli"), "pdf").content();
            assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
            assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
            try (PDDocument document = Loader.loadPDF(pdf)) {
                String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
                assertThat(text).contains("Maria <b>D’Adda</b> & figli", "Panificio Rossi", "«presente» e «forte»");
                assertThat(text).contains(language == Language.IT ? "Provvisorio" : "Provisional");
                List<String> order = language == Language.IT
                        ? List.of("Esperienza di lavoro", "Studi e formazione", "Competenze")
                        : List.of("Work experience", "Education and training", "Competences");
                assertThat(order.stream().map(text::indexOf).toList()).isSorted().doesNotContain(-1);
            }
        }
    }

    @Test
    void namesInGreekAndCyrillicLettersAreThereAndOthersAreMarkedAndSaid() throws Exception {
        Cv cv = cv(Language.IT, "Олена Ковальчук, Ελένη, \u0218tefania Đặng, Jose\u0301 王 محمد");
        byte[] pdf = files.of(cv, "pdf").content();
        assertThat(broken(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
        assertThat(broken(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                    .contains("Олена Ковальчук, Ελένη, Ștefania Đặng, José # ####");
            for (PDPage page : document.getPages()) {
                for (COSName font : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(font).isEmbedded()).isTrue();
                }
            }
        }
        assertThat(cv.unprintable()).containsExactly("王", "م", "ح", "د");
    }

    @Test
    void anAddressIsAlwaysAnIri() {
        Cv cv = cv(Language.IT, "Maria");
        CvPerson odd = new CvPerson("Maria", "o{l}e%n^a@example.org", "", "", "");
        String json = text(files.of(new Cv(cv.language(), cv.made(), odd, cv.entries(), List.of()), "europass"));
        assertThat(json).contains("\"mailto:o%7Bl%7De%25n%5Ea@example.org\"");
    }

    @Test
    void theJsonIsAsItsSchemaSays() throws Exception {
        String json = text(files.of(cv(Language.IT, "Maria"), "json"));
        String schema;
        try (var in = CvFilesTest.class.getResourceAsStream("/api/competences-1.json")) {
            schema = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    // Strict: nothing is sent that is not described.
                    .replace("\"type\": \"object\",", "\"type\": \"object\", \"unevaluatedProperties\": false,");
        }
        var compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema,
                InputFormat.JSON);
        assertThat(compiled.validate(json, InputFormat.JSON)).isEmpty();
        assertThat(compiled.validate(text(files.of(nothingOfHer(), "json")), InputFormat.JSON)).isEmpty();
        assertThat(compiled.validate(json.replace("\"measured\"", "\"guessed\""), InputFormat.JSON)).isNotEmpty();
        assertThat(text(files.of(nothingOfHer(), "json"))).doesNotContain("\"person\"", "Maria");
    }

    @Test
    void theEuropassFileHasOnlyTermsOfTheModelAndClaimsNoMoreThanIsSo() {
        JsonNode json = JsonMapper.shared().readTree(text(files.of(cv(Language.EN, "Maria"), "europass")));
        assertThat(ElmTerms.problems(json)).isEmpty();
        assertThat(json.path("type").asString()).isEqualTo("Person");
        assertThat(json.toString()).doesNotContain("EuropeanDigitalCredential", "VerifiableCredential",
                "Qualification", "issuer");
        assertThat(json.path("hasClaim").valueStream().map(claim -> claim.path("type").asString())).containsExactly(
                "LearningActivity", "LearningActivity", "LearningAchievement", "LearningAchievement",
                "LearningAssessment");
        json.path("hasClaim").valueStream().filter(claim -> !claim.path("type").asString().equals("LearningAssessment"))
                .forEach(claim -> assertThat(claim.at("/awardedBy/awardingBody/0/id")).isEqualTo(json.path("id")));
        JsonNode measured = json.path("hasClaim").path(4);
        assertThat(measured.at("/grade/noteLiteral/en").asString()).contains("provisional")
                .doesNotContainPattern("\\d");
        assertThat(ElmTerms.problems(JsonMapper.shared().readTree(text(files.of(nothingOfHer(), "europass")))))
                .isEmpty();
    }

    private static String text(CvFiles.File file) {
        return new String(file.content(), StandardCharsets.UTF_8);
    }

    private static Cv nothingOfHer() {
        Cv cv = cv(Language.IT, "Maria");
        return new Cv(cv.language(), cv.made(), CvPerson.NOBODY, List.of(), cv.pieces());
    }

    private static Cv cv(Language language, String name) {
        Instant at = Instant.parse("2026-11-20T09:30:00.123456Z");
        boolean it = language == Language.IT;
        return new Cv(language, LocalDate.of(2026, 11, 22),
                new CvPerson(name, "maria@example.org", "+39 035 000", "Treviglio", "Cerco lavoro.\nPart time."),
                List.of(new CvEntry(UUID.randomUUID(), "work", "Commessa", "Panificio Rossi", YearMonth.of(2019, 9),
                        YearMonth.of(2023, 6), "Cassa e banco"),
                        new CvEntry(UUID.randomUUID(), "education", "Corso di contabilità", "", null, null, "")),
                List.of(new Piece("said:1", Piece.Kind.SAID, "listening", "Ascoltare", "Ho ascoltato <molto> & bene",
                        "",
                        "", null, false, at, SKILLS),
                        new Piece("confirmed:1", Piece.Kind.CONFIRMED, "listening", "Ascoltare", "Ho ascoltato",
                                "Confermato da una persona a cui MASP ha scritto.", "(Rosa, vicina)", null, false, at,
                                SKILLS),
                        new Piece("measured:listening", Piece.Kind.MEASURED, "listening", "Ascoltare", "",
                                "fra «presente» e «forte» " + (it ? "(provvisorio)" : "(provisional)"), "",
                                new Piece.Range("presente", "forte"), true, at, SKILLS)));
    }

    private static String broken(byte[] pdf, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).isPositive();
            return result.getTestAssertions().stream()
                    .filter(each -> each.getStatus() == TestAssertion.Status.FAILED)
                    .map(each -> each.getRuleId() + " " + each.getMessage()).distinct()
                    .collect(Collectors.joining("\n"));
        }
    }
}
