package eu.masp.catalogue.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

class MeasurePagesIT {

    @Test
    void aPersonFindsAMeasureOfHerTownAndReadsItsRule() {
        try (Visit visit = TestBrowser.phone()) {
            Page page = visit.open("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Misure").setExact(true)).click();
            page.getByLabel("Parole").fill("bònus");
            page.getByLabel("Comune o CAP").fill("TREVIGLIO");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Mostra")).click();
            PageChecks.check(visit, "measures-filtered-phone");
            assertThat(page.getByLabel("Comune o CAP")).hasValue("Treviglio");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Bonus nido").setExact(true)).click();
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))).hasText("Bonus nido");
            assertThat(page.locator("main")).containsText("L. 232/2016");
        }
    }

    @Test
    void aNameOfSeveralTownsIsAskedBack() {
        try (Visit visit = TestBrowser.withoutScript()) {
            Page page = visit.open("/measures?comune=castel&q=nido");
            assertThat(page.locator("main")).containsText("Quale intendi con «castel»?");
            Locator choice = page.locator("#comune-message a").first();
            String town = choice.innerText();
            choice.click();
            assertThat(page.getByLabel("Comune o CAP")).hasValue(town);
            assertThat(page.getByLabel("Parole")).hasValue("nido");
        }
    }

    @Test
    void everyPartOfAnExplanationIsAccessibleWhenOpened() {
        for (String id : new String[] {"bonus-nido", "assegno-unico", "dote-servizi-persona"}) {
            try (Visit desktop = TestBrowser.desktop(); Visit phone = TestBrowser.phone()) {
                for (Visit visit : new Visit[] {desktop, phone}) {
                    Page page = visit.open("/measures/" + id + "?lang=en");
                    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
                    PageChecks.check(visit, "measure-" + id + "-open-" + (visit == phone ? "phone" : "desktop"));
                }
            }
        }
    }

    @Test
    void listsOfThePastAndOfEverythingToCheckAreAccessible() {
        for (String address : new String[] {"/measures?when=past", "/measures?comune=nowhere",
                "/measures?comune=castel",
                "/measures?q=nothinglikethis", "/measures/verification?show=all&sort=authority&direction=desc"}) {
            String name = "catalogue" + address.replaceAll("[^a-z]+", "-");
            try (Visit desktop = TestBrowser.desktop(); Visit phone = TestBrowser.phone()) {
                desktop.open(address);
                PageChecks.check(desktop, name + "-desktop");
                phone.open(address);
                PageChecks.check(phone, name + "-phone");
            }
        }
    }
}
