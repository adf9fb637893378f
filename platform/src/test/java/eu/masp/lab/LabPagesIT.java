package eu.masp.lab;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The lab as it looks and as it answers. */
class LabPagesIT {
    @BeforeAll
    static void lay() {
        LabPopulation.lay();
    }

    @Test
    void aRuleIsTriedOnAPhoneInItalian() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            Page page = begun(phone, "Responsabile di programma");
            PageChecks.check(phone, "lab-trial-phone");
            String trial = page.url().replaceAll("^https?://[^/]+", "");
            page.locator("#p-nido_months").fill("12");
            page.locator("#p-nido_months").blur();
            page.getByText("Chi guadagna e chi perde").first().waitFor();
            assertThat(page.locator(".masp-lab-changes").innerText()).contains("Da 11 mesi a 12 mesi");
            PageChecks.check(phone, "lab-trial-changed-phone");
            look(phone, "/lab", "lab-home-phone");
            look(phone, "/lab/new", "lab-new-phone");
            look(phone, "/lab/populations", "lab-populations-phone");
            look(phone, trial + "/families", "lab-families-phone");
            look(phone, trial + "/fairness", "lab-fairness-phone");
            look(phone, trial + "/money?from=2026-12-01&to=2027-05-31&low=20&central=40&high=60&paid=90&all=500000",
                    "lab-money-phone");
            look(phone, trial + "/search?what1=nido_months&from1=8&to1=12&step1=1&goal=reached&from=2026-12-01"
                    + "&to=2027-05-31&low=20&central=40&high=60&paid=90&all=400000", "lab-search-phone");
            look(phone, trial + "/keep", "lab-keep-phone");
            page.locator("main form button[type=submit]").click();
            PageChecks.check(phone, "lab-keep-wrong-phone");
        }
    }

    @Test
    void aRuleIsTriedOnADesktopInEnglish() {
        // Axe and the pictures leave empty style attributes behind, which the policy does not let htmx copy.
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("Applying inline style")) {
            Page page = begun(desktop, "Programme officer");
            PageChecks.check(desktop, "lab-trial-desktop");
            String trial = page.url().replaceAll("^https?://[^/]+", "");
            page.locator("details summary", new Page.LocatorOptions().setHasText("Criteria and formulas")).click();
            page.locator("#new-bonus-nido-1").fill("household.isea <= 3");
            page.locator("#new-bonus-nido-1").blur();
            page.locator("#new-bonus-nido-1-error").waitFor();
            PageChecks.layout(desktop, "lab-trial-wrong-desktop");
            page.locator("#new-bonus-nido-1").fill("household.isee_family <= 30000");
            page.locator("#new-bonus-nido-1").blur();
            page.getByText("Who gains and who loses").first().waitFor();
            PageChecks.check(desktop, "lab-trial-changed-desktop");
            keep(page, trial, "Ceiling 30,000");
            PageChecks.check(desktop, "lab-scenario-desktop");
            String first = page.url().replaceAll(".*/", "");
            page.getByText("Open and change").click();
            page.locator("#results h2").first().waitFor();
            page.locator("#p-nido_months").fill("12");
            page.locator("#p-nido_months").blur();
            page.getByText("From 11 months to 12 months").waitFor();
            page.getByText("Keep as a scenario").click();
            page.locator("#name").fill("Ceiling and a month more");
            page.locator("#as-new").check();
            page.locator("main form button[type=submit]").click();
            String second = page.url().replaceAll(".*/", "");
            look(desktop, "/lab/compare?body=regione-lombardia&s=" + first + "&s=" + second, "lab-compare-desktop");
            look(desktop, "/lab", "lab-home-desktop");
            look(desktop, trial + "/fairness", "lab-fairness-desktop");
            look(desktop, trial + "/money?from=2026-12-01&to=2027-05-31&low=20&central=40&high=60&paid=90&fund-BG=9000",
                    "lab-money-desktop");
        }
    }

    private static Page begun(Visit visit, String part) {
        Page page = visit.open("/sign-in");
        page.getByText(part).first().click();
        visit.open("/lab/new");
        page.locator("#population").selectOption(LabPopulation.NAME);
        page.locator("main form button[type=submit]").click();
        page.locator("#results h2").first().waitFor();
        return page;
    }

    private static void keep(Page page, String trial, String name) {
        page.navigate(trial + "/keep");
        page.locator("#name").fill(name);
        page.locator("#reason").fill("To see what it costs");
        page.locator("main form button[type=submit]").click();
        page.locator("#results h2").first().waitFor();
    }

    private static void look(Visit visit, String path, String name) {
        visit.open(path);
        PageChecks.check(visit, name);
    }
}
