package eu.masp.grants.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimStep;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Paper;
import eu.masp.papers.Papers;
import eu.masp.papers.SamplePapers;
import eu.masp.testing.MaspTest;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** The desk in a browser: on a wide screen, on a telephone, and without a mouse. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class DeskPagesIT {
    private static final String IBAN = "IT60X0542811101000000123456";

    @LocalServerPort
    private int port;
    @Autowired
    private DeskCall desk;
    @Autowired
    private Papers papers;
    @Autowired
    private Claims claims;

    @Test
    void threeCasesAreDecidedByKeyboardAlone() {
        Call call = desk.open("keys-" + UUID.randomUUID());
        Application good = desk.apply(call, desk.person("Anna Prova", ""), DeskCall.GOOD, "yes");
        Application partTime = desk.apply(call, desk.person("Bice Prova", ""), DeskCall.PART_TIME, "no");
        Application unclear = desk.apply(call, desk.person("Cora Prova", ""), DeskCall.GOOD, "yes");
        try (Visit wide = wide("it-IT")) {
            Page page = signIn(wide, "case-officer");
            page.navigate("/desk?call=" + call.code());
            press(page, "n", "Domanda n. 1");
            press(page, "a");
            assertThat(focus(page)).isEqualTo("award-cents");
            press(page, "Enter", "Domanda n. 2");
            assertThat(page.locator("#done").innerText()).isEqualTo("Assegnata: domanda n. 1.");
            press(page, "t");
            assertThat(focus(page)).isEqualTo("give_notice-reason");
            assertThat(page.locator("#give_notice-reason").inputValue()).contains("Non passa a part-time");
            press(page, "Control+Enter", "Domanda n. 3");
            assertThat(page.locator("#done").innerText()).isEqualTo("Preavviso inviato: domanda n. 2.");
            press(page, "p");
            assertThat(focus(page)).startsWith("paper-");
            press(page, "Space");
            press(page, "Control+Enter", "Istruttoria");
            assertThat(page.locator("#done").innerText()).isEqualTo("Documenti chiesti: domanda n. 3.");
            assertThat(page.locator(".desk-count").innerText()).contains("Nessuna domanda aspetta");
        }
        assertThat(desk.now(good.id()).state()).isEqualTo(ApplicationState.AWARDED);
        assertThat(desk.now(partTime.id()).state()).isEqualTo(ApplicationState.NOTICE_GIVEN);
        assertThat(desk.now(unclear.id()).state()).isEqualTo(ApplicationState.PAPERS_ASKED);
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        Call call = desk.open("off-" + UUID.randomUUID());
        desk.apply(call, desk.person("Anna Prova", ""), DeskCall.GOOD, "yes");
        try (Visit wide = wide("it-IT")) {
            Page page = signIn(wide, "case-officer");
            page.navigate("/desk?call=" + call.code());
            press(page, "?");
            assertThat(focus(page)).isEqualTo("keys-on");
            press(page, "Space");
            press(page, "n");
            page.waitForTimeout(300);
            assertThat(page.locator("h1").innerText()).isEqualTo("Istruttoria");
            page.reload();
            press(page, "n");
            page.waitForTimeout(300);
            assertThat(page.locator("h1").innerText()).isEqualTo("Istruttoria");
        }
    }

    @Test
    void whatSpeaksAgainstAnAwardIsAnsweredByKeyboard() {
        Call first = desk.open("held-" + UUID.randomUUID());
        Call call = desk.open("missing-" + UUID.randomUUID(), DeskCall.BODY, List.of("dote-identity-copy"), 100);
        UUID person = desk.person("Dina Prova", "");
        desk.award(desk.apply(first, person, DeskCall.GOOD, "yes"));
        Application application = desk.apply(call, person, DeskCall.GOOD, "yes");
        try (Visit wide = wide("it-IT").expecting("status of 422"); Visit phone = phone()) {
            Page page = signIn(wide, "case-officer");
            page.navigate("/desk?call=" + call.code());
            press(page, "n", "Domanda n. 1");
            press(page, "a");
            PageChecks.check(wide, "desk-case-obstacles");
            press(page, "Enter", "Domanda n. 1");
            assertThat(page.locator("#award-papers_missing-error").innerText()).contains("serve il perché");
            PageChecks.check(wide, "desk-case-obstacles-wrong");
            press(page, "a");
            press(page, "Tab");
            assertThat(focus(page)).isEqualTo("award-papers_missing");
            page.keyboard().type("Vista allo sportello");
            press(page, "Tab");
            page.keyboard().type("Un altro periodo");
            signIn(phone, "auditor");
            phone.open("/desk");
            PageChecks.check(phone, "desk-out-of-reach-phone");
            press(page, "Control+Enter", "Istruttoria");
            page.navigate("/desk/applications/" + application.id());
            PageChecks.check(wide, "desk-case-despite");
        }
        assertThat(desk.now(application.id()).state()).isEqualTo(ApplicationState.AWARDED);
    }

    @Test
    void theDeskOnAWideScreenAndOnATelephone() {
        Call call = desk.open("pages-" + UUID.randomUUID(), DeskCall.BODY, List.of("dote-identity-copy"), 50);
        Application first = desk.apply(call, desk.person("Anna Prova", IBAN), DeskCall.PART_TIME, "no");
        desk.apply(call, desk.person("Bice D'Angelo", IBAN), DeskCall.GOOD, "yes");
        papers.keep(first.id(), "dote-identity-copy", "carta d'identità.png", SamplePapers.picture("png"),
                first.applicant());
        papers.keep(first.id(), Paper.OTHER, "lettera.pdf", SamplePapers.pdf("Una lettera"), first.applicant());
        Claim claim = claimed(call, IBAN, 9);
        Claim payable = claimed(call, IBAN, 8);
        claims.check(payable.id(), payable.version(), payable.asked(), "another officer", "");
        Claim nameless = claimed(call, "", 8);
        claims.check(nameless.id(), nameless.version(), nameless.asked(), "another officer", "");
        Claim back = recovered(call);
        Application waiting = desk.apply(call, desk.person("Elsa Prova", IBAN), DeskCall.GOOD, "yes", 900_000_000);
        try (Visit wide = wide("en-GB"); Visit phone = phone()) {
            pages(wide, "wide", call, first, claim);
            pages(phone, "phone", call, first, claim);
            wide.expecting("status of 422");
            Page page = wide.open("/desk/applications/" + first.id());
            press(page, "a");
            press(page, "Control+Enter", "Application no. 1");
            PageChecks.check(wide, "desk-case-wrong");
            wide.open("/desk/claims/" + back.id());
            page.locator("#step-cancel_recovery summary").click();
            PageChecks.check(wide, "desk-claim-recovery");
            wide.open("/desk/applications/" + waiting.id());
            page.locator("#step-give_notice_in_line summary").click();
            PageChecks.check(wide, "desk-case-waiting");
            payments(wide, "wide");
        }
    }

    /** Paid, asked back, and an instalment has come. */
    private Claim recovered(Call call) {
        Claim claim = claimed(call, IBAN, 7);
        claims.check(claim.id(), claim.version(), claim.asked(), "another officer", "");
        claims.take(ClaimStep.ORDER, claim.id(), 2, "payer", "");
        claims.take(ClaimStep.PAY, claim.id(), 3, "payer", "");
        claims.orderRecovery(claim.id(), 4, 9_000, "another officer", "The child left the nursery in June");
        claims.recover(claim.id(), 5, 2_500, "payer", LocalDate.of(2026, 11, 22));
        return claim;
    }

    private void pages(Visit visit, String size, Call call, Application application, Claim claim) {
        signIn(visit, "case-officer");
        visit.open("/desk?order=risk&call=" + call.code());
        PageChecks.check(visit, "desk-queue-" + size);
        visit.open("/desk/applications/" + application.id());
        PageChecks.check(visit, "desk-case-" + size);
        visit.open("/desk/applications/" + application.id() + "/replay");
        PageChecks.check(visit, "desk-replay-" + size);
        visit.open("/desk/claims?call=" + call.code());
        PageChecks.check(visit, "desk-claims-" + size);
        visit.open("/desk/claims/" + claim.id());
        PageChecks.check(visit, "desk-claim-" + size);
    }

    private void payments(Visit visit, String size) {
        Page page = signIn(visit, "payment-officer");
        page.navigate("/desk/payments");
        if (page.locator("#name").isVisible()) {
            page.locator("#name").fill("ASL di Bergamo");
            page.locator("#iban").fill(IBAN);
            page.locator("form[action='/desk/payments/account'] button").click();
        }
        PageChecks.check(visit, "desk-payments-" + size);
        page.locator("form[action='/desk/payments/orders'] button").click();
        page.waitForURL("**/orders/*");
        PageChecks.check(visit, "desk-order-" + size);
        page.setViewportSize(390, 844);
        PageChecks.check(visit, "desk-order-phone");
        page.navigate("/desk/payments");
        PageChecks.check(visit, "desk-payments-phone");
    }

    private Claim claimed(Call call, String iban, int month) {
        return desk.claim(desk.award(desk.apply(call, desk.person("Dora Prova", iban), DeskCall.GOOD, "yes")), month,
                15_000);
    }

    private static Page signIn(Visit visit, String part) {
        Page page = visit.open("/sign-in");
        page.locator("form:has(input[value='" + part + "']) button, button[value='" + part + "']").first().click();
        page.waitForURL("**/account");
        return page;
    }

    /** A key, and the heading of the page that it leads to. */
    private static void press(Page page, String key, String heading) {
        press(page, key);
        page.locator("h1:text-is('" + heading + "')").waitFor();
    }

    private static void press(Page page, String key) {
        page.keyboard().press(key);
    }

    private static String focus(Page page) {
        return String.valueOf(page.evaluate("document.activeElement.id"));
    }

    private Visit wide(String locale) {
        return TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale(locale)
                .setBaseURL("http://localhost:" + port));
    }

    private Visit phone() {
        return TestBrowser.visit(options -> options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true)
                .setBaseURL("http://localhost:" + port));
    }
}
