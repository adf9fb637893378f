package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page that has an address of its own; add yours here. */
class EveryPageIT {
    private static final List<String> PATHS = List.of("/", "/help", "/privacy", "/accessibility", "/about", "/measures",
            "/measures/assegno-unico", "/measures/bonus-nido", "/measures/parental-leave",
            "/measures/dote-servizi-persona", "/measures/verification", "/parameters", "/register",
            "/register/people", "/competences", "/learning", "/sign-up", "/sign-in",
            "/forgotten", "/sign-out");

    private static List<String> paths() {
        return PATHS;
    }

    @ParameterizedTest
    @MethodSource("paths")
    void isAccessibleInEachLanguageAndOnEachScreen(String path) {
        for (Language language : Language.values()) {
            String name = "shell" + path.replace('/', '-') + language.code();
            try (Visit visit = TestBrowser.phone()) {
                Page page = visit.open(path + "?lang=" + language.code());
                // Axe reads each language and each screen once; how it lies is looked at in all four.
                if (language == Language.IT) {
                    PageChecks.check(visit, name + "-phone");
                } else {
                    PageChecks.layout(visit, name + "-phone");
                }
                page.setViewportSize(1280, 900);
                if (language == Language.IT) {
                    PageChecks.layout(visit, name + "-desktop");
                } else {
                    PageChecks.check(visit, name + "-desktop");
                }
            }
        }
    }

    @Test
    void aPageThatIsNotThereIsAsGoodAPage() {
        try (Visit phone = TestBrowser.phone().expecting("status of 404")) {
            phone.open("/nothing-here");
            PageChecks.check(phone, "shell-not-found-phone");
        }
    }

    @Test
    void theKeyboardReachesTheContentFirst() {
        try (Visit desktop = TestBrowser.desktop()) {
            Page page = desktop.open("/");
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Vai al contenuto");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("main :focus").count()).isOne();
        }
    }

    @Test
    void theLanguageIsOneClickAwayAndStays() {
        try (Visit phone = TestBrowser.phone()) {
            Page page = phone.open("/help");
            page.getByText("English").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Help by phone or in person");
            page.getByText("Privacy notice").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Privacy notice");
        }
    }

    @Test
    void showsTheSameWithoutScript() {
        try (Visit with = TestBrowser.phone(); Visit without = TestBrowser.withoutScript()) {
            for (String path : PATHS) {
                String seen = with.open(path).locator("body").innerText();
                assertThat(without.open(path).locator("body").innerText()).as(path).isEqualTo(seen);
            }
        }
    }
}
