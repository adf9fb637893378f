package eu.masp.grants.aid;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import eu.masp.grants.FirmsOnCalls;
import eu.masp.grants.calls.Call;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.Invented;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import eu.masp.testing.PageChecks;
import eu.masp.testing.TestBrowser;
import eu.masp.testing.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** State aid and the register as the firm, the officer and the public see them. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class AidPagesIT {
    private static final String AREA = "tnc-bergamo";

    @LocalServerPort
    private int port;
    @Autowired
    private FirmsOnCalls setting;
    @Autowired
    private Firms firms;
    private Firm firm;
    private Call call;
    private UUID application;

    @BeforeEach
    void anAward() {
        firm = firms.representedBy(Invented.account("employer")).getFirst();
        call = setting.open(Call.Applicants.FIRM, true, AREA, "tnc-lecco");
        application = setting.award(call, AREA, firm.id(), 1_500_00);
    }

    @Test
    void onlyWhoDecidesThereSeesAndWrites() {
        String aid = "/desk/applications/" + application + "/aid";
        String publication = "/desk/applications/" + application + "/publication";
        String elsewhere = "/desk/applications/" + setting.award(call, "tnc-lecco", firm.id(), 100_00) + "/aid";
        UUID persons = setting.award(setting.open(Call.Applicants.PERSON, false, AREA), AREA, UUID.randomUUID(), 100);
        Visitor officer = new Visitor(port).play("case-officer");
        assertThat(officer.get(aid).body()).contains("Nessun codice COR", firm.name(), "Restano");
        assertThat(officer.get(publication).body()).contains("Pubblicata");
        assertThat(officer.get(elsewhere).statusCode()).isEqualTo(403);
        assertThat(officer.get("/desk/applications/" + persons + "/aid").statusCode()).isEqualTo(404);
        assertThat(officer.get("/desk/applications/" + UUID.randomUUID() + "/aid").statusCode()).isEqualTo(404);
        for (String part : List.of("payment-officer", "programme-officer", "administrator", "auditor")) {
            Visitor other = new Visitor(port).play(part);
            assertThat(other.get(aid).statusCode()).as(part).isEqualTo(403);
            assertThat(other.get(publication).statusCode()).as(part).isEqualTo(403);
            assertThat(other.sendTo("/account", aid, "cor", "1").statusCode()).as(part).isEqualTo(403);
            assertThat(other.sendTo("/account", publication, "out", "yes").statusCode()).as(part).isEqualTo(403);
        }
        for (String part : List.of("parent", "employer")) {
            Visitor nobody = new Visitor(port).play(part);
            assertThat(nobody.get(aid).statusCode()).as(part).isEqualTo(404);
            assertThat(nobody.sendTo("/firms/new", aid, "cor", "1").statusCode()).as(part).isEqualTo(404);
            assertThat(nobody.sendTo("/firms/new", publication, "out", "yes").statusCode()).as(part).isEqualTo(404);
        }
        assertThat(new Visitor(port).play("parent").get("/firms/" + firm.id() + "/aids").statusCode()).isEqualTo(404);
    }

    @Test
    void theNumberIsWrittenDownOnceAndOverWhatWasSeen() {
        String aid = "/desk/applications/" + application + "/aid";
        Visitor officer = new Visitor(port).play("case-officer");
        assertThat(officer.send(aid, "seen", "0", "cor", "12x").body()).contains("solo cifre");
        String cor = FirmsOnCalls.code();
        assertThat(where(officer.send(aid, "seen", "0", "cor", cor, "visura", "77"))).isEqualTo(aid);
        assertThat(officer.get(aid).body()).contains("COR " + cor, "77");
        HttpResponse<String> stale = officer.send(aid, "seen", "0", "cor", FirmsOnCalls.code(), "reason", "again");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(stale.body()).contains("Intanto qualcuno ha registrato");
    }

    @Test
    void aFirmDeclaresWhatItHasHad() {
        String aids = "/firms/" + firm.id() + "/aids";
        Visitor employer = new Visitor(port).play("employer");
        HttpResponse<String> wrong = employer.send(aids, "key", "k", "granted", "2099-01-01", "amount", "-1");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Scrivi quale ente", "non può essere nel futuro", "maggiore di zero");
        for (int i = 0; i < 2; i++) {
            assertThat(where(employer.send(aids, "key", "same", "beneficiary", firm.name(), "grantor",
                    "Camera di commercio", "act", "Bando 3/2026", "granted", "2026-03-01", "amount", "7.000,50",
                    "reference", ""))).isEqualTo(aids);
        }
        String page = employer.get(aids).body();
        assertThat(page.split("Bando 3/2026", -1).length).isGreaterThan(1);
        assertThat(page).contains("7.000,50");
        String id = page.replaceAll("(?s).*aids/([0-9a-f-]{36})/take-back.*", "$1");
        assertThat(where(employer.sendTo(aids, aids + "/" + id + "/take-back"))).isEqualTo(aids);
        assertThat(employer.sendTo(aids, aids + "/" + id + "/take-back").statusCode()).isEqualTo(404);
        assertThat(employer.get(aids).body()).doesNotContain("7.000,50");
    }

    @Test
    void theRegisterIsForEverybodyAndAFormulaStaysAName() {
        Firm sly = setting.firm("=1+1; Officina D'Angelo, \"snc\"");
        setting.award(call, AREA, sly.id(), 2_000_00);
        Visitor anybody = new Visitor(port);
        assertThat(anybody.get("/register?text=D%27Angelo").body()).contains("Officina D'Angelo",
                sly.codiceFiscale(), "2.000");
        assertThat(anybody.get("/register?text=%25%27%3B--&page=99999").body()).contains("Nessun contributo");
        HttpResponse<String> file = anybody.get("/register.csv?text=" + sly.codiceFiscale());
        assertThat(file.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
        assertThat(file.body()).contains("\"'=1+1; Officina D'Angelo, \"\"snc\"\"\"", "2000.00", call.code());
        assertThat(anybody.get("/register/people").statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesOnAPhoneAndOnADesktop() {
        Firm sole = setting.firm("Ditta di Prova");
        setting.award(call, AREA, sole.id(), 2_345_67);
        String desk = "/desk/applications/" + application;
        try (Visit phone = visit(options -> options.setViewportSize(390, 844).setIsMobile(true).setHasTouch(true));
                Visit desktop = visit(options -> options.setViewportSize(1280, 900).setLocale("en-GB"))) {
            for (Visit each : List.of(phone, desktop)) {
                String where = each == phone ? "phone" : "desktop";
                each.open("/register");
                PageChecks.check(each, "register-firms-" + where);
                each.open("/register/people");
                PageChecks.check(each, "register-people-" + where);
                each.open("/sign-in").locator("button[value=employer]").click();
                each.open("/firms/" + firm.id() + "/aids");
                PageChecks.check(each, "aid-own-" + where);
                each.open("/sign-out").locator("main form button[type=submit]").click();
                each.open("/sign-in").locator("button[value=case-officer]").click();
                each.open(desk + "/aid");
                PageChecks.check(each, "aid-case-" + where);
                each.open(desk + "/publication");
                PageChecks.check(each, "register-case-" + where);
            }
        }
    }

    private Visit visit(Consumer<Browser.NewContextOptions> settings) {
        return TestBrowser.visit(options -> settings.accept(options.setBaseURL("http://127.0.0.1:" + port)));
    }
}
