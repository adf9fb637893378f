package eu.masp.competences;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.people.Role;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** A chapter from its start to the profile, on a telephone in Italian and on a desktop in English. */
class CompetencePagesIT {

    @Test
    void aMotherOnATelephone() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            phone.open("/competences");
            PageChecks.check(phone, "competences-start-phone");
            phone.open("/sign-in").locator("button[value=parent]").click();
            walk(phone, "phone", "relating");
            shown(phone);
        }
    }

    @Test
    void aFatherOnADesktopInEnglish() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("status of 422")) {
            desktop.open("/sign-in").locator("button[value=employer]").click();
            walk(desktop, "desktop", "organising");
            desktop.open("/learning");
            PageChecks.check(desktop, "learning-list-desktop");
            desktop.open("/learning/modules/planning");
            PageChecks.check(desktop, "learning-module-desktop");
        }
    }

    /** The mother shows her profile to a body, and an operator there confirms what they know. */
    private static void shown(Visit phone) {
        Page page = phone.open("/competences/sharing");
        page.locator("#part-said").check();
        page.locator("#body").selectOption("lavoro-bergamo");
        page.locator("form[action='/competences/sharing'] button[type=submit]").click();
        try (Visit desktop = TestBrowser.desktop().expecting("status of 422")) {
            Page office = desktop.open("/sign-in");
            office.locator("button[value=" + Role.GUIDE.word() + "]").click();
            desktop.open("/competences/shared");
            PageChecks.check(desktop, "competences-shared-desktop");
            office.locator(".comp-cards a").first().click();
            office.locator("main summary").first().click();
            PageChecks.check(desktop, "competences-shared-profile-desktop");
            office.locator("details[open] button").click();
            PageChecks.check(desktop, "competences-shared-profile-wrong-desktop");
            office.locator("details[open] input[value=partly]").check();
            office.locator("details[open] button").click();
            assertThat(office.locator("main").innerText()).contains("Risposta registrata");
        }
        phone.open("/competences/sharing");
        PageChecks.check(phone, "competences-sharing-looked-phone");
        assertThat(page.locator("main").innerText()).contains("Guardato una volta");
        phone.open("/competences/profile");
        assertThat(page.locator("main").innerText()).contains("Confermato da un operatore", "In parte è così");
    }

    private static void walk(Visit visit, String where, String family) {
        Page page = visit.open("/competences");
        page.locator("#agree").check();
        submit(page);
        PageChecks.check(visit, "competences-chapters-" + where);
        page.locator("form[action$=" + family + "] button").click();
        PageChecks.check(visit, "competences-question-" + where);
        submit(page);
        PageChecks.check(visit, "competences-question-wrong-" + where);
        for (int i = 0; i < 40 && page.locator(".comp-answer").count() > 0; i++) {
            int answers = page.locator(".comp-answer").count();
            page.locator(".comp-answer label").nth(Math.min(answers - 1, i % 3 + 1)).click();
            submit(page);
        }
        PageChecks.check(visit, "competences-end-" + where);
        page.locator(".masp-back").click();
        PageChecks.check(visit, "competences-question-back-" + where);
        submit(page);
        submit(page);
        assertThat(page.url()).contains("/competences/results/");
        PageChecks.check(visit, "competences-result-" + where);
        visit.open("/competences/statements/new?competence=listening");
        page.locator("#words").fill(where.equals("phone") ? "Ho ascoltato mio padre dopo l’operazione, senza fretta."
                : "I listened to my father after his operation, without hurry.");
        PageChecks.check(visit, "competences-say-" + where);
        submit(page);
        page.locator("#email").fill("vicina@example.org");
        page.locator("#name").fill("Anna Prova");
        submit(page);
        assertThat(page.locator("#link").boundingBox().y + page.locator("#link").boundingBox().height)
                .as("the link that is shown once, before anything is scrolled")
                .isLessThan(page.viewportSize().height);
        page.locator("[data-copy]").click();
        page.locator("[data-copy] + [role=status]:not(:empty)").waitFor();
        assertThat(page.locator("#link").evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)"))
                .isEqualTo(page.locator("#link").inputValue());
        PageChecks.check(visit, "competences-statement-" + where);
        visit.open("/competences/profile");
        PageChecks.check(visit, "competences-profile-" + where);
        visit.open("/competences/sharing");
        page.locator("#reader").fill("la consulente");
        page.locator("#name").fill("Anna Prova");
        submit(page);
        PageChecks.check(visit, "competences-sharing-" + where);
        page.navigate(page.locator("#link").inputValue());
        PageChecks.check(visit, "competences-door-" + where);
        submit(page);
        PageChecks.check(visit, "competences-linked-" + where);
        visit.open("/learning/paths/fathers");
        PageChecks.check(visit, "learning-path-" + where);
        visit.open("/learning/modules/listening");
        PageChecks.check(visit, "learning-module-listening-" + where);
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
    }
}
