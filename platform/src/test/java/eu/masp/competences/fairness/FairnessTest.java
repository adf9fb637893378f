package eu.masp.competences.fairness;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Chapters;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What people tell so that questions can be checked: after a result, if they want, for nothing else. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class FairnessTest {
    private static final String HERE = "/competences/fairness";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private record Person(Visitor visitor, UUID account) {}

    @Test
    void itIsAskedAfterAResultAndNotBefore() {
        Person anna = person();
        assertThat(where(anna.visitor().get(HERE))).isEqualTo("/competences");
        Chapters chapters = new Chapters(anna.visitor());
        String sitting = chapters.begin("organising");
        assertThat(where(anna.visitor().get(HERE))).isEqualTo("/competences");
        assertThat(where(anna.visitor().sendTo("/competences", HERE, "agree", "yes", "age", "30-44")))
                .isEqualTo("/competences");
        String result = chapters.finish(sitting, 0.5);
        assertThat(anna.visitor().get(result).body()).contains(HERE);
        assertThat(anna.visitor().get(HERE).body()).contains("Preferisco non dirlo", "Sì, usate le mie risposte");
    }

    @Test
    void eachOfTheTwoIsGivenAndTakenBackByItself() {
        Person anna = answered("organising", 1);
        Visitor visitor = anna.visitor();
        visitor.sendTo(HERE, HERE + "/answers", "agree", "yes");
        assertThat(purposes(anna)).containsExactlyInAnyOrder("assessment", "calibration");
        assertThat(visitor.send(HERE, "age", "30-44").statusCode()).as("without agreeing").isEqualTo(422);
        assertThat(visitor.send(HERE, "agree", "yes", "age", "a hundred").statusCode()).isEqualTo(422);
        assertThat(facts(anna)).isEmpty();
        visitor.send(HERE, "agree", "yes", "age", "30-44", "background", "unsaid");
        assertThat(facts(anna)).hasSize(1).first().satisfies(row -> assertThat(row).containsEntry("age_band", "30-44")
                .containsEntry("background", null));
        assertThat(visitor.get("/account/data.json").body()).contains("\"age_band\"", "30-44", "fairness");
        visitor.sendTo(HERE, HERE + "/answers", "agree", "no");
        assertThat(purposes(anna)).containsExactlyInAnyOrder("assessment", "fairness");
        visitor.sendTo(HERE, HERE + "/erase");
        assertThat(purposes(anna)).containsExactly("assessment");
        assertThat(facts(anna)).isEmpty();
        assertThat(visitor.get("/competences/profile").statusCode()).as("nothing else went").isEqualTo(200);
    }

    @Test
    void allOfItGoesWithTheConsentToBeAsked() {
        Person anna = answered("organising", 1);
        anna.visitor().sendTo(HERE, HERE + "/answers", "agree", "yes");
        anna.visitor().send(HERE, "agree", "yes", "age", "to-29", "background", "yes");
        assertThat(facts(anna)).hasSize(1);
        anna.visitor().sendTo("/competences/withdraw", "/competences/withdraw");
        assertThat(facts(anna)).isEmpty();
        assertThat(purposes(anna)).isEmpty();
    }

    /** Two people with the same answers and opposite facts: the same questions, the same numbers, the same occupations. */
    @Test
    void noScoreAndNoOccupationKnowsIt() {
        Person one = answered("organising", 7);
        Person other = answered("organising", 7);
        one.visitor().send(HERE, "agree", "yes", "age", "to-29", "background", "yes");
        other.visitor().send(HERE, "agree", "yes", "age", "45-on", "background", "no");
        chapter(one, "growing", 11);
        chapter(other, "growing", 11);
        assertThat(numbers(one)).hasSize(2).isEqualTo(numbers(other));
        assertThat(asked(one)).isEqualTo(asked(other));
        String list = "/competences/occupations";
        assertThat(content(one.visitor().get(list).body())).isEqualTo(content(other.visitor().get(list).body()));
    }

    @Test
    void onlyACalibrationReadsTheFacts() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".java")).filter(file -> {
                String text = read(file);
                return text.contains("fairness_answer") || text.contains("competences.fairness.");
            }).map(file -> file.getParent().getFileName().toString()).distinct())
                    .containsExactlyInAnyOrder("fairness", "calibration");
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Person person() {
        String email = UUID.randomUUID() + "@example.org";
        Visitor visitor = new Visitor(port).withAccount(email);
        return new Person(visitor,
                jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single());
    }

    private Person answered(String family, long seed) {
        Person person = person();
        person.visitor().sendTo("/competences", "/competences/consent", "agree", "yes");
        chapter(person, family, seed);
        return person;
    }

    private void chapter(Person person, String family, long seed) {
        Chapters chapters = new Chapters(person.visitor());
        String sitting = chapters.again(family);
        jdbc.sql("UPDATE sitting SET seed = ? WHERE id = ?")
                .params(seed, UUID.fromString(sitting.replaceAll(".*/", ""))).update();
        chapters.finish(sitting, 0.6);
    }

    private List<String> purposes(Person person) {
        return jdbc.sql("SELECT purpose FROM competence_consent WHERE account = ? AND withdrawn_at IS NULL")
                .param(person.account()).query(String.class).list();
    }

    private List<Map<String, Object>> facts(Person person) {
        return jdbc.sql("SELECT age_band, background FROM fairness_answer WHERE account = ?").param(person.account())
                .query().listOfRows();
    }

    private List<Map<String, Object>> numbers(Person person) {
        return jdbc.sql("SELECT family, bank, theta, se, language FROM sitting WHERE account = ? ORDER BY family")
                .param(person.account()).query().listOfRows();
    }

    private List<Map<String, Object>> asked(Person person) {
        return jdbc.sql("SELECT s.family, a.position, a.item, a.category FROM sitting_answer a JOIN sitting s"
                + " ON s.id = a.sitting WHERE s.account = ? ORDER BY 1, 2").param(person.account()).query()
                .listOfRows();
    }

    private static String content(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"))
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
