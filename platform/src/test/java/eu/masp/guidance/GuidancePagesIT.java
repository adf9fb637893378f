package eu.masp.guidance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** The pages of accompaniment in a browser: who accompanies at a wide screen in English, she on a telephone in Italian. */
class GuidancePagesIT {

    @Test
    void whoAccompaniesWorksThroughTheCases() {
        try (Visit wide = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            Page page = signIn(wide, "guide", "/caseload/today");
            page.navigate("/caseload/today");
            PageChecks.check(wide, "guidance-today-wide");
            page.navigate("/caseload");
            PageChecks.check(wide, "guidance-caseload-wide");
            page.keyboard().press("s");
            assertThat(focus(page)).isEqualTo("q");
            page.keyboard().type("inventata");
            page.keyboard().press("Enter");
            page.waitForURL("**q=inventata**");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator(".guide-tabs").waitFor();
            page.navigate("/caseload?q=inventata+1");
            page.locator("tbody th a").first().click();
            page.locator("h1:text-is('Persona inventata 1')").waitFor();
            PageChecks.check(wide, "guidance-path-wide");
            page.locator(".guide-aside a[href^='/handbook/childcare']").click();
            page.locator("#chapter h3").first().waitFor();
            assertThat(page.url()).contains("/caseload/");
            PageChecks.check(wide, "guidance-path-chapter-wide");
            page.navigate("/caseload?q=Genitore");
            page.locator("tbody th a").first().click();
            for (String tab : new String[] {"talk", "notes", "her", "manage"}) {
                page.locator(".guide-tabs a[href$='/" + tab + "']").click();
                page.locator(".guide-tabs a[href$='/" + tab + "'][aria-current]").waitFor();
                PageChecks.check(wide, "guidance-" + tab + "-wide");
            }
            page.navigate("/caseload/invite");
            PageChecks.check(wide, "guidance-invite-wide");
            page.navigate("/handbook?q=nursery");
            PageChecks.check(wide, "guidance-handbook-search-wide");
            page.setViewportSize(390, 844);
            page.navigate("/caseload");
            PageChecks.layout(wide, "guidance-caseload-phone");
            page.locator("tbody th a").first().click();
            page.locator(".guide-tabs").waitFor();
            PageChecks.layout(wide, "guidance-path-phone");
        }
        try (Visit wide = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            Page page = signIn(wide, "supervisor", "/flows");
            page.navigate("/flows");
            PageChecks.check(wide, "guidance-flows-wide");
            page.selectOption("#from", page.locator("#from option").nth(14).getAttribute("value"));
            page.selectOption("#to", page.locator("#to option").nth(9).getAttribute("value"));
            page.locator("form.guide-filter button").click();
            page.locator(".masp-note:has-text('steps of five')").waitFor();
            PageChecks.check(wide, "guidance-flows-months-wide");
            page.setViewportSize(390, 844);
            PageChecks.layout(wide, "guidance-flows-phone");
        }
    }

    @Test
    void sheSeesWhatComesNext() {
        try (Visit phone = TestBrowser.phone()) {
            Page page = signIn(phone, "parent", "/account");
            page.navigate("/guidance");
            page.locator(".guide-now").first().waitFor();
            PageChecks.check(phone, "guidance-mine-phone");
            String own = page.url().replaceAll("[?#].*", "");
            page.navigate(own + "/intake");
            page.locator("#languages").fill("Italiano e spagnolo");
            page.locator("#languages").blur();
            page.locator("#kept:has-text('Salvato, ')").waitFor();
            PageChecks.check(phone, "guidance-intake-phone");
            page.navigate(own + "/looks");
            PageChecks.check(phone, "guidance-looks-phone");
            page.navigate(own + "/end");
            PageChecks.check(phone, "guidance-end-phone");
            page.navigate("/guidance/ask");
            PageChecks.check(phone, "guidance-ask-phone");
            page.navigate("/handbook");
            PageChecks.check(phone, "guidance-handbook-phone");
            page.navigate("/handbook/childcare");
            PageChecks.check(phone, "guidance-chapter-phone");
        }
    }

    private static String focus(Page page) {
        return (String) page.evaluate("document.activeElement.id");
    }

    private static Page signIn(Visit visit, String part, String landing) {
        Page page = visit.open("/sign-in");
        page.locator("button[value='" + part + "']").click();
        page.waitForURL("**" + landing);
        return page;
    }
}
