package eu.masp.grants.programme;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** The programme officer’s pages as they look. */
class ProgrammePagesIT {
    @Test
    void theStatementOnAPhoneInItalian() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            enter(phone, "Responsabile di programma");
            look(phone, "/programme/statement?until=2012-09-30", "programme-statement-phone");
            phone.page().locator(".masp-figures a").first().click();
            PageChecks.check(phone, "programme-entries-phone");
            look(phone, "/programme/funds", "programme-funds-phone");
            look(phone, "/programme", "programme-home-phone");
            phone.page().getByText("Fondi").first().click();
            phone.page().locator("a[href$='/receipt']").first().click();
            phone.page().locator("#amount").fill("molto");
            phone.page().locator("main form button[type=submit]").click();
            PageChecks.check(phone, "programme-receipt-wrong-phone");
            assertThat(phone.page().locator("#amount").inputValue()).isEqualTo("molto");
        }
    }

    @Test
    void theStatementOnADesktopInEnglish() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            enter(desktop, "Programme officer");
            look(desktop, "/programme/statement?until=2012-09-30", "programme-statement-desktop");
            look(desktop, "/programme/statement", "programme-statement-today");
            desktop.page().locator(".masp-figures a").nth(3).click();
            PageChecks.check(desktop, "programme-entries-desktop");
            look(desktop, "/programme/funds", "programme-funds-desktop");
            look(desktop, "/programme/funds/new", "programme-fund-new");
            desktop.open("/programme/funds");
            desktop.page().locator("a[href$='/reallocation']").first().click();
            PageChecks.check(desktop, "programme-reallocation");
        }
    }

    @Test
    void callsAsTheyLook() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422");
                Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            enter(phone, "Responsabile di programma");
            look(phone, "/programme/calls", "programme-calls-phone");
            phone.page().getByText("servizi alla persona").first().click();
            PageChecks.check(phone, "programme-call-pilot-phone");
            look(phone, "/programme/calls/new", "programme-call-measure-phone");
            phone.page().locator("#measure").selectOption("lombardia-per-le-donne-voucher");
            phone.page().locator("main form button[type=submit]").click();
            phone.page().locator("#code").fill("IT-PROVA");
            phone.page().locator("#ranking").fill("100000 -\nhousehold.isea");
            phone.page().locator("main form button[type=submit]").click();
            PageChecks.check(phone, "programme-call-form-wrong-phone");
            phone.page().locator("#ranking").fill("100000 - household.isee");
            phone.page().locator("main form button[type=submit]").click();
            PageChecks.check(phone, "programme-call-draft-phone");

            enter(desktop, "Programme officer");
            look(desktop, "/programme/calls", "programme-calls-desktop");
            desktop.page().getByText("IT-PROVA").first();
            desktop.page().locator("th a").first().click();
            PageChecks.check(desktop, "programme-call-draft-desktop");
            desktop.page().getByText("Edit the draft").click();
            PageChecks.check(desktop, "programme-call-form-desktop");
            desktop.page().goBack();
            desktop.page().getByText("Check and publish").click();
            PageChecks.check(desktop, "programme-call-publish-desktop");
        }
    }

    static void enter(Visit visit, String part) {
        Page page = visit.open("/sign-in");
        page.getByText(part).first().click();
        // The demonstration data is written after the start.
        visit.open("/programme/statement");
        for (int i = 0; i < 60 && page.locator("[role=status]").count() > 0; i++) {
            page.waitForTimeout(1000);
            page.reload();
        }
    }

    static void look(Visit visit, String path, String name) {
        visit.open(path);
        PageChecks.check(visit, name);
    }
}
