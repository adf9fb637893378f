package eu.masp.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** What every page must be, whatever it says; the pictures are for people to look at. */
public final class PageChecks {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");
    private static final Path PICTURES = Path.of("target", "screenshots");
    /** Where nobody looks at them they only cost time. */
    private static final boolean TAKEN = !"false".equals(System.getenv("MASP_PICTURES"));

    private PageChecks() {
    }

    /** Checks the page that the visit is at and takes its picture under this name. */
    public static void check(Visit visit, String name) {
        layout(visit, name);
        assertThat(violations(visit.page())).as("accessibility of %s", name).isEmpty();
    }

    /** The same without axe: for a page that axe has seen in another language or on another screen. */
    public static void layout(Visit visit, String name) {
        Page page = visit.page();
        page.waitForLoadState();
        if (TAKEN) {
            page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        }
        assertThat(page.locator("h1").count()).as("number of h1 in %s", name).isOne();
        assertThat(page.locator("h1").isVisible()).as("h1 of %s in sight", name).isTrue();
        assertThat(page.locator("main").isVisible()).as("main part of %s in sight", name).isTrue();
        assertThat(page.title()).as("title of %s", name).endsWith("– MASP").doesNotStartWith("–");
        Object width = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) width).intValue()).as("points that %s scrolls sideways", name).isZero();
        assertThat(visit.complaints()).as("complaints of the browser in %s", name).isEmpty();
    }

    private static List<String> violations(Page page) {
        // What is right need not be described: on a long page that is most of the work.
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).setLegacyMode(true).options(options).withTags(WCAG).analyze().getViolations()
                .stream().map(PageChecks::text).toList();
    }

    private static String text(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " at "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
