package eu.masp.matching.own;

import eu.masp.matching.Kind;
import eu.masp.matching.Mapping;
import eu.masp.matching.Taxonomies;
import eu.masp.matching.Taxonomy;
import eu.masp.measures.InvalidContentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OwnTaxonomyTest {

    private static final Path SAMPLE = Path.of("src/test/resources/own");
    private static final Path CONTENT = Path.of("../../content");

    @TempDir
    private Path folder;

    @Test
    void skillsAndOccupationsAreReadFromTheirFiles() {
        Taxonomy taxonomy = Taxonomies.own(SAMPLE);
        assertThat(taxonomy.all(Kind.SKILL)).hasSize(3);
        assertThat(taxonomy.all(Kind.OCCUPATION)).hasSize(3);
        String childminder = OwnTaxonomy.OCCUPATION + "childminder";
        assertThat(taxonomy.essential(childminder)).containsExactly(OwnTaxonomy.SKILL + "minding-children");
        assertThat(taxonomy.find(childminder).orElseThrow().isco()).isEqualTo("5311");
        assertThat(taxonomy.conditions(childminder).orElseThrow().hours()).containsExactlyInAnyOrder("part-time",
                "flexible");
        assertThat(taxonomy.conditions(childminder).orElseThrow().commuting()).containsExactlyInAnyOrder("same-place",
                "from-home");
        assertThat(taxonomy.competence(OwnTaxonomy.SKILL + "minding-children")).hasValue("listening");
        assertThat(taxonomy.esco(OwnTaxonomy.SKILL + "minding-children"))
                .hasValue(new Mapping("http://data.europa.eu/esco/skill/b", "mind children", "close"));
    }

    @Test
    void everyProblemIsNamedAtOnceWithFileAndPlace() throws Exception {
        Path competences = Files.createDirectories(folder.resolve("competences/occupations")).getParent();
        Files.writeString(competences.resolve("skills.yaml"), """
                version: 1
                skills:
                  - id: cooking
                    title: {it: "cucinare"}
                    says: {it: "Cucinare.", en: "Cooking."}
                    colour: red
                """);
        Files.writeString(competences.resolve("occupations/food.yaml"), """
                version: 1
                occupations:
                  - id: cook
                    title: {it: cuoca, en: cook}
                    says: {it: "Cucina.", en: "Cooks."}
                    isco: "51"
                    sector: food
                    essential: [cookin]
                    qualification: phd
                    hours: [nights]
                    commuting: [by-train]
                  - id: cook
                    title: {it: cuoca, en: cook}
                """);
        assertThatThrownBy(() -> Taxonomies.own(folder)).isInstanceOf(InvalidContentException.class)
                .message().contains("skills.yaml:4:12  'title' lacks 'en'", "'colour' is not a key",
                        "food.yaml:6:11", "There is no skill 'cookin'", "Did you mean 'cooking'?",
                        "'qualification' cannot be 'phd'", "'hours' cannot be 'nights'",
                        "'commuting' cannot be 'by-train'", "'cook' is there twice");
    }

    @Test
    void aFolderWithoutThemIsAProblemToo() {
        assertThatThrownBy(() -> Taxonomies.own(folder)).isInstanceOf(InvalidContentException.class);
    }

    @Test
    void theTaxonomyOfTheProjectHoldsTogether() {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(CONTENT.resolve("competences/skills.yaml"))
                && Files.exists(CONTENT.resolve("competences/occupations")));
        Taxonomy taxonomy = Taxonomies.own(CONTENT);
        assertThat(taxonomy.all(Kind.OCCUPATION)).hasSizeGreaterThan(100)
                .allSatisfy(occupation -> assertThat(taxonomy.essential(occupation.uri())).isNotEmpty());
    }

    @Test
    void whoDrivesAtWorkNeedsALicence() {
        Taxonomy taxonomy = Taxonomies.own(CONTENT);
        assertThat(taxonomy.all(Kind.OCCUPATION).stream()
                .filter(occupation -> taxonomy.essential(occupation.uri()).stream()
                        .anyMatch(skill -> skill.matches(".*:driving-(car|van|lorry|bus)"))))
                .hasSizeGreaterThan(5).allSatisfy(occupation -> assertThat(taxonomy.conditions(occupation.uri())
                        .orElseThrow().commuting()).doesNotContain("no-car"));
    }
}
