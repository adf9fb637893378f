package eu.masp.organisations.web;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** An employer enters a firm on a telephone, and looks at the invented one on a desktop. */
class FirmPagesIT {
    private static final String[] PAGES = {"", "/edit", "/size", "/group", "/people"};

    @Test
    void aFirmIsEnteredOnATelephone() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            Page page = phone.open("/sign-in");
            page.locator("button[value=employer]").click();
            phone.open("/firms");
            PageChecks.check(phone, "firms-list-phone");
            phone.open("/firms/new");
            page.locator("#name").fill("Sartoria dell’Adda");
            page.locator("#comune").fill("San Giovanni");
            submit(page);
            PageChecks.check(phone, "firms-new-wrong-phone");
            page.locator("#form").selectOption("srl");
            page.locator("#partita-iva").fill("12345678903");
            page.locator("#codice-fiscale").fill("12345678903");
            page.locator("#comune").fill("Lecco");
            page.locator("#declared").check();
            submit(page);
            PageChecks.check(phone, "firms-firm-phone");
            open(phone, "/firms", "Sartoria Dimostrativa");
            each(phone, "phone");
        }
    }

    @Test
    void theInventedFirmOnADesktop() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            desktop.open("/sign-in").locator("button[value=employer]").click();
            open(desktop, "/firms", "Sartoria Dimostrativa");
            each(desktop, "desktop");
        }
    }

    private static void each(Visit visit, String where) {
        String firm = visit.page().url().replaceFirst("^http://[^/]+", "");
        for (String path : PAGES) {
            visit.open(firm + path);
            PageChecks.check(visit, "firms-own" + path.replace('/', '-') + "-" + where);
        }
        visit.open(firm + "/years/" + firm.substring("/firms/".length()));
        PageChecks.check(visit, "firms-own-years-" + where);
    }

    private static void open(Visit visit, String path, String link) {
        visit.open(path);
        visit.page().locator("main").getByText(link).first().click();
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
