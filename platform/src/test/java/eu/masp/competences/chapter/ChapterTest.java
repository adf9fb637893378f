package eu.masp.competences.chapter;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Chapters;
import eu.masp.competences.Chapters.Open;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ChapterTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Sittings sittings;

    @Test
    void whatItIsIsToldBeforeSigningIn() {
        HttpResponse<String> page = new Visitor(port).get("/competences");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Provvisorio".toLowerCase(java.util.Locale.ROOT), "24 mesi",
                "/sign-in?next=/competences").doesNotContain("/competences/consent");
    }

    @Test
    void nothingIsAskedWithoutConsent() {
        Visitor visitor = account();
        assertThat(where(visitor.sendTo("/competences", "/competences/consent")))
                .isEqualTo("/competences?note=agree#consent");
        assertThat(visitor.get("/competences?note=agree").body()).contains("href=\"#agree\"")
                .containsSubsequence("id=\"consent\"", "metti il segno in questa casella", "id=\"agree\"");
        assertThat(visitor.get("/competences").body()).doesNotContain("metti il segno in questa casella");
        assertThat(where(visitor.sendTo("/competences", "/competences/chapters/relating")))
                .isEqualTo("/competences?note=agree");
        assertThat(where(visitor.get("/competences/profile"))).isEqualTo("/competences?note=agree");
    }

    @Test
    void aChapterFromItsStartToItsResult() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("relating");
        String result = chapters.finish(sitting, 0.75);
        HttpResponse<String> page = visitor.get(result);
        assertThat(page.body())
                .contains("Il tuo risultato", "Provvisorio", "quattro volte su cinque", "Che cosa non dice",
                        "<svg", "ESCO")
                .doesNotContain("theta").doesNotContain("0,").doesNotContain("NaN");
        assertThat(visitor.get("/competences/profile").body()).contains(result);
        assertThat(where(visitor.get(sitting))).isEqualTo(result);
    }

    @Test
    void itGoesOnAtTheSameQuestionOnAnotherDevice() {
        String email = UUID.randomUUID() + "@example.org";
        Visitor first = new Visitor(port).withAccount(email);
        Chapters chapters = new Chapters(first);
        String sitting = chapters.begin("organising");
        for (int i = 0; i < 4; i++) {
            chapters.answer(sitting, chapters.open(sitting), i % 3);
        }
        Open open = chapters.open(sitting);
        Visitor second = new Visitor(port);
        second.signIn(email, Visitor.PASSWORD);
        assertThat(second.get("/competences").body()).contains(sitting);
        assertThat(new Chapters(second).again("organising")).isEqualTo(sitting);
        assertThat(new Chapters(second).open(sitting)).isEqualTo(open);
    }

    @Test
    void aDoubleClickCountsOnceAndASecondWindowIsTold() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("solving");
        Open open = chapters.open(sitting);
        assertThat(where(chapters.answer(sitting, open, 1))).isEqualTo(sitting);
        assertThat(where(chapters.answer(sitting, open, 1))).isEqualTo(sitting);
        assertThat(answers(sitting)).isEqualTo(1);
        // Another window still shows the first question.
        assertThat(where(chapters.answer(sitting, open, 2))).isEqualTo(sitting + "?note=elsewhere");
        assertThat(answers(sitting)).isEqualTo(1);
        assertThat(visitor.get(sitting + "?note=elsewhere").body()).contains("Non si è perso niente");
        // One that was never asked at this place.
        assertThat(where(chapters.answer(sitting, new Open(open.item(), 1, open.answers()), 0)))
                .isEqualTo(sitting + "?note=elsewhere");
        assertThat(answers(sitting)).isEqualTo(1);
    }

    @Test
    void anAnswerGivenBeforeCanBeChanged() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("growing");
        Open first = chapters.open(sitting);
        chapters.answer(sitting, first, 0);
        chapters.answer(sitting, chapters.open(sitting), 1);
        Open next = chapters.open(sitting);
        HttpResponse<String> back = visitor.get(sitting + "/0");
        assertThat(Open.on(back).item()).isEqualTo(first.item());
        assertThat(back.body()).contains("name=\"was\" value=\"0\"");
        assertThat(where(visitor.sendTo(sitting, sitting + "/0", "was", "0", "answer", "2")))
                .isEqualTo(sitting + "?note=changed");
        assertThat(visitor.get(sitting + "/0").body()).contains("name=\"was\" value=\"2\"");
        assertThat(answers(sitting)).isEqualTo(2);
        // A window that still has the old answer changes nothing.
        assertThat(where(visitor.sendTo(sitting, sitting + "/0", "was", "0", "answer", "1")))
                .isEqualTo(sitting + "?note=elsewhere");
        // Changed back, it goes on as before.
        visitor.sendTo(sitting, sitting + "/0", "was", "2", "answer", "0");
        assertThat(chapters.open(sitting)).isEqualTo(next);
    }

    @Test
    void anAnswerIsAskedForAndMustBeOneOfThose() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("relating");
        Open open = chapters.open(sitting);
        assertThat(visitor.sendTo(sitting, sitting, "position", "0", "item", open.item()).statusCode()).isEqualTo(422);
        assertThat(chapters.answer(sitting, open, 99).statusCode()).isEqualTo(422);
        assertThat(visitor.sendTo(sitting, sitting, "position", "0", "item", "no-such-item", "answer", "1")
                .statusCode()).isEqualTo(422);
    }

    @Test
    void whatIsOthersIsNotThere() {
        Visitor owner = account();
        Chapters chapters = new Chapters(owner);
        String open = chapters.begin("relating");
        String result = chapters.finish(chapters.again("organising"), 0.5);
        Visitor other = account();
        for (String path : new String[] {open, open + "/0", open + "/discard", result}) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.sendTo("/competences", open, "position", "0", "item", "x", "answer", "0").statusCode())
                .isEqualTo(404);
        assertThat(other.sendTo("/competences", open + "/discard").statusCode()).isEqualTo(404);
    }

    @Test
    void clickingWithoutReadingIsNoticedKindlyAndMayBeRepeatedAtOnce() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        // The test answers in no time at all.
        String result = chapters.finish(chapters.begin("relating"), 0.6);
        assertThat(visitor.get(result).body()).contains("Leggi questo risultato con cautela", "due o tre secondi")
                .containsSubsequence("ripetere il capitolo subito", "Ripeti il capitolo</button>");
        jdbc.sql("UPDATE sitting SET purpose = 'before', path = 'fathers' WHERE id = ?")
                .param(UUID.fromString(result.replaceAll(".*/", ""))).update();
        assertThat(visitor.get(result).body()).as("a measure around a path has its own time")
                .contains("con cautela").doesNotContain("subito, con calma", "Ripeti il capitolo");
        jdbc.sql("UPDATE sitting SET purpose = 'own', path = '' WHERE id = ?")
                .param(UUID.fromString(result.replaceAll(".*/", ""))).update();
        assertThat(chapters.again("relating")).startsWith("/competences/sittings/");
    }

    @Test
    void aCarefulResultIsRepeatedAfterAMonthOnly() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("solving");
        answerSlowly(chapters, visitor, sitting);
        String result = where(visitor.sendTo(sitting, sitting + "/end"));
        assertThat(visitor.get(result).body()).doesNotContain("con cautela");
        assertThat(where(visitor.sendTo("/competences", "/competences/chapters/solving")))
                .isEqualTo("/competences?note=soon");
        // Before a path of modules the same holds: this result stands before it.
        assertThat(where(visitor.sendTo("/competences", "/competences/chapters/solving", "purpose", "before", "path",
                "fathers"))).isEqualTo("/competences?note=soon");
    }

    @Test
    void erasingAResultIsNoWayToRepeatItSooner() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String sitting = chapters.begin("solving");
        answerSlowly(chapters, visitor, sitting);
        visitor.sendTo(sitting, sitting + "/end");
        assertThat(visitor.get(sitting + "/discard").body()).contains("non permette di ripeterlo prima");
        visitor.sendTo(sitting + "/discard", sitting + "/discard");
        assertThat(visitor.get(sitting).statusCode()).isEqualTo(404);
        assertThat(where(visitor.sendTo("/competences", "/competences/chapters/solving")))
                .isEqualTo("/competences?note=soon");
        assertThat(visitor.get("/competences").body()).contains("Puoi ripetere questo capitolo dal");
        assertThat(visitor.get("/account/data.json").body()).contains("competence_chapters_erased", "\"solving\"");

        UUID account = jdbc.sql("SELECT account FROM sitting_erased WHERE family = 'solving'").query(UUID.class)
                .single();
        sittings.forget();
        assertThat(erased(account)).as("within 30 days").isOne();
        jdbc.sql("UPDATE sitting_erased SET ended_at = ended_at - interval '31 days' WHERE account = ?").param(account)
                .update();
        sittings.forget();
        assertThat(erased(account)).as("after 30 days").isZero();
        String again = chapters.again("solving");
        assertThat(again).startsWith("/competences/sittings/");

        assertThat(visitor.get(again + "/discard").body()).doesNotContain("non permette di ripeterlo prima");
        visitor.sendTo(again + "/discard", again + "/discard");
        assertThat(chapters.again("solving")).as("one that had not ended gave no result")
                .startsWith("/competences/sit");
        // This one was answered too fast to count.
        String doubtful = chapters.finish(chapters.again("relating"), 0.6).replace("results", "sittings");
        visitor.sendTo(doubtful + "/discard", doubtful + "/discard");
        assertThat(chapters.again("relating")).startsWith("/competences/sittings/");
        assertThat(erased(account)).isOne();
        visitor.sendTo("/competences/withdraw", "/competences/withdraw");
        assertThat(erased(account)).isZero();
    }

    private int erased(UUID account) {
        return jdbc.sql("SELECT count(*) FROM sitting_erased WHERE account = ?").param(account).query(Integer.class)
                .single();
    }

    @Test
    void alwaysTheSameAnswerIsReadWithCautionAndTeachesNoSkill() {
        for (int last : new int[] {0, 1}) {
            Visitor visitor = account();
            Chapters chapters = new Chapters(visitor);
            String sitting = chapters.begin("organising");
            UUID id = UUID.fromString(sitting.replaceAll(".*/", ""));
            while (Open.isOn(visitor.get(sitting))) {
                Open open = chapters.open(sitting);
                jdbc.sql("UPDATE sitting SET asked_at = asked_at - interval '9 seconds' WHERE id = ?").param(id)
                        .update();
                chapters.answer(sitting, open, (open.answers() - 1) * last);
            }
            String result = where(visitor.sendTo(sitting, sitting + "/end"));
            assertThat(visitor.get(result).body()).contains("con cautela");
            assertThat(visitor.get("/competences/badges").body()).doesNotContain("name=\"for\"");
            assertThat(visitor.get("/competences/occupations").body()).contains("ordine alfabetico")
                    .doesNotContain("su 100</strong>");
            String job = visitor.get("/competences/occupations/tax-help-operator").body();
            assertThat(job).doesNotContain("Essenziali che hai").doesNotContain("comp-kind-measured");
            if (last == 1) {
                assertThat(job).contains("la sai fare?", "da leggere con cautela");
            }
        }
    }

    @Test
    void takingConsentBackErasesEverything() {
        Visitor visitor = account();
        Chapters chapters = new Chapters(visitor);
        String result = chapters.finish(chapters.begin("relating"), 0.5);
        UUID sitting = UUID.fromString(result.replaceAll(".*/", ""));
        assertThat(visitor.get("/account/data.json").body()).contains("competence_chapters", "\"theta\"");
        assertThat(where(visitor.sendTo("/competences/withdraw", "/competences/withdraw")))
                .isEqualTo("/competences?note=withdrawn");
        assertThat(visitor.get(result).statusCode()).isEqualTo(404);
        assertThat(jdbc.sql("SELECT count(*) FROM sitting WHERE id = ?").param(sitting).query(Integer.class).single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM sitting_answer WHERE sitting = ?").param(sitting)
                .query(Integer.class).single()).isZero();
        assertThat(visitor.get("/account/data.json").body()).doesNotContain("\"theta\"").contains("withdrawn_at");
    }

    /** Answers like somebody who reads: the times are set back in the database, as no test waits for minutes. */
    private void answerSlowly(Chapters chapters, Visitor visitor, String sitting) {
        UUID id = UUID.fromString(sitting.replaceAll(".*/", ""));
        for (int i = 0; i < 60 && Open.isOn(visitor.get(sitting)); i++) {
            Open open = chapters.open(sitting);
            jdbc.sql("UPDATE sitting SET asked_at = asked_at - interval '9 seconds' WHERE id = ?").param(id).update();
            chapters.answer(sitting, open, (open.answers() - 1) * (i % 3 == 0 ? 1 : 2) / 3);
        }
    }

    private int answers(String sitting) {
        return jdbc.sql("SELECT count(*) FROM sitting_answer WHERE sitting = ?")
                .param(UUID.fromString(sitting.replaceAll(".*/", ""))).query(Integer.class).single();
    }

    private Visitor account() {
        return new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
    }
}
