package eu.masp.grants.apply;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Visitor;
import eu.masp.testing.PageChecks;
import eu.masp.testing.RunningMasp;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One person's grant from the call to the receipt, in a browser, on the demonstration's trial call. */
class ApplyPagesIT {
    private static final String CALL = "PROVA-VOUCHER-BERGAMO";
    private static final int PATIENCE_SECONDS = 120;

    /** The demonstration data are written after the start. */
    @BeforeAll
    static void theTrialCallIsThere() throws InterruptedException {
        Visitor visitor = new Visitor(URI.create(RunningMasp.address()).getPort());
        for (int i = 0; i < PATIENCE_SECONDS && visitor.get("/calls/" + CALL).statusCode() != 200; i++) {
            Thread.sleep(1000);
        }
    }

    @Test
    void aMotherOnAPhoneInItalian() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422")) {
            phone.open("/calls");
            PageChecks.check(phone, "apply-calls-phone");
            String file = begin(phone, "apply-mother@example.org", "phone");
            Page page = phone.page();
            send(page);
            PageChecks.check(phone, "apply-family-wrong-phone");
            fill(phone, file);
            PageChecks.check(phone, "apply-overview-phone");

            phone.open(file + "/person");
            send(page);
            PageChecks.check(phone, "apply-person-wrong-phone");
            page.locator("#name").fill("Maria D'Adda");
            page.locator("#codice-fiscale").fill("RSSMRA80A41F205B");
            send(page);
            papers(phone, file);

            phone.open(file + "/employer");
            page.locator("#employer").fill("Officine D'Adda");
            page.locator("#kind-telework").check();
            send(page);
            PageChecks.check(phone, "apply-employer-phone");
            String link = page.locator("#link").inputValue();

            phone.open(file + "/discard");
            PageChecks.check(phone, "apply-discard-phone");

            phone.open(file);
            page.locator("#amount-box").fill("1.200,50");
            page.getByText("Salva l’importo").click();
            phone.open(file + "/send");
            PageChecks.check(phone, "apply-send-phone");
            page.locator("#declared").check();
            page.locator("main form button[type=submit]").last().dblclick();
            page.waitForURL("**" + file + "?done=sent");
            assertThat(page.locator("h1").innerText()).startsWith("Domanda n. ");
            PageChecks.check(phone, "apply-follow-phone");
            page.getByText("Ritira la domanda").click();
            PageChecks.check(phone, "apply-withdraw-phone");
            phone.open("/applications");
            PageChecks.check(phone, "apply-list-phone");
            phone.open("/calls/" + CALL);
            PageChecks.check(phone, "apply-call-again-phone");
            phone.open("/check/apply/" + CALL);
            PageChecks.check(phone, "apply-begin-again-phone");
            phone.open(URI.create(link).getPath());
            PageChecks.check(phone, "apply-commitment-phone");
        }
    }

    @Test
    void theSameAtADeskInEnglishUpToSending() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("status of 422")) {
            String file = begin(desktop, "apply-desk@example.org", "desktop");
            fill(desktop, file);
            PageChecks.check(desktop, "apply-overview-desktop");
            desktop.open(file + "/discard");
            PageChecks.check(desktop, "apply-discard-desktop");
            desktop.open(file + "/employer");
            PageChecks.check(desktop, "apply-employer-desktop");
            desktop.open(file + "/person");
            PageChecks.check(desktop, "apply-person-desktop");
            desktop.open(file + "/papers");
            PageChecks.check(desktop, "apply-papers-desktop");
            desktop.page().getByText("Send the file").first().click();
            PageChecks.check(desktop, "apply-papers-wrong-desktop");
        }
    }

    private static String begin(Visit visit, String email, String screen) {
        Page page = visit.open("/sign-up");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Visitor.PASSWORD);
        send(page);
        page.locator("main a[href*='token=']").click();
        page.locator("#password").fill(Visitor.PASSWORD);
        send(page);
        visit.open("/calls/" + CALL);
        PageChecks.check(visit, "apply-call-" + screen);
        page.locator("a[href='/check/apply/" + CALL + "']").click();
        PageChecks.check(visit, "apply-begin-" + screen);
        send(page);
        String file = URI.create(page.url()).getPath();
        visit.open(file + "/family");
        return file;
    }

    private static void fill(Visit visit, String file) {
        Page page = visit.page();
        page.locator("#adults").fill("1");
        page.locator("#children").fill("1");
        if (page.locator("#cared_for_people").count() > 0) {
            page.locator("#cared_for_people").fill("0");
        }
        send(page);
        page.waitForURL("**/answers");
        page.locator("[name='value.household_comune__household']").fill("Treviglio");
        PageChecks.check(visit, "apply-answers-" + page.viewportSize().width);
        page.locator("main form button[type=submit]").last().click();
        page.waitForURL("**" + file);
    }

    private static void papers(Visit phone, String file) {
        Page page = phone.open(file + "/papers");
        List<String> kinds = page.locator("input[name=kind]").all().stream().map(Locator::inputValue).toList();
        for (String kind : kinds) {
            Locator form = page.locator("form:has(input[name=kind][value='" + kind + "'])");
            form.locator("input[type=file]").setInputFiles(
                    new FilePayload(kind + ".pdf", "application/pdf", SamplePapers.pdf("Prova " + kind)));
            form.locator("button").click();
            page.waitForLoadState();
        }
        PageChecks.check(phone, "apply-papers-phone");
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
