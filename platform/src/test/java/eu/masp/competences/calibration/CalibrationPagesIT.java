package eu.masp.competences.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.masp.competences.Chapters;
import eu.masp.competences.CompetenceFramework;
import eu.masp.people.Visitor;
import eu.masp.testing.PageChecks;
import eu.masp.testing.RunningMasp;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An evaluator signs on a desktop in English; a woman lends her answers and reads a checked result on a telephone in Italian. */
class CalibrationPagesIT {
    private static final String FAMILY = "growing";

    private final JdbcClient jdbc = RunningMasp.part(JdbcClient.class);
    private final int port = URI.create(RunningMasp.address()).getPort();

    @Test
    void questionsAreCheckedAndResultsSaySo() {
        String email = UUID.randomUUID() + "@example.org";
        Chapters chapters = new Chapters(new Visitor(port).withAccount(email));
        String result = chapters.finish(chapters.begin(FAMILY), 0.5);
        Sat sat = new Sat(jdbc,
                RunningMasp.part(CompetenceFramework.class).findFamily(FAMILY).orElseThrow(),
                jdbc.sql("SELECT bank FROM sitting WHERE id = ?")
                        .param(UUID.fromString(result.replaceAll(".*/", ""))).query(String.class).single());
        List<UUID> people = sat.people(250, 22, "it", 21);
        people.addAll(sat.people(260, 22, "en", 22));
        jdbc.sql("UPDATE sitting SET too_fast = true WHERE account = ?").param(people.getFirst()).update();
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            lend(phone, email);
            String run = sign();
            read(phone, run);
            withdraw(run);
        } finally {
            sat.forget(people);
        }
    }

    private static void lend(Visit phone, String email) {
        Page page = phone.open("/sign-in");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Visitor.PASSWORD);
        page.locator("main form button[type=submit]").first().click();
        page.waitForURL("**/account");
        page.navigate("/competences/fairness");
        PageChecks.check(phone, "fairness-phone");
        page.locator("#age-30-44").check();
        page.locator("form[action='/competences/fairness'] button").click();
        PageChecks.check(phone, "fairness-wrong-phone");
        page.locator("#agree").check();
        page.locator("form[action='/competences/fairness'] button").click();
        page.locator("form[action='/competences/fairness/answers'] button").click();
        PageChecks.check(phone, "fairness-given-phone");
        assertThat(page.locator("main").innerText()).contains("Ci presti le tue risposte");
    }

    private static Page evaluator(Visit visit) {
        Page page = visit.open("/sign-in");
        page.locator("button[value=evaluator]").click();
        page.waitForURL("**/calibration");
        return page;
    }

    private static String sign() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("status of 422")) {
            Page page = evaluator(desktop);
            page.navigate("/calibration");
            PageChecks.check(desktop, "calibration-overview-desktop");
            page.locator("form[action$='/" + FAMILY + "'] button").click();
            page.locator(".cal-draft").waitFor();
            String run = page.url();
            page.navigate(run);
            PageChecks.check(desktop, "calibration-draft-desktop");
            page.locator("form[action$='/sign'] button").click();
            PageChecks.check(desktop, "calibration-wrong-desktop");
            for (Locator select : page.locator(".cal-decisions select").all()) {
                List<String> choices = select.locator("option").all().stream()
                        .map(option -> option.getAttribute("value")).toList();
                select.selectOption(choices.contains("take") ? "take" : "keep");
            }
            page.locator("#reason").fill("Curves, thresholds and both languages looked at one by one.");
            page.locator("#read").check();
            page.locator("form[action$='/sign'] button").click();
            page.locator(".cal-signed").waitFor();
            PageChecks.check(desktop, "calibration-signed-desktop");
            page.setViewportSize(390, 844);
            PageChecks.layout(desktop, "calibration-signed-phone");
            page.navigate("/calibration?lang=it");
            PageChecks.layout(desktop, "calibration-overview-phone");
            return run.replaceAll(".*/", "");
        }
    }

    private static void read(Visit phone, String run) {
        Page page = phone.open("/competences");
        page.locator("form[action$='/" + FAMILY + "'] button").click();
        for (int i = 0; i < 40 && page.locator(".comp-answer").count() > 0; i++) {
            int answers = page.locator(".comp-answer").count();
            page.locator(".comp-answer label").nth(Math.min(answers - 1, i % 3 + 1)).click();
            page.locator("main form button[type=submit]").first().click();
            page.waitForLoadState();
        }
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("509 persone");
        PageChecks.check(phone, "competences-result-checked-phone");
        page.locator("a[href='/competences/checks/" + run + "']").click();
        PageChecks.check(phone, "competences-check-phone");
    }

    private static void withdraw(String run) {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            Page page = evaluator(desktop);
            page.navigate("/calibration/" + run);
            page.locator("details:has(#withdraw-reason) summary").click();
            page.locator("#withdraw-reason").fill("Only a trial.");
            page.locator("form[action$='/withdraw'] button").click();
            page.locator(".cal-withdrawn").waitFor();
            assertThat(page.locator("main").innerText()).contains("Only a trial.");
        }
    }
}
