package eu.masp.competences.occupations;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.story.Teller;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Stories and occupations on what was imported, while imports come, change and go beside the running program. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000",
        "masp.taxonomy.look-again=0s"})
@ExtendWith(OutputCaptureExtension.class)
class ImportedEscoTest {
    private static final String STORY = "La domenica suono la ghironda. Mi prendo cura di un neonato.";
    private static final String FOUND = "/competences/occupations?q=ghironda";

    @TempDir
    static Path data;
    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void folder(DynamicPropertyRegistry registry) {
        registry.add("masp.taxonomy.data", data::toString);
    }

    @BeforeEach
    void nothingImported() throws IOException {
        Path folder = data.resolve("taxonomies");
        if (Files.isRegularFile(folder)) {
            Files.delete(folder);
        } else if (Files.exists(folder)) {
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Test
    void aStoryLeadsToSkillsThatOnlyTheImportHas() throws Exception {
        Teller teller = Teller.agreed(port);
        teller.write(STORY);
        assertThat(teller.get("/competences/story/proposals")).doesNotContain(HurdyGurdyEsco.SKILL);
        HurdyGurdyEsco.into(data, "1.1.1", "suonare la ghironda");
        String page = teller.get("/competences/story/proposals");
        assertThat(page).contains("<legend>suonare la ghironda</legend>", HurdyGurdyEsco.SKILL,
                "non l’abbiamo misurato",
                "urn:masp:skill:caring-for-newborn");
        teller.visitor().sendTo("/competences/story/proposals", "/competences/story/decisions", "concept-0",
                HurdyGurdyEsco.SKILL, "verdict-0", "keep");
        assertThat(teller.get("/competences/profile")).contains("suonare la ghironda");
        assertThat(teller.get(FOUND)).contains("suonatore di ghironda", "ESCO, versione 1.1.1", "su 100</strong>");
    }

    @Test
    void versionsStandSideBySideAndTheNewestCountsAsLongAsItIsThere() throws Exception {
        Visitor nobody = new Visitor(port);
        assertThat(nobody.get(FOUND).body()).contains("Nessun lavoro con questi filtri");
        HurdyGurdyEsco.into(data, "1.1.1", "suonare la ghironda");
        assertThat(nobody.get(FOUND).body()).contains("ESCO, versione 1.1.1");
        HurdyGurdyEsco.into(data, "1.10.0", "suonare la ghironda");
        assertThat(nobody.get(FOUND).body()).contains("ESCO, versione 1.10.0");
        Files.delete(data.resolve("taxonomies/esco-1.10.0.taxonomy"));
        assertThat(nobody.get(FOUND).body()).contains("ESCO, versione 1.1.1");
        Files.delete(data.resolve("taxonomies/esco-1.1.1.taxonomy"));
        assertThat(nobody.get(FOUND).body()).contains("Nessun lavoro con questi filtri")
                .doesNotContain("ESCO, versione");
    }

    @Test
    void anotherImportOfTheSameVersionShows() throws Exception {
        Teller teller = Teller.agreed(port);
        teller.write(STORY);
        HurdyGurdyEsco.into(data, "1.1.1", "suonare la ghironda");
        assertThat(teller.get("/competences/story/proposals")).contains("<legend>suonare la ghironda</legend>");
        HurdyGurdyEsco.into(data, "1.1.1", "suonare la ghironda in piazza");
        assertThat(teller.get("/competences/story/proposals"))
                .contains("<legend>suonare la ghironda in piazza</legend>");
    }

    @Test
    void aDamagedImportIsToldOnceAndOursIsUsed(CapturedOutput output) throws Exception {
        HurdyGurdyEsco.into(data, "1.1.1", "suonare la ghironda");
        Path file = data.resolve("taxonomies/esco-1.1.1.taxonomy");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        Teller teller = Teller.agreed(port);
        teller.write(STORY);
        assertThat(teller.get("/competences/story/proposals")).contains("prendersi cura di un neonato")
                .doesNotContain(HurdyGurdyEsco.SKILL);
        assertThat(teller.get("/competences/occupations")).contains("descritti da MASP");
        assertThat(output.getAll()).containsOnlyOnce("ESCO 1.1.1 cannot be read and is left out");
        HurdyGurdyEsco.into(data, "1.2.0", "suonare la ghironda");
        assertThat(teller.get(FOUND)).contains("ESCO, versione 1.2.0");
    }

    @Test
    void aFolderThatIsNoneIsNoImport() throws Exception {
        Path folder = data.resolve("taxonomies");
        if (Files.exists(folder)) {
            nothingImported();
            Files.delete(folder);
        }
        Files.writeString(folder, "not a folder");
        assertThat(new Visitor(port).get("/competences/occupations").body()).contains("descritti da MASP");
    }
}
