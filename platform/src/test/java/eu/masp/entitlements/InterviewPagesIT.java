package eu.masp.entitlements;

import com.microsoft.playwright.Page;
import eu.masp.shell.Language;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of page of the interview and its result, in each language, each looked at on a phone's width and on a desk's. */
class InterviewPagesIT {
    /** One question of each kind of field, alone and for several members. */
    private static final Set<String> KINDS = Set.of("adults", "child.birth_date", "household.comune",
            "household.isee_family", "adult.monthly_pay", "child.disability");

    @ParameterizedTest
    @EnumSource(Language.class)
    void areAccessible(Language language) {
        try (Visit visit = TestBrowser.phone()) {
            all(visit, language);
        }
    }

    private static void all(Visit visit, Language language) {
        Page page = visit.open("/check?lang=" + language.code());
        String name = "check-" + language.code() + "-";
        check(visit, name + "start");
        Set<String> seen = new HashSet<>();
        Family.ofTreviglio().answerAll(page, topic -> {
            if (KINDS.contains(topic) && seen.add(topic)) {
                check(visit, name + "question-" + topic);
            }
        });
        check(visit, name + "results");
        errors(visit, name);
        for (String path : new String[] {"answers", "leave", "results/parental-leave", "results/print",
                "what-if?question=adult.months_planned"}) {
            page.navigate("/check/" + path);
            check(visit, name + path.replaceAll("\\W", "-"));
        }
        page.locator("#value-adult2").fill("3");
        Family.send(page);
        check(visit, name + "comparison");
        page.navigate("/check/leave");
        press(page, "form[action='/check/keep'] button");
        check(visit, name + "kept");
        page.navigate("/check");
        check(visit, name + "begun");
        page.navigate("/check/leave");
        press(page, "form[action='/check/erase'] button");
        check(visit, name + "erased");
        page.navigate("/check");
        Family.send(page);
        page.navigate("/check/results");
        check(visit, name + "results-of-nothing");
    }

    private static void errors(Visit visit, String name) {
        Page page = visit.expecting("status of 422").page();
        page.navigate("/check/q/child.birth_date");
        page.locator("#day-child1").fill("30");
        page.locator("#month-child1").fill("2");
        Family.send(page);
        check(visit, name + "error-date");
        page.navigate("/check/q/household.comune");
        page.locator("#value-household").fill("cassan");
        Family.send(page);
        check(visit, name + "places");
    }

    private static void press(Page page, String button) {
        page.locator(button).press("Enter");
        page.waitForLoadState();
    }

    private static void check(Visit visit, String name) {
        Page page = visit.page();
        boolean italian = name.startsWith("check-it-");
        // Axe reads each language and each screen once; how it lies is looked at in all four.
        if (italian) {
            PageChecks.check(visit, name + "-phone");
        } else {
            PageChecks.layout(visit, name + "-phone");
        }
        page.setViewportSize(1280, 900);
        if (italian) {
            PageChecks.layout(visit, name + "-desktop");
        } else {
            PageChecks.check(visit, name + "-desktop");
        }
        page.setViewportSize(390, 844);
    }
}
