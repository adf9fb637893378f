package eu.masp.grants.desk.payments;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import eu.masp.grants.applications.Application;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.Claims;
import eu.masp.grants.claims.RefusedAccounts;
import eu.masp.grants.desk.DeskCall;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Claims on their way from the officer who checks to the bank, and back. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class PaymentsTest {
    private static final String IBAN = "IT60X0542811101000000123456";
    private static final String OTHER_IBAN = "DE89370400440532013000";

    @LocalServerPort
    private int port;
    @Autowired
    private DeskCall desk;
    @Autowired
    private Claims claims;
    @Autowired
    private RefusedAccounts refused;
    @Autowired
    private People people;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Clock clock;
    private LocalDate today;
    private Call call;
    private Visitor officer;
    private Visitor payer;

    @BeforeEach
    void open() {
        today = LocalDate.now(clock);
        putAside();
        call = desk.open("pay-" + UUID.randomUUID(), DeskCall.BODY, List.of(), 10);
        officer = new Visitor(port).play("case-officer");
        payer = new Visitor(port).play("payment-officer");
    }

    /** What one test leaves to be paid is not another's. */
    @AfterEach
    void putAside() {
        jdbc.sql("UPDATE claim SET state = 'rejected' WHERE state IN ('lodged', 'checked', 'recovery_ordered')"
                + " AND application IN (SELECT a.id FROM application a JOIN call c ON c.id = a.call_id WHERE c.code SIMILAR TO '(pay|pages)-%')")
                .update();
    }

    @Test
    void aClaimIsCheckedOrderedPaidReturnedAndPaidAgain() {
        Claim claim = lodged(IBAN, 9);
        String page = officer.get("/desk/claims/" + claim.id()).body();
        assertThat(page).contains("value=\"200\"", "Massimo al mese");
        HttpResponse<String> less = check(claim, "150", "");
        assertThat(less.statusCode()).isEqualTo(422);
        assertThat(where(check(claim, "150", "Una ricevuta di un altro mese"))).startsWith("/desk/claims/next?");
        account();
        assertThat(payer.get("/desk/payments").body()).contains("150,00");
        String address = where(order(UUID.randomUUID().toString()));
        HttpResponse<String> file = payer.get(address + "/file");
        assertThat(file.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(file.body()).contains("<CtrlSum>150.00</CtrlSum>", "<IBAN>" + IBAN + "</IBAN>",
                "<EndToEndId>" + claim.id().toString().replace("-", "") + "-", "CUP E81B11000210001");
        assertThatNoException().isThrownBy(() -> Pain001Test.validate(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(payer.get(address + "/file").body()).isEqualTo(file.body());
        assertThat(state(claim)).isEqualTo(ClaimState.ORDERED);

        String bank = payer.get(address).body();
        assertThat(bank).contains("L’ordine si paga il").doesNotContain("name=\"on\"", "name=\"on-");
        HttpResponse<String> early = payer.sendTo("/account", address + "/paid", "on", today.toString());
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(early.body()).contains("la banca non può aver fatto niente prima");
        assertThat(payer.sendTo("/account", address + "/items/" + claim.id(), "on-" + claim.id(), today.toString(),
                "reason-" + claim.id(), "AC04 closed").statusCode()).isEqualTo(422);
        assertThat(state(claim)).isEqualTo(ClaimState.ORDERED);
        dueToday();
        assertThat(payer.sendTo(address, address + "/paid", "on", today.plusDays(1).toString()).body())
                .contains("deve ancora venire");
        payer.sendTo(address, address + "/paid", "on", today.toString());
        payer.sendTo(address, address + "/paid", "on", today.toString());
        assertThat(state(claim)).isEqualTo(ClaimState.PAID);
        String item = address + "/items/" + claim.id();
        payer.sendTo(address, item, "on-" + claim.id(), today.toString(), "reason-" + claim.id(), "AC04 closed");
        assertThat(state(claim)).isEqualTo(ClaimState.CHECKED);
        assertThat(payer.get(address).body()).contains("tornato indietro", "AC04 closed");
        // The same account is not tried again as if nothing had happened.
        HttpResponse<String> none = order(UUID.randomUUID().toString());
        assertThat(none.statusCode()).isEqualTo(409);
        assertThat(none.body()).contains("la banca ha rifiutato questo IBAN");
        refused.tryAgain(applicant(claim));
        String second = where(order(UUID.randomUUID().toString()));
        dueToday();
        payer.sendTo(second, second + "/paid", "on", today.toString());

        officer.sendTo("/desk/claims/" + claim.id(), "/desk/claims/" + claim.id() + "/steps", "step", "order_recovery",
                "version", version(claim), "order_recovery-cents", "50,00", "order_recovery-reason", "Retta più bassa");
        assertThat(payer.get("/desk/payments").body()).contains("Restituzioni attese", "50,00");
        HttpResponse<String> before = payer.sendTo("/desk/payments",
                "/desk/payments/claims/" + claim.id() + "/recovered",
                "body", DeskCall.BODY, "version", version(claim), "recovered-" + claim.id() + "-cents", "50,00",
                "recovered-" + claim.id(), today.minusDays(1).toString());
        assertThat(before.statusCode()).isEqualTo(422);
        assertThat(before.body()).contains("non può essere arrivata prima");
        assertThat(back(claim, version(claim), "50,01").body()).contains("È più di quanto deve ancora tornare");
        assertThat(back(claim, version(claim), "dieci").statusCode()).isEqualTo(422);
        String version = version(claim);
        assertThat(back(claim, version, "20").statusCode()).isEqualTo(303);
        // The same form once more, as by a double click.
        assertThat(back(claim, version, "20").statusCode()).isEqualTo(303);
        assertThat(claims.find(claim.id()).orElseThrow().recovered()).isEqualTo(2_000);
        assertThat(back(claim, "1", "20").statusCode()).isEqualTo(409);
        assertThat(state(claim)).isEqualTo(ClaimState.RECOVERY_ORDERED);
        assertThat(payer.get("/desk/payments").body()).contains("value=\"30\"");
        assertThat(officer.get("/desk/claims/" + claim.id()).body()).contains("di cui già arrivati 20,00",
                "Non chiedere più la restituzione");
        back(claim, version(claim), "30");
        assertThat(state(claim)).isEqualTo(ClaimState.RECOVERED);
    }

    @Test
    void whoeverTookAClaimBackIsNotDrawnAgain() {
        Claim first = lodged(IBAN, 9);
        claims.check(first.id(), first.version(), 0, "officer", "Nessuna ricevuta");
        Claim again = claims.lodge(first.application(), first.month(), 35_000, "mother", UUID.randomUUID().toString());
        assertThat(again.drawn()).isTrue();
    }

    @Test
    void nobodyReportsWhatTheBankDidWithTheirOwnMoney() {
        Claim claim = lodged(IBAN, 9);
        check(claim, "200", "");
        account();
        String address = where(order(UUID.randomUUID().toString()));
        dueToday();
        payer.sendTo(address, address + "/paid", "on", today.toString());
        UUID self = jdbc.sql("SELECT actor FROM claim_event WHERE claim = ? AND event = 'pay'").param(claim.id())
                .query(String.class).optional().map(UUID::fromString).orElseThrow();
        jdbc.sql("UPDATE application SET applicant = ? WHERE id = ?").params(self, claim.application()).update();
        assertThat(payer.sendTo(address, address + "/items/" + claim.id(), "on-" + claim.id(), today.toString(),
                "reason-" + claim.id(), "AC04 closed").statusCode()).isEqualTo(403);
        claims.orderRecovery(claim.id(), claims.find(claim.id()).orElseThrow().version(), 5_000, "officer", "Errore");
        assertThat(back(claim, version(claim), "50").statusCode()).isEqualTo(403);
        assertThat(state(claim)).isEqualTo(ClaimState.RECOVERY_ORDERED);
    }

    private HttpResponse<String> back(Claim claim, String version, String euros) {
        return payer.sendTo("/desk/payments", "/desk/payments/claims/" + claim.id() + "/recovered", "body",
                DeskCall.BODY, "version", version, "recovered-" + claim.id() + "-cents", euros,
                "recovered-" + claim.id(), today.toString());
    }

    @Test
    void afterARefusalTheNextOrderGoesToTheNewAccountAlone() {
        UUID person = desk.person("Rita Prova", IBAN);
        Application application = desk.award(desk.apply(call, person, DeskCall.GOOD, "yes"));
        Claim first = desk.claim(application, 6, 35_000);
        check(first, "200", "");
        account();
        String address = where(order(UUID.randomUUID().toString()));
        dueToday();
        payer.sendTo(address, address + "/items/" + first.id(), "on-" + first.id(), today.toString(),
                "reason-" + first.id(), "conto estinto");
        Claim second = desk.claim(application, 7, 35_000);
        check(second, "200", "");
        assertThat(order(UUID.randomUUID().toString()).statusCode())
                .as("another claim, the same dead account").isEqualTo(409);
        people.keep(person, new Person("Rita Prova", "", "", "", OTHER_IBAN));
        String file = payer.get(where(order(UUID.randomUUID().toString())) + "/file").body();
        assertThat(file).contains("<IBAN>" + OTHER_IBAN + "</IBAN>", "<CtrlSum>400.00</CtrlSum>");
    }

    @Test
    void thePersonIsToldThatTheBankRefusedAndMaySayThatTheAccountIsRight() {
        String email = "refused-" + UUID.randomUUID() + "@example.org";
        Visitor mother = new Visitor(port).withAccount(email);
        UUID person = jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
        people.keep(person, new Person("Rosa Prova", "", "", "", IBAN));
        Claim claim = desk.claim(desk.award(desk.apply(call, person, DeskCall.GOOD, "yes")), 6, 35_000);
        check(claim, "200", "");
        account();
        String address = where(order(UUID.randomUUID().toString()));
        dueToday();
        payer.sendTo(address, address + "/items/" + claim.id(), "on-" + claim.id(), today.toString(),
                "reason-" + claim.id(), "conto bloccato");
        String file = "/applications/" + claim.application();
        assertThat(mother.get(file).body()).contains("La banca non ha potuto pagare", "Che cosa fare")
                .doesNotContain("Controllato: sarà pagato");
        String page = file + "/claims/" + claim.id();
        assertThat(mother.get(page).body()).contains("La banca non ha potuto pagare", "href=\"/account\"",
                "Cambia l’IBAN", "conto bloccato");
        Visitor stranger = new Visitor(port).play("parent");
        assertThat(stranger.sendTo("/account", page + "/same-account").statusCode()).isEqualTo(404);
        assertThat(order(UUID.randomUUID().toString()).statusCode()).isEqualTo(409);
        assertThat(where(mother.sendTo(page, page + "/same-account"))).isEqualTo(page + "?done=again");
        assertThat(mother.get(page + "?done=again").body()).contains("sarà riprovato sullo stesso conto")
                .doesNotContain("Cambia l’IBAN");
        assertThat(where(order(UUID.randomUUID().toString()))).startsWith("/desk/payments/orders/");
    }

    @Test
    void aFormSentTwiceMakesOneOrderAndWhoHasNoIbanIsNamedAndAsked() {
        Claim with = lodged(IBAN, 8);
        Claim without = lodged("", 8);
        check(with, "200", "");
        check(without, "200", "");
        account();
        String once = UUID.randomUUID().toString();
        String address = where(order(once));
        assertThat(where(order(once))).isEqualTo(address);
        assertThat(payer.get(address).body()).contains("Rimborsi rimasti fuori", "manca l’IBAN");
        assertThat(state(without)).isEqualTo(ClaimState.CHECKED);
        assertThat(order(UUID.randomUUID().toString()).statusCode()).isEqualTo(409);
        String ask = "/desk/payments/claims/" + without.id() + "/ask-iban";
        payer.sendTo("/desk/payments", ask, "body", DeskCall.BODY);
        payer.sendTo("/desk/payments", ask, "body", DeskCall.BODY);
        assertThat(payer.get("/desk/payments").body()).contains("chiesto il");
        assertThat(jdbc.sql("SELECT subject FROM letter WHERE template = 'desk-iban' AND account = ?")
                .param(applicant(without)).query(String.class).list()).containsExactly("Manca il tuo IBAN");
    }

    @Test
    void thoseThatWereNotDrawnAreConfirmedInOneGoAndTheOthersAreNot() {
        Application application = desk.award(
                desk.apply(call, desk.person("Rosa Prova", IBAN), DeskCall.GOOD, "yes"));
        for (int month = 1; month <= 8; month++) {
            desk.claim(application, month, 10_000);
        }
        long drawn = claims.of(application.id()).stream().filter(Claim::drawn).count();
        String page = officer.get("/desk/claims?call=" + call.code()).body();
        assertThat(page).contains("su cento rimborsi di questo bando se ne controllano 10");
        HttpResponse<String> sent = officer.sendTo("/desk/claims?call=" + call.code(), "/desk/claims/confirm", "call",
                call.code(), "until", "2100-01-01T00:00:00Z");
        assertThat(where(sent)).endsWith("confirmed=" + (8 - drawn));
        assertThat(claims.of(application.id()).stream().filter(claim -> claim.state() == ClaimState.LODGED))
                .hasSize((int) drawn).allMatch(Claim::drawn);
    }

    @Test
    void whoChecksDoesNotPayAndWhoPaysDoesNotCheck() {
        Claim claim = lodged(IBAN, 7);
        assertThat(officer.get("/desk/payments").statusCode()).isEqualTo(403);
        assertThat(payer.get("/desk/claims/" + claim.id()).statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).play("parent").get("/desk/payments").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).play("parent").get("/desk/claims").statusCode()).isEqualTo(404);
        assertThat(payer.get("/desk/payments/orders/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private Claim lodged(String iban, int month) {
        return desk.claim(
                desk.award(desk.apply(call, desk.person("Anna Prova", iban), DeskCall.GOOD, "yes")), month, 35_000);
    }

    private HttpResponse<String> check(Claim claim, String euros, String reason) {
        return officer.sendTo("/desk/claims/" + claim.id(), "/desk/claims/" + claim.id() + "/steps", "step", "check",
                "version", version(claim), "check-cents", euros, "check-reason", reason);
    }

    private void account() {
        assertThat(
                payer.sendTo("/desk/payments", "/desk/payments/account", "body", DeskCall.BODY, "name", "ASL", "iban",
                        "IT60 X054").statusCode())
                .isEqualTo(422);
        payer.sendTo("/desk/payments", "/desk/payments/account", "body", DeskCall.BODY, "name", "ASL di Bergamo",
                "iban", IBAN, "bic", "");
    }

    /** The day of payment has come. */
    private void dueToday() {
        jdbc.sql("UPDATE payment_order SET execution_date = ? WHERE execution_date > ?").params(today, today).update();
    }

    private HttpResponse<String> order(String once) {
        return payer.sendTo("/desk/payments", "/desk/payments/orders", "body", DeskCall.BODY, "once", once, "on",
                TargetDays.after(today).toString());
    }

    private ClaimState state(Claim claim) {
        return claims.find(claim.id()).orElseThrow().state();
    }

    private UUID applicant(Claim claim) {
        return desk.now(claim.application()).applicant();
    }

    private String version(Claim claim) {
        return Integer.toString(claims.find(claim.id()).orElseThrow().version());
    }
}
