package eu.masp.competences.exports;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import eu.masp.people.Visitor;
import eu.masp.testing.PageChecks;
import eu.masp.testing.RunningMasp;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Taking a profile along and being asked to check a badge, in a browser. */
class ExportPagesIT {
    /** Addresses that become files instead of pages. */
    private static final String FILE = "not loaded: " + RunningMasp.address() + "/competences/export/file";
    private static final String BADGE = "badge.jwt";
    private static final String PICTURE = "badge.png";

    @Test
    void onAPhoneInItalian() {
        try (Visit phone = TestBrowser.phone().expecting("status of 422").expecting(FILE)
                .expecting(BADGE).expecting(PICTURE)) {
            journey(phone, "phone", "exports-phone@example.org");
        }
    }

    @Test
    void atADeskInEnglish() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("status of 422").expecting(FILE).expecting(BADGE).expecting(PICTURE)) {
            journey(desktop, "desktop", "exports-desktop@example.org");
        }
    }

    @Test
    void whoAdministersSeesTheKeysAndRevokesWithAReason() {
        try (Visit desktop = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))
                .expecting("status of 422")) {
            Page page = desktop.open("/sign-in");
            page.getByText("Administrator").first().click();
            page.waitForLoadState();
            desktop.open("/issuer");
            PageChecks.check(desktop, "exports-issuer-desktop");
            page.locator("#badge").fill("nothing");
            page.locator("form[action='/issuer/revoke'] button").click();
            PageChecks.check(desktop, "exports-issuer-wrong-desktop");
        }
    }

    private static void journey(Visit visit, String screen, String email) {
        signUp(visit, email);
        new ProfileInDatabase(RunningMasp.part(JdbcClient.class), email).measured().confirmed("empathy", true, "yes");
        Page page = visit.open("/competences/export/entries");
        page.locator("#kind-work").check();
        page.locator("#title").fill("Assistenza a mia madre");
        page.locator("#place").fill("in famiglia");
        page.locator("#from").fill("9/2021");
        send(page);
        PageChecks.check(visit, "exports-entries-" + screen);

        visit.open("/competences/export");
        send(page);
        PageChecks.check(visit, "exports-choose-wrong-" + screen);
        page.locator("#take-name").check();
        page.locator("#name").fill("Maria D’Adda");
        page.locator("input[name=take][value^='entry:'], input[name=take][value^='confirmed:'],"
                + " input[name=take][value^='measured:']").all().forEach(box -> box.check());
        PageChecks.layout(visit, "exports-choose-" + screen);
        send(page);
        PageChecks.check(visit, "exports-preview-" + screen);
        Download cv = page.waitForDownload(() -> send(page));
        assertThat(cv.suggestedFilename()).isEqualTo("cv.pdf");

        visit.open("/competences/badges");
        PageChecks.check(visit, "exports-badges-" + screen);
        page.locator("input[name=for]").first().check();
        page.locator("main form button[type=submit]").first().dblclick();
        page.waitForURL("**/competences/badges/*-*");
        PageChecks.check(visit, "exports-badge-" + screen);
        String badge = URI.create(page.url()).getPath();
        Download text = page.waitForDownload(() -> page.locator("a[href$='badge.jwt']").click());
        String jwt = read(text);
        Download picture = page.waitForDownload(() -> page.locator("a[href$='badge.png']").click());

        visit.open("/verify");
        PageChecks.check(visit, "verify-" + screen);
        page.locator("#file").setInputFiles(new FilePayload("badge.jwt", "text/plain", jwt.getBytes()));
        send(page);
        assertThat(page.locator(".exp-outcome-valid").count()).isOne();
        PageChecks.check(visit, "verify-valid-" + screen);
        visit.open("/verify");
        page.locator("#file").setInputFiles(picture.path());
        send(page);
        assertThat(page.locator(".exp-outcome-valid").count()).isOne();
        visit.open("/verify");
        page.locator("#text").fill(jwt.replaceFirst("\\.(...)", ".AAA"));
        send(page);
        assertThat(page.locator(".exp-outcome-altered").count()).isOne();
        PageChecks.check(visit, "verify-altered-" + screen);
        visit.open("/verify");
        send(page);
        PageChecks.check(visit, "verify-wrong-" + screen);

        visit.open(badge);
        page.locator("main form button[type=submit]").click();
        PageChecks.check(visit, "exports-badge-withdrawn-" + screen);
        visit.open(badge.replace("/competences/badges", "/verify"));
        assertThat(page.locator(".exp-outcome-revoked").count()).isOne();
        PageChecks.layout(visit, "verify-revoked-" + screen);
    }

    private static void signUp(Visit visit, String email) {
        Page page = visit.open("/sign-up");
        page.locator("#email").fill(email);
        page.locator("#password").fill(Visitor.PASSWORD);
        send(page);
        page.locator("main a[href*='token=']").click();
        page.locator("#password").fill(Visitor.PASSWORD);
        send(page);
        page.waitForLoadState();
    }

    private static String read(Download download) {
        try {
            return Files.readString(download.path());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void send(Page page) {
        page.locator("main form button[type=submit]").last().click();
    }
}
