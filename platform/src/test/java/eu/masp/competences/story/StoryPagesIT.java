package eu.masp.competences.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A story and the occupations, as they look: on a phone in Italian, on a desktop in English. */
class StoryPagesIT {
    private static final String ITALIAN = "Da otto anni cresco due figli: preparo i pasti, li accompagno a scuola e tengo i conti di casa.\n"
            + "Mi prendo cura di mia madre: le do le medicine e la accompagno alle visite.\n"
            + "Prima ho lavorato come cassiera in un supermercato. Non so guidare il camion.\nCiao a tutti.";
    private static final String ENGLISH = "For eight years I have raised two children: I cook the meals, take them to school and keep the"
            + " household accounts.\nI look after my mother: I give her medicines and go with her to the doctor.\n"
            + "Before that I worked as a cashier in a supermarket. I cannot drive a lorry.\nHello everybody.";

    @Test
    void aStoryOnAPhoneInItalian() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            Page page = agreed(phone);
            phone.open("/competences/story");
            PageChecks.check(phone, "story-write-phone");
            page.locator("#text").fill("😀🎉");
            page.locator("button[value=later]").click();
            PageChecks.check(phone, "story-wrong-phone");
            page.locator("#text").fill(ITALIAN);
            page.locator("button[value=read]").click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Che cosa abbiamo trovato");
            PageChecks.check(phone, "story-proposals-phone");
            int length = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
            assertThat(length).as("screens of a phone").isLessThan(9 * 844);
            page.locator("input[value=keep]").first().check();
            page.locator("#count").getByText("Decise: 1").waitFor();
            assertThat(page.locator(".story-bar").boundingBox().y).as("in sight").isLessThan(844);
            phone.open("/competences/story/proposals");
            assertThat(page.locator("#decided").innerText()).as("saved by the tap").contains("Hai tenuto");
            keepAll(page);
            page.locator("main form button[type=submit].btn-primary").first().click();
            assertThat(page.locator("#decided").innerText()).contains("Hai tenuto");
            PageChecks.check(phone, "story-decided-phone");
            look(phone, "/competences/occupations", "occupations-list-phone");
            page.locator(".occ-list a").first().click();
            PageChecks.check(phone, "occupations-one-phone");
            page.locator("button[value=can]").first().click();
            assertThat(page.locator("h1").count()).isOne();
            look(phone, "/competences/occupations/compare?o=babysitter&o=home-carer&o=cashier",
                    "occupations-compare-phone");
            look(phone, "/competences/occupations/how", "occupations-how-phone");
            look(phone, "/competences/story/erase", "story-erase-phone");
        }
    }

    @Test
    void aStoryOnADesktopInEnglish() {
        try (Visit desktop = TestBrowser
                .visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            Page page = agreed(desktop);
            desktop.open("/competences/story");
            page.locator("#text").fill(ENGLISH);
            page.getByText("as you write").waitFor();
            desktop.open("/competences/story");
            assertThat(page.locator("#text").inputValue()).as("kept while typing").isEqualTo(ENGLISH);
            page.locator("button[value=read]").click();
            PageChecks.check(desktop, "story-proposals-desktop");
            keepAll(page);
            page.locator("main form button[type=submit].btn-primary").first().click();
            look(desktop, "/competences/story", "story-write-desktop");
            look(desktop, "/competences/story/proposals?q=sewing", "story-add-desktop");
            look(desktop, "/competences/occupations?hours=part-time&sector=care", "occupations-list-desktop");
            look(desktop, "/competences/occupations/home-carer", "occupations-one-desktop");
            look(desktop, "/competences/occupations/compare?o=babysitter&o=home-carer&o=cashier",
                    "occupations-compare-desktop");
        }
    }

    @Test
    void coursesAreBroughtAtTheDesk() {
        try (Visit desktop = TestBrowser.desktop(); Visit phone = TestBrowser.phone()) {
            desktop.open("/sign-in").getByText("Istruttore").first().click();
            look(desktop, "/desk/courses", "courses-desktop");
            look(phone, "/competences/occupations", "occupations-public-phone");
            look(phone, "/competences/occupations/home-carer", "occupations-one-public-phone");
        }
    }

    private static Page agreed(Visit visit) {
        Page page = visit.open("/sign-up");
        page.locator("#email").fill("story-" + UUID.randomUUID() + "@example.org");
        page.locator("#password").fill("una frase lunga e mia");
        page.locator("main form button[type=submit]").click();
        page.locator("main a[href*='token=']").first().click();
        page.locator("#password").fill("una frase lunga e mia");
        page.locator("main form button[type=submit]").click();
        visit.open("/competences");
        page.locator("#agree").check();
        page.locator("main form button[type=submit]").click();
        return page;
    }

    private static void keepAll(Page page) {
        page.evaluate("document.querySelectorAll('.story-unsure').forEach(each => each.open = true)");
        page.locator("input[value=keep]").all().forEach(radio -> radio.check());
    }

    private static void look(Visit visit, String path, String name) {
        visit.open(path);
        PageChecks.check(visit, name);
    }
}
