package eu.masp.learning;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Chapters;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class LearningTest {
    private static final String MODULE = "/learning/modules/listening";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Modules modules;
    @Autowired
    private LearningOfPeople people;

    @Test
    void everyModuleAndPathIsReadWithoutAnAccountInBothLanguages() {
        Visitor visitor = new Visitor(port);
        assertThat(modules.all()).hasSizeGreaterThanOrEqualTo(12);
        for (LearningModule module : modules.all()) {
            for (String language : new String[] {"it", "en"}) {
                assertThat(visitor.get("/learning/modules/" + module.id() + "?lang=" + language).statusCode())
                        .as(module.id()).isEqualTo(200);
            }
        }
        for (LearningPath path : modules.paths()) {
            assertThat(visitor.get("/learning/paths/" + path.id()).statusCode()).as(path.id()).isEqualTo(200);
        }
        assertThat(visitor.get("/learning/modules/no-such").statusCode()).isEqualTo(404);
        assertThat(visitor.get(MODULE).body()).doesNotContain("<textarea");
    }

    @Test
    void aPracticeIsChosenAndRemindedOfOnce() {
        Visitor visitor = account();
        assertThat(where(visitor.sendTo(MODULE, MODULE + "/practice", "where", "work", "remind", "yes")))
                .startsWith(MODULE);
        assertThat(visitor.get(MODULE).body()).contains("Hai scelto la pratica: Al lavoro", "29 novembre 2026");
        people.remind();
        assertThat(visitor.get("/inbox").body()).doesNotContain("pratica di questa settimana");
        jdbc.sql("UPDATE learning_progress SET remind_on = '2026-11-22' WHERE remind_on = '2026-11-29'").update();
        people.remind();
        people.remind();
        assertThat(visitor.get("/inbox").body()).containsOnlyOnce("Com’è andata la pratica");
    }

    @Test
    void aReflectionIsOnesOwnAndErasable() {
        Visitor anna = account();
        String words = "Solo per me " + UUID.randomUUID();
        anna.sendTo(MODULE, MODULE + "/reflection", "words", words);
        anna.sendTo(MODULE, MODULE + "/done", "done", "yes");
        assertThat(anna.get(MODULE).body()).contains(words, "Segnato come fatto");
        assertThat(anna.get("/account/data.json").body()).contains(words);
        assertThat(anna.get("/learning").body()).contains("Fatto");
        Visitor other = account();
        assertThat(other.get(MODULE).body()).doesNotContain(words);
        assertThat(other.get("/account/data.json").body()).doesNotContain(words);
        assertThat(anna.sendTo(MODULE, MODULE + "/reflection", "words", "x".repeat(4001)).statusCode()).isEqualTo(422);
        anna.sendTo(MODULE, MODULE + "/erase");
        assertThat(anna.get("/account/data.json").body()).doesNotContain(words);
    }

    @Test
    void aChangeIsShownWithItsErrorAndSaidToBeChanceWhereItMayBe() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        visitor.sendTo("/competences", "/competences/consent", "agree", "yes");
        measure(visitor, chapters, "before", 0.5);
        String path = visitor.get("/learning/paths/before-the-interview").body();
        assertThat(path).contains("misura fatta", "almeno un modulo di questo percorso", "Si può fare dal",
                "rifalla con calma")
                .doesNotContain("value=\"after\"").doesNotContain("Che cosa è cambiato");
        assertThat(where(begin(visitor, "after"))).isEqualTo("/competences?note=soon");
        jdbc.sql("UPDATE sitting SET started_at = started_at - interval '40 days', ended_at = ended_at -"
                + " interval '40 days' WHERE path = 'before-the-interview'").update();
        assertThat(visitor.get("/learning/paths/before-the-interview").body()).doesNotContain("value=\"after\"");
        String module = "/learning/modules/" + modules.findPath("before-the-interview").orElseThrow().modules()
                .getFirst();
        visitor.sendTo(module, module + "/done", "done", "yes");
        jdbc.sql("UPDATE learning_progress SET done_at = done_at - interval '10 days' WHERE done_at IS NOT NULL")
                .update();
        assertThat(visitor.get("/learning/paths/before-the-interview").body()).contains("value=\"after\"")
                .doesNotContain("rifalla con calma");
        measure(visitor, chapters, "after", 0.5);
        assertThat(visitor.get("/learning/paths/before-the-interview").body())
                .contains("Che cosa è cambiato", "può essere un caso", "comprende lo zero", "La prima misura:",
                        "Provvisorio", "Leggi con cautela");
        visitor.sendTo(module, module + "/done", "done", "no");
        assertThat(visitor.get("/learning/paths/before-the-interview").body()).contains("non diciamo se")
                .doesNotContain("Che cosa è cambiato");
        assertThat(jdbc.sql("SELECT count(DISTINCT bank) FROM sitting WHERE path = 'before-the-interview'")
                .query(Integer.class).single()).as("the same questions and parameters").isOne();
        // The same questions weighed otherwise are another scale.
        jdbc.sql(
                "INSERT INTO question_bank (id, family, version, provisional, questions, kept_at) SELECT 'weighed otherwise',"
                        + " family, version, false, questions, kept_at FROM question_bank WHERE id IN (SELECT bank FROM sitting"
                        + " WHERE path = 'before-the-interview') LIMIT 1")
                .update();
        jdbc.sql("UPDATE sitting SET bank = 'weighed otherwise' WHERE path = 'before-the-interview'"
                + " AND purpose = 'after'").update();
        assertThat(visitor.get("/learning/paths/before-the-interview").body())
                .contains("domande pesate in modo diverso").doesNotContain("può essere un caso", "Che cosa è cambiato");
        // One’s own profile does not take these for results of one’s own.
        assertThat(visitor.get("/competences/profile").body()).doesNotContain("Leggi il risultato:");
    }

    private static void measure(Visitor visitor, Chapters chapters, String purpose, double share) {
        chapters.finish(where(begin(visitor, purpose)), share);
    }

    private static java.net.http.HttpResponse<String> begin(Visitor visitor, String purpose) {
        return visitor.sendTo("/learning/paths/before-the-interview", "/competences/chapters/relating", "purpose",
                purpose, "path", "before-the-interview");
    }

    private Visitor account() {
        return new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
    }
}
