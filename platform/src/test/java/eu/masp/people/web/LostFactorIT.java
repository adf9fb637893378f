package eu.masp.people.web;

import com.microsoft.playwright.Page;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Where an administrator takes a lost second factor away. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class LostFactorIT {
    @LocalServerPort
    private int port;
    @Autowired
    private Seats seats;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theReasonIsAskedForAndTheOutcomeSaid() {
        new Visitor(port).withAccount("lost-telephone@example.org");
        UUID account = jdbc.sql("SELECT id FROM account WHERE email = 'lost-telephone@example.org'").query(UUID.class)
                .single();
        seats.give(account, new Seat(Role.CASE_OFFICER, "asl-sondrio", null), LocalDate.of(2026, 1, 1), null, null);
        jdbc.sql("INSERT INTO second_factor (account, secret, confirmed_at) VALUES (?, ?, now())")
                .params(account, new byte[20]).update();
        try (Visit phone = TestBrowser.visit(options -> options.setViewportSize(390, 844).setIsMobile(true)
                .setHasTouch(true).setBaseURL("http://localhost:" + port)).expecting("status of 422");
                Visit wide = TestBrowser.visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB")
                        .setBaseURL("http://localhost:" + port))) {
            for (Visit visit : new Visit[] {wide, phone}) {
                Page page = visit.open("/sign-in");
                page.locator("form:has(input[value='administrator']) button, button[value='administrator']").first()
                        .click();
                page.waitForURL("**/account");
                visit.open("/account/seats");
                page.locator("details summary").last().click();
                PageChecks.check(visit, visit == phone ? "people-lost-factor-phone" : "people-lost-factor-wide");
            }
            Page page = phone.page();
            page.locator("details[open] button").click();
            PageChecks.check(phone, "people-lost-factor-wrong-phone");
            page.locator("details[open] input[type=text]").fill("Di persona, con la carta d'identità");
            page.locator("details[open] button").click();
            page.waitForURL("**/account/seats?done=factor");
            PageChecks.check(phone, "people-lost-factor-done-phone");
        }
    }
}
