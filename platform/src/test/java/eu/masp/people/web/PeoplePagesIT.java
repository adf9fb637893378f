package eu.masp.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import eu.masp.people.Visitor;
import eu.masp.people.factors.Authenticator;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** The way from no account to a protected one, on a telephone, and an administrator's page. */
class PeoplePagesIT {
    @Test
    void anAccountIsOpenedConfirmedAndProtected() {
        try (Visit phone = TestBrowser.phone()) {
            Page page = phone.open("/sign-up");
            page.locator("#email").fill("not an address");
            page.locator("#password").fill("short");
            submit(page);
            PageChecks.check(phone, "people-sign-up-wrong");
            assertThat(page.locator("#email").inputValue()).isEqualTo("not an address");
            page.locator("#email").fill("browser@example.org");
            page.locator("#password").fill(Visitor.PASSWORD);
            submit(page);
            PageChecks.check(phone, "people-letter-sent");
            page.getByText("Apri il link della lettera").click();
            PageChecks.check(phone, "people-confirm");
            page.locator("#password").fill(Visitor.PASSWORD);
            submit(page);
            PageChecks.check(phone, "people-account");

            page.getByText("Secondo passaggio all’accesso").click();
            PageChecks.check(phone, "people-second-factor-setup");
            Authenticator telephone = Authenticator.scan(page.content());
            page.locator("#code").fill(telephone.code());
            submit(page);
            PageChecks.check(phone, "people-recovery-codes");
            page.getByText("Li ho conservati").click();
            page.getByText("Secondo passaggio all’accesso").click();
            PageChecks.check(phone, "people-second-factor");
            for (String path : new String[] {"/account/password", "/account/close", "/inbox", "/sign-out"}) {
                phone.open(path);
                PageChecks.check(phone, "people" + path.replace('/', '-'));
            }
            submit(page);
            phone.open("/sign-in");
            page.locator("#email").fill("browser@example.org");
            page.locator("#password").fill(Visitor.PASSWORD);
            submit(page);
            PageChecks.check(phone, "people-second-step");
            page.locator("#code").fill("12");
            submit(page);
            PageChecks.check(phone, "people-second-step-wrong");
        }
    }

    @Test
    void anAdministratorSeesTheSeats() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("422");
                Visit phone = TestBrowser.phone()) {
            Page page = desktop.open("/sign-in");
            page.getByText("Administrator of this installation").click();
            PageChecks.check(desktop, "people-account-administrator");
            desktop.open("/account/seats");
            PageChecks.check(desktop, "people-seats-desktop");
            submit(page, "Give the role");
            PageChecks.check(desktop, "people-seats-wrong");
            phone.open("/sign-in");
            PageChecks.check(phone, "people-sign-in-phone");
            phone.page().getByText("Amministratore di questa").click();
            phone.open("/account/seats");
            PageChecks.check(phone, "people-seats-phone");
        }
    }

    @Test
    void aLinkThatIsUsedUpSaysHowToGoOn() {
        try (Visit phone = TestBrowser.phone().expecting("status of 410")) {
            phone.open("/forgotten/new?token=nothing");
            PageChecks.check(phone, "people-link-gone");
        }
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    private static void submit(Page page, String name) {
        page.locator("main form button[type=submit]").filter(new Locator.FilterOptions().setHasText(name)).click();
    }
}
