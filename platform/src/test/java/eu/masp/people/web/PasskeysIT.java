package eu.masp.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import eu.masp.people.Visitor;
import eu.masp.testing.PageChecks;
import eu.masp.testing.RunningMasp;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import org.junit.jupiter.api.Test;

/** A device of Chromium's that says yes at once, in place of a finger. */
class PasskeysIT {
    /** Browsers use passkeys on names, not on numbers. */
    private static final String ADDRESS = RunningMasp.address().replace("127.0.0.1", "localhost");

    @Test
    void aPasskeyIsAddedAndOpensTheAccountWithoutAPassword() {
        try (Visit phone = TestBrowser.visit(options -> options.setViewportSize(390, 844).setBaseURL(ADDRESS))) {
            Page page = signedUp(phone, "passkey@example.org");
            JsonObject device = device(page);
            phone.open("/account/passkeys");
            PageChecks.check(phone, "people-passkeys-none");
            page.locator("#label").fill("telefono");
            page.locator("form[data-passkey] button").click();
            page.locator(".masp-passkeys").waitFor();
            PageChecks.check(phone, "people-passkeys");
            assertThat(page.locator("main").innerText()).contains("telefono");

            signOut(phone);
            phone.open("/sign-in?next=/inbox");
            PageChecks.check(phone, "people-sign-in-passkey");
            page.locator(".masp-passkey button").click();
            page.waitForURL(ADDRESS + "/inbox");
            phone.open("/account/passkeys");
            assertThat(page.locator("main").innerText()).contains("usata l’ultima volta");

            // The same one is not taken twice, and once removed it opens nothing.
            page.locator(".masp-passkeys button").click();
            page.locator(".masp-passkeys").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.HIDDEN));
            signOut(phone);
            phone.open("/sign-in");
            page.locator(".masp-passkey button").click();
            page.waitForURL("**/sign-in?wrong=passkey");
            assertThat(page.locator("#errors").innerText()).contains("La passkey non è stata riconosciuta");
            assertThat(device.get("authenticatorId").getAsString()).isNotEmpty();
        }
    }

    @Test
    void aDeviceThatSaysNoChangesNothing() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB")
                .setBaseURL(ADDRESS))) {
            Page page = signedUp(desktop, "refuses@example.org");
            CDPSession session = page.context().newCDPSession(page);
            session.send("WebAuthn.enable");
            JsonObject options = options();
            options.addProperty("isUserVerified", false);
            JsonObject wrapped = new JsonObject();
            wrapped.add("options", options);
            session.send("WebAuthn.addVirtualAuthenticator", wrapped);
            desktop.open("/account/passkeys");
            page.locator("#label").fill("computer");
            page.locator("form[data-passkey] button").click();
            page.locator("[data-passkey-failed]:visible").waitFor();
            PageChecks.check(desktop, "people-passkeys-failed");
            page.reload();
            assertThat(page.locator(".masp-passkeys").count()).isZero();
        }
    }

    @Test
    void anOfficerPassesTheSecondStepByAPasskey() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setBaseURL(ADDRESS))) {
            Page page = signedUp(desktop, "officer-with-key@example.org");
            device(page);
            desktop.open("/account/passkeys");
            page.locator("#label").fill("computer");
            page.locator("form[data-passkey] button").click();
            page.locator(".masp-passkeys").waitFor();
            int port = Integer.parseInt(ADDRESS.replaceAll(".*:", ""));
            new Visitor(port).play("administrator").send("/account/seats", "email", "officer-with-key@example.org",
                    "role", "auditor", "body", "asl-sondrio", "territory", "");
            signOut(desktop);
            desktop.open("/sign-in?next=/account");
            page.locator("#email").fill("officer-with-key@example.org");
            page.locator("#password").fill(Visitor.PASSWORD);
            submit(page);
            page.waitForURL("**/sign-in/second-step?**");
            PageChecks.check(desktop, "people-second-step-passkey");
            assertThat(page.locator("#code").count()).as("no authenticator, no code").isZero();
            page.locator(".masp-passkey button").click();
            page.waitForURL(ADDRESS + "/account");
            assertThat(page.locator("main").innerText()).contains("asl-sondrio")
                    .doesNotContain("le pagine degli operatori restano chiuse");

            // Who accompanies begins with today by a passkey alone, too, unless she was on her way to somewhere else.
            new Visitor(port).play("administrator").send("/account/seats", "email", "officer-with-key@example.org",
                    "role", "guide", "body", "lavoro-bergamo", "territory", "tnc-bergamo");
            signOut(desktop);
            desktop.open("/sign-in");
            page.locator(".masp-passkey button").click();
            page.waitForURL(ADDRESS + "/caseload/today");
            signOut(desktop);
            desktop.open("/sign-in?next=/handbook");
            page.locator(".masp-passkey button").click();
            page.waitForURL(ADDRESS + "/handbook");
        }
    }

    private static Page signedUp(Visit visit, String email) {
        Page page = visit.open("/sign-up");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Visitor.PASSWORD);
        submit(page);
        page.locator("a[href*='/sign-up/confirm']").click();
        page.locator("#password").fill(Visitor.PASSWORD);
        submit(page);
        return page;
    }

    private static JsonObject device(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject wrapped = new JsonObject();
        wrapped.add("options", options());
        return session.send("WebAuthn.addVirtualAuthenticator", wrapped);
    }

    private static JsonObject options() {
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        return options;
    }

    private static void signOut(Visit visit) {
        submit(visit.open("/sign-out"));
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]:visible").first().click();
    }
}
