package eu.masp.entitlements.questions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.entitlements.Interviewee;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@MaspTest
@ExtendWith(OutputCaptureExtension.class)
class QuestionPagesTest {
    @LocalServerPort
    private int port;
    private Interviewee person;

    @BeforeEach
    void begin() {
        person = new Interviewee(port).begin("employee");
    }

    @Test
    void nothingIsStoredBeforeTheFirstScreenIsSent() {
        HttpResponse<String> page = new Http(port).get("/check");
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("masp-interview"));
    }

    @Test
    void theKeyIsInACookieThatNoScriptAndNoOtherSiteGets() {
        Http http = new Http(port);
        HttpResponse<String> begun = http.post("/check", "_csrf=" + Http.formToken(http.get("/check")), "Content-Type",
                "application/x-www-form-urlencoded");
        assertThat(begun.statusCode()).isEqualTo(303);
        String cookie = begun.headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("masp-interview")).findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly", "SameSite=Lax", "Path=/check").doesNotContain("Max-Age", "Expires");
    }

    @Test
    void pagesAreNeitherKeptNorTellOthersWhereOneComesFrom() {
        HttpResponse<String> page = person.http().get("/check/q/adults");
        assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy").orElseThrow()).isEqualTo("same-origin");
    }

    @Test
    void withoutAnInterviewOneBeginsAtTheBeginning() {
        Http stranger = new Http(port);
        for (String path : List.of("/check/q/adults", "/check/answers", "/check/results", "/check/leave", "/check/next",
                "/check/results/deadlines.ics", "/check/what-if?question=household.isee")) {
            HttpResponse<String> page = stranger.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(303);
            assertThat(page.headers().firstValue("Location")).as(path).contains("/check");
        }
        assertThat(stranger.get("/check", "Cookie", "masp-interview=" + "A".repeat(43)).body())
                .as("the cookie of an interview that is gone").contains("Le risposte di prima non ci sono più");
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        for (String path : List.of("/check/q/nothing", "/check/q/adult.no_such", "/check/q/%3Cscript%3E",
                "/check/results/no-such-measure",
                "/check/what-if?question=adults", "/check/what-if?question=x")) {
            assertThat(person.http().get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void anAnswerLeadsToTheNextQuestionAndIsShownAgain() {
        HttpResponse<String> answered = person.answer("adults", Map.of("answer.all", "is:2"));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(answered.headers().firstValue("Location").orElseThrow()).startsWith("/check/q/");
        assertThat(person.page("/check/q/adults")).contains("value=\"is:2\" checked");
        assertThat(person.page("/check/answers")).contains("Dipendente");
    }

    @Test
    void aQuestionIsAskedOfAllMembersAtOnce() {
        person.answer("adults", Map.of("answer.all", "is:2"));
        person.answer("children", Map.of("value.all", "2"));
        String page = person.page("/check/q/child.birth_date");
        assertThat(page).contains("Primo figlio", "Secondo figlio", "name=\"day.child1\"", "name=\"year.child2\"");
        assertThat(page.split("<h1>")).hasSize(2);
    }

    @Test
    void impossibleAnswersAreExplainedAndKept() {
        person.answer("children", Map.of("value.all", "1"));
        assertWrong(birth("30", "2", "2025"), "Questa data non esiste: febbraio 2025 ha 28 giorni.", "value=\"30\"");
        assertWrong(birth("23", "11", "2026"), "non è ancora arrivato", "value=\"23\"");
        assertWrong(birth("22", "11", "1986"), "troppo indietro", "value=\"1986\"");
        assertWrong(birth("", "", ""), "Scrivi giorno, mese e anno");
        assertWrong(person.answer("children", Map.of("value.all", "10000")), "Possiamo contarne al massimo 12",
                "value=\"10000\"");
        assertWrong(person.answer("children", Map.of("value.all", "-1")), "sotto zero");
        assertWrong(person.answer("children", Map.of()), "Scrivi un numero");
        assertWrong(person.answer("household.isee", Map.of("answer.household", "as-written", "value.household", "-5")),
                "sotto zero",
                "value=\"-5\"");
        assertWrong(
                person.answer("household.isee", Map.of("answer.household", "as-written", "value.household", "18,000")),
                "«18,000» si può leggere in due modi. Scrivi 18000 oppure 18.");
        assertWrong(person.answer("household.isee", Map.of("value.household", "9".repeat(500))), "troppo lungo");
        assertWrong(person.answer("adults", Map.of("answer.all", "is:3")), "Possiamo contarne al massimo 2");
        assertWrong(person.answer("adults", Map.of("answer.all", "nonsense")), "Scrivi solo un numero");
    }

    @Test
    void aScriptInAFieldIsOnlyText() {
        HttpResponse<String> page = person.answer("household.comune",
                Map.of("value.household", "<script>alert(1)</script>"));
        assertWrong(page, "Non troviamo", "&lt;script>alert(1)&lt;/script>");
        assertThat(page.body()).doesNotContain("<script>alert");
        assertWrong(person.answer("household.comune", Map.of("value.household", "x".repeat(5000))), "troppo lungo");
    }

    @Test
    void anUnknownComuneIsToldWhichOnesAreKnown() {
        assertWrong(person.answer("household.comune", Map.of("value.household", "Napoli")),
                "MASP conosce i comuni della Lombardia e del Trentino",
                "value=\"Napoli\"");
    }

    @Test
    void ofSeveralComuniOneIsChosen() {
        HttpResponse<String> several = person.answer("household.comune", Map.of("value.household", "24040"));
        assertThat(several.statusCode()).isEqualTo(200);
        assertThat(several.body()).contains("Quale di questi?", "Arcene (24040)", "value=\"016011\"");
        person.answer("household.comune",
                Map.of("value.household", "24040", "searched.household", "24040", "code.household", "016011"));
        assertThat(person.page("/check/answers")).contains("Arcene");
    }

    @Test
    void aTextTypedAnewCountsMoreThanAPlaceChosenBefore() {
        HttpResponse<String> page = person.answer("household.comune",
                Map.of("value.household", "Bergamo", "searched.household", "24047", "code.household", "016219"));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(person.page("/check/answers")).contains("Bergamo").doesNotContain("Treviglio");
    }

    @Test
    void notKnowingAndNotSayingAreAnswers() {
        person.answer("household.comune", Map.of("value.household", "", "skip", "dont-know"));
        person.answer("household.isee", Map.of("answer.household", "declined", "value.household", ""));
        person.answer("children", Map.of("value.all", "3", "skip", "declined"));
        assertThat(person.page("/check/answers")).contains("Non lo so", "Preferisco non dirlo");
        assertThat(person.page("/check/q/household.isee")).contains("value=\"declined\" checked");
    }

    @Test
    void aRangeIsAnAnswer() {
        person.answer("household.isee", Map.of("answer.household", "range:1", "value.household", ""));
        assertThat(person.page("/check/answers")).contains("da 9.360,01").contains("15.000");
        assertThat(person.page("/check/q/household.isee")).contains("value=\"range:1\" checked");
    }

    @Test
    void aTypedAnswerAndAChosenOneAtOnceAreNotGuessed() {
        assertWrong(
                person.answer("household.isee", Map.of("answer.household", "dont-know", "value.household", "18.000")),
                "Lascia solo quella che vale", "value=\"18.000\"", "value=\"dont-know\" checked");
    }

    @Test
    void choosingNotToKnowAfterAnsweringReplacesTheAnswerThatThePageShowed() {
        person.answer("household.isee", Map.of("answer.household", "as-written", "value.household", "18.000,50"));
        assertThat(person.page("/check/q/household.isee")).contains("value=\"18000,50\"");
        HttpResponse<String> page = person.answer("household.isee",
                Map.of("answer.household", "dont-know", "value.household", "18000,50"));
        assertThat(page.statusCode()).isEqualTo(303);
        assertThat(person.page("/check/answers")).contains("Non lo so").doesNotContain("18.000,50");
    }

    @Test
    void childrenAreAddedAndTakenAway() {
        person.answer("children", Map.of("value.all", "2"));
        for (int twice = 0; twice < 2; twice++) {
            person.send("/check/answers", "/check/answers/add", Map.of("list", "children", "upTo", "3"));
        }
        assertThat(person.page("/check/answers")).contains("Terzo figlio").doesNotContain("Quarto figlio");
        birthOf("child2", "3", "5", "2025");
        person.send("/check/answers", "/check/answers/remove", Map.of("list", "children", "member", "child1"));
        assertThat(person.page("/check/answers")).contains("Primo figlio (nato il 3 maggio 2025)")
                .doesNotContain("Terzo figlio");
    }

    @Test
    void fewerChildrenDoNotMakeAnswersDisappear() {
        person.answer("children", Map.of("value.all", "2"));
        birthOf("child2", "3", "5", "2025");
        assertWrong(person.answer("children", Map.of("value.all", "1")), "togli quella che non c’entra");
        assertThat(person.page("/check/answers")).contains("3 maggio 2025");
    }

    @Test
    void aNumberTypedByMistakeIsMendedThoughSituationsSaidSomethingOfEveryChild() {
        person.answer("children", Map.of("value.all", "12"));
        assertThat(person.page("/check/answers")).as("from the situations left unticked").contains("Dodicesimo figlio");
        assertThat(person.answer("children", Map.of("value.all", "2")).statusCode()).isEqualTo(303);
        assertThat(person.page("/check/answers")).contains("Secondo figlio").doesNotContain("Terzo figlio");
    }

    @Test
    void theCounterCountsPagesAsThePersonSawThem() {
        assertThat(counter()).startsWith("1 pagina compilata, ");
        person.answer("children", Map.of("value.all", "2"));
        assertThat(counter()).startsWith("2 pagine compilate, ");
        person.answer("household.isee", Map.of("answer.household", "declined", "value.household", ""));
        assertThat(counter()).startsWith("3 pagine compilate (1 senza risposta), ");
        person.answer("adults", Map.of("skip", "dont-know"));
        assertThat(counter()).startsWith("4 pagine compilate (2 senza risposta), ");
        assertThat(person.page("/check/q/children")).contains("ogni risposta ne chiude alcune e può aprirne altre");
    }

    private String counter() {
        return person.page("/check/answers").replaceAll("(?s).*masp-back.*?<span>(.*?)</span>.*", "$1").strip()
                .replaceAll("\\s+", " ");
    }

    @Test
    void aLongListOfMeasuresIsFolded() {
        String page = person.page("/check/q/children");
        assertThat(page).containsPattern("E altre \\d+ misure");
        String first = page.substring(page.indexOf("A che cosa serve"), page.indexOf("E altre "));
        assertThat(first.split("<li>")).hasSize(6);
    }

    @Test
    void theOnlyPlaceOfAPostcodeIsTakenAndSaid() {
        HttpResponse<String> answered = person.answer("household.comune", Map.of("value.household", "20121"));
        assertThat(answered.statusCode()).isEqualTo(303);
        String next = answered.headers().firstValue("Location").orElseThrow();
        assertThat(person.page(next)).contains("<strong>Milano</strong>", "href=\"/check/q/household.comune\"");
    }

    @Test
    void aFormSentAfterErasingIsToldThatTheAnswersAreGone() {
        person.send("/check/leave", "/check/erase", Map.of());
        HttpResponse<String> late = person.send("/check", "/check/q/children", Map.of("value.all", "2"));
        assertThat(late.statusCode()).isEqualTo(303);
        assertThat(person.page(late.headers().firstValue("Location").orElseThrow()))
                .contains("Le risposte di prima non ci sono più");
        assertThat(person.page("/check")).doesNotContain("Le risposte di prima non ci sono più");
    }

    @Test
    void anAnswerOfAChildWhoIsGoneMeanwhileIsLeftAside() {
        person.answer("children", Map.of("value.all", "1"));
        person.send("/check/answers", "/check/answers/remove", Map.of("list", "children", "member", "child1"));
        HttpResponse<String> late = person.send("/check/q/children", "/check/q/child.birth_date",
                Map.of("day.child1", "3", "month.child1", "5", "year.child1", "2025"));
        assertThat(late.statusCode()).isEqualTo(303);
    }

    @Test
    void changingFromTheListOfAnswersLeadsBackThere() {
        person.answer("household.isee",
                Map.of("answer.household", "as-written", "value.household", "100", "from", "answers"));
        HttpResponse<String> page = person.answer("household.isee",
                Map.of("answer.household", "as-written", "value.household", "200", "from", "answers"));
        assertThat(page.headers().firstValue("Location")).contains("/check/answers");
        HttpResponse<String> elsewhere = person.answer("household.isee",
                Map.of("answer.household", "as-written", "value.household", "200", "from", "//evil.example"));
        assertThat(elsewhere.headers().firstValue("Location").orElseThrow()).startsWith("/check/");
    }

    @Test
    void erasingRemovesTheCookieToo() {
        HttpResponse<String> erased = person.send("/check/leave", "/check/erase", Map.of());
        assertThat(erased.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("masp-interview=;")
                && cookie.contains("Max-Age=0"));
        assertThat(person.http().get("/check/answers").statusCode()).isEqualTo(303);
        assertThat(person.page("/check/erased")).contains("Le risposte sono cancellate");
    }

    @Test
    void keepingIsAskedForAndMakesTheCookieLast() {
        HttpResponse<String> kept = person.send("/check/leave", "/check/keep", Map.of("keep", "true"));
        assertThat(kept.headers().allValues("Set-Cookie")).anyMatch(cookie -> cookie.startsWith("masp-interview=")
                && cookie.contains("Max-Age=2592000"));
        assertThat(person.page("/check/leave")).contains("fino al 22 dicembre 2026");
    }

    @Test
    void anAnswerNeverReachesTheLog(CapturedOutput output) {
        person.answer("household.comune", Map.of("value.household", "Pincapallina"));
        person.answer("household.isee", Map.of("value.household", "12.34.56.78", "answer.household", "as-written"));
        person.http().get("/check/q/household.isee?from=Pincapallina");
        assertThat(output.getAll()).doesNotContain("Pincapallina", "12.34.56.78");
    }

    @Test
    void asksInEnglishToo() {
        person.page("/check?lang=en");
        assertThat(person.page("/check/q/household.isee")).contains("What is your ISEE", "I don’t know",
                "I’d rather not say",
                "more than €9,360, up to €15,000", "If you would rather not say");
    }

    private HttpResponse<String> birth(String day, String month, String year) {
        return birthOf("child1", day, month, year);
    }

    private HttpResponse<String> birthOf(String child, String day, String month, String year) {
        return person.answer("child.birth_date",
                Map.of("day." + child, day, "month." + child, month, "year." + child, year));
    }

    private static void assertWrong(HttpResponse<String> page, String... texts) {
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("role=\"alert\"", "aria-describedby=\"error-").contains(texts)
                .contains("<title>Errore: ");
    }
}
