package eu.masp.assessment.framework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.assessment.Bank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The project's own framework is read; what is wrong with another is told all at once. */
class FrameworkTest {

    @TempDir
    private Path folder;

    @Test
    void theOwnFrameworkMakesABankForEachFamily() {
        Framework framework = Framework.read(Path.of("../../content"));
        assertThat(framework.provisional()).isTrue();
        assertThat(framework.families()).hasSize(4);
        for (Family family : framework.families()) {
            Bank bank = framework.bank(family.id());
            assertThat(bank.size()).isGreaterThanOrEqualTo(40);
            assertThat(bank.groups()).containsExactlyElementsOf(
                    framework.competences(family.id()).stream().map(Competence::id).toList());
        }
        assertThat(framework.questions())
                .allMatch(question -> question.answers().size() == question.item().categories());
    }

    @Test
    void allProblemsAreToldAtOnce() throws IOException {
        Path items = Files.createDirectories(folder.resolve("competences/items"));
        Files.writeString(folder.resolve("competences/framework.yaml"), """
                version: "1"
                families:
                  - {id: x, title: {it: X, en: X}, says: {it: X}}
                competences: []
                """);
        Files.writeString(items.resolve("x.yaml"),
                """
                        version: "1"
                        items:
                          - {id: y-01, competence: y, context: care, text: {it: Y, en: Y}, answers: [{it: a, en: a}, {it: b, en: b}], a: 0, b: [1, 0]}
                        """);
        assertThatThrownBy(() -> Framework.read(folder)).hasMessageContaining("framework.yaml:3")
                .hasMessageContaining("lacks 'en'")
                .hasMessageContaining("x.yaml:3").hasMessageContaining("There is no competence 'y'")
                .hasMessageContaining("'a' has to be above 0").hasMessageContaining("'b' needs one number fewer");
    }
}
