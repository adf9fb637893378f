package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written in one form and not sent is not lost to another form's button without a question. */
class UnsentIT {

    @Test
    void theBrowserAsksBeforeWordsAreLost() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = visit.open("/sign-in");
            page.locator("button[value=parent]").first().click();
            page.waitForURL("**/account");
            visit.open("/learning/modules/listening");
            List<String> asked = new ArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.dismiss();
            });
            page.locator("#words").click();
            page.keyboard().type("Parole che non ho ancora salvato");
            page.locator("a.masp-name").click();
            assertThat(asked).containsExactly("beforeunload");
            assertThat(page.locator("#words").inputValue()).isEqualTo("Parole che non ho ancora salvato");
            page.locator("form:has(#words) button[type=submit]").click();
            page.waitForLoadState();
            assertThat(asked).as("sent, they are not lost").hasSize(1);
            assertThat(page.locator("#words").inputValue()).isEqualTo("Parole che non ho ancora salvato");
            page.locator("#words").fill("");
            page.locator("form:has(#words) button[type=submit]").click();
            page.waitForLoadState();
            page.locator("a.masp-name").click();
            page.waitForURL(url -> url.endsWith("/"));
            assertThat(asked).hasSize(1);
        }
    }
}
