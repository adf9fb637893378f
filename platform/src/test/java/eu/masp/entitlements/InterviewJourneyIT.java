package eu.masp.entitlements;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people do with the interview, in a real browser. */
class InterviewJourneyIT {

    @Test
    void aMotherInTreviglioAnswersUntilNothingIsOpenAndSeesWhatSheHasARightTo() {
        try (Visit mother = TestBrowser.phone()) {
            Page page = mother.page();
            List<String> addresses = new ArrayList<>();
            int asked = Family.ofTreviglio().answerAll(page, topic -> addresses.add(page.url()));

            assertThat(page.url()).endsWith("/check/results");
            assertThat(page.locator("h1")).containsText("906,57");
            assertThat(page.locator("h1 + p")).containsText("una volta sola");
            assertThat(page.locator(".masp-way")).containsText("nessuna domanda aperta");
            Locator bonus = page.locator(".masp-card", new Page.LocatorOptions().setHasText("Bonus nuovi nati"));
            assertThat(bonus.first()).containsText("1.000");
            assertThat(page.locator(".masp-card")
                    .filter(new Locator.FilterOptions().setHasText("Assegno unico e universale")).first())
                    .containsText("203,80");
            assertThat(page.locator(".masp-table tbody tr")).hasCount(12);
            assertThat(asked).as("questions asked").isLessThan(45);
            assertThat(addresses).as("nothing that was typed is in an address")
                    .noneMatch(each -> each.matches(".*(Treviglio|18000|1992).*"));
            assertThat(mother.complaints()).isEmpty();
        }
    }

    @Test
    void theSameWithoutScript() {
        try (Visit mother = TestBrowser.withoutScript()) {
            Page page = mother.page();
            Family.ofTreviglio().answerAll(page, topic -> {});
            assertThat(page.locator("h1")).containsText("906,57");
            page.locator("#not-yours ~ details summary").click();
            assertThat(page.locator("#not-yours ~ details li").first()).isVisible();
        }
    }

    @Test
    void aFamilyInTrentoInEnglish() {
        try (Visit parent = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            Page page = parent.page();
            Family.ofTrento().answerAll(page, topic -> {});
            assertThat(page.locator("h1")).containsText("You can have");
            assertThat(page.locator("main")).containsText("Third child");
        }
    }

    @Test
    void backShowsTheQuestionBeforeWithItsAnswerAndChangingItCounts() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            String first = page.url();
            Family.ofTreviglio().answer(page, topic(page));
            String second = page.url();
            assertThat(second).isNotEqualTo(first);

            page.goBack();
            assertThat(page.url()).isEqualTo(first);
            assertThat(page.locator("input:checked").first()).hasValue("is:2");
            page.locator("input[value='is:1']").check();
            Family.send(page);
            page.navigate("/check/answers");
            assertThat(page.locator("main")).not().containsText("L’altro genitore");

            page.navigate(second);
            page.locator(".masp-back").click();
            assertThat(page.url()).as("the link Back").isEqualTo(first);
        }
    }

    @Test
    void aDoubleClickAnswersOnce() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            page.locator("input[value='is:2']").check();
            page.locator("main form button[type=submit]").first().dblclick();
            page.waitForURL(url -> !url.endsWith("/check/q/adults"));
            page.navigate("/check/answers");
            assertThat(page.locator("h2", new Page.LocatorOptions().setHasText("L’altro genitore"))).hasCount(1);
            assertThat(visit.complaints()).noneMatch(complaint -> complaint.contains("500"));
        }
    }

    @Test
    void twoTabsDoNotLoseEachOthersAnswers() {
        try (Visit visit = TestBrowser.phone()) {
            Page one = begun(visit);
            Page two = one.context().newPage();
            one.navigate("/check/q/household.isee");
            two.navigate("/check/q/household.comune");
            one.locator("#value-household").fill("18000");
            two.locator("#value-household").fill("Treviglio");
            Family.send(one);
            Family.send(two);
            two.navigate("/check/answers");
            assertThat(two.locator("main")).containsText("Treviglio");
            assertThat(two.locator("main")).containsText("18.000");
        }
    }

    @Test
    void leavingAndComingBackOnTheSameDevice() {
        String kept;
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            Family.ofTreviglio().answer(page, "adults");
            page.navigate("/check/leave");
            page.getByText("Tieni le risposte per 30 giorni").click();
            assertThat(page.locator(".masp-note")).containsText("22 dicembre 2026");
            kept = page.context().storageState();
        }
        // the browser was closed: of its cookies only those that last are there
        try (Visit visit = TestBrowser
                .visit(options -> options.setStorageState(kept.replaceAll("\"expires\":-1", "\"expires\":1")))) {
            Page page = visit.open("/check");
            assertThat(page.locator(".masp-note")).containsText("Hai già cominciato");
            page.getByText("Riprendi da dove eri").click();
            assertThat(page.url()).contains("/check/q/");
        }
    }

    @Test
    void erasingLeavesNothingToComeBackTo() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            Family.ofTreviglio().answer(page, "adults");
            page.navigate("/check/leave");
            page.getByText("Cancella le mie risposte").click();
            assertThat(page.locator("h1")).hasText("Le risposte sono cancellate");
            page.navigate("/check/answers");
            assertThat(page.url()).endsWith("/check");
            assertThat(page.context().cookies()).noneMatch(cookie -> cookie.name.equals("masp-interview"));
        }
    }

    @Test
    void anAnswerIsChangedFromThePageOfAnswersAndThatPageComesBack() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            page.navigate("/check/q/household.comune");
            page.locator("#value-household").fill("Treviglio");
            Family.send(page);
            page.navigate("/check/answers");
            page.locator("a[href='/check/q/household.comune?from=answers']").click();
            assertThat(page.locator("#value-household")).hasValue("Treviglio");
            page.locator("#value-household").fill("38122");
            Family.send(page);
            if (page.url().contains("/check/q/")) {
                page.locator("input[name^=code]").first().check();
                Family.send(page);
            }
            assertThat(page.url()).endsWith("/check/answers");
            assertThat(page.locator("main")).containsText("Trento");
            assertThat(page.locator("main")).not().containsText("Treviglio");
        }
    }

    @Test
    void placesAreOfferedWhileTyping() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = begun(visit);
            page.navigate("/check/q/household.comune");
            page.locator("#value-household").pressSequentially("cassano dad");
            page.getByLabel("Cassano d'Adda").check();
            Family.send(page);
            page.navigate("/check/answers");
            assertThat(page.locator("main")).containsText("Cassano d'Adda");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void everythingIsReachedByKeyboard() {
        try (Visit visit = TestBrowser.desktop()) {
            Page page = begun(visit);
            page.locator("input[type=radio]").first().press("Space");
            assertThat(page.locator("input:checked").first()).hasValue("is:1");
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("input:checked").first()).hasValue("is:2");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/check/q/adults"));
            page.keyboard().press("Tab");
            assertThat(page.locator(".skiplinks a")).isFocused();
        }
    }

    @Test
    void tryingAnotherAnswerChangesNothingUntilItIsKept() {
        try (Visit visit = TestBrowser.desktop()) {
            Page page = visit.page();
            Family.ofTreviglio().answerAll(page, topic -> {});
            page.locator("#what-if-question").selectOption("household.isee_family");
            page.getByText("Prova", new Page.GetByTextOptions().setExact(true)).click();
            page.locator("#value-household").fill("41000");
            Family.send(page);
            assertThat(page.locator("h1")).containsText("in meno");
            assertThat(page.locator("main")).containsText("Bonus nuovi nati");

            page.getByText("Lascia com’era").click();
            assertThat(page.locator("h1")).containsText("906,57");

            page.navigate("/check/what-if?question=household.isee_family");
            page.locator("#value-household").fill("41000");
            Family.send(page);
            page.getByText("Tieni questa risposta").first().click();
            assertThat(page.locator("h1")).not().containsText("906,57");
        }
    }

    private static Page begun(Visit visit) {
        Page page = visit.open("/check");
        page.locator("#situation-employee").check();
        Family.send(page);
        return page;
    }

    private static String topic(Page page) {
        return page.url().replaceAll(".*/check/q/", "");
    }
}
