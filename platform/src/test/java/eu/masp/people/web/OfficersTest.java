package eu.masp.people.web;

import static eu.masp.people.Visitor.PASSWORD;
import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.factors.Authenticator;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class OfficersTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 1);

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Seats seats;

    @Test
    void anOfficerSetsUpTheSecondStepBeforeAnyOfficersPageOpens() {
        Visitor visitor = new Visitor(port).withAccount("administrator@example.org");
        UUID account = account("administrator@example.org");
        assertThat(visitor.get("/account/seats").statusCode()).isEqualTo(404);
        seats.give(account, new Seat(Role.ADMINISTRATOR, "asl-lecco", null), DAY, null, null);
        assertThat(where(visitor.get("/account/seats"))).isEqualTo("/account/second-factor");

        HttpResponse<String> setup = visitor.get("/account/second-factor");
        assertThat(setup.body()).contains("data:image/svg+xml;base64,", "otpauth://totp/MASP%3Aadministrator");
        assertThat(visitor.send("/account/second-factor", "code", "000000").body()).contains("Il codice non è giusto");
        Authenticator telephone = Authenticator.scan(setup.body());
        String codes = visitor.send("/account/second-factor", "code", telephone.code()).body();
        assertThat(codes).contains("I tuoi codici di recupero")
                .containsPattern("<code>([a-z2-7]{4}-){3}[a-z2-7]{4}</code>");
        assertThat(visitor.get("/account/seats").statusCode()).isEqualTo(200);

        // From now on signing in takes two steps, and a code works once.
        Visitor again = new Visitor(port);
        assertThat(where(again.signIn("administrator@example.org", PASSWORD)))
                .isEqualTo("/sign-in/second-step?next=%2Faccount");
        assertThat(where(again.get("/account"))).startsWith("/sign-in");
        assertThat(again.send("/sign-in/second-step", "code", telephone.lastCode()).body())
                .contains("Il codice non è giusto");
        String recovery = codes.replaceAll("(?s).*?<code>([a-z2-7-]{19})</code>.*", "$1");
        assertThat(where(again.send("/sign-in/second-step", "code", recovery, "next", "/account/seats")))
                .isEqualTo("/account/seats");
        assertThat(again.get("/account/seats").statusCode()).isEqualTo(200);
        assertThat(again.get("/account/second-factor").body()).contains("Codici di recupero rimasti: 9");

        Visitor thief = new Visitor(port);
        thief.signIn("administrator@example.org", PASSWORD);
        assertThat(thief.send("/sign-in/second-step", "code", recovery).body()).contains("Il codice non è giusto");
    }

    @Test
    void sixDigitsAreNotGuessedByTrying() {
        Visitor visitor = new Visitor(port).withAccount("guessed@example.org");
        visitor.send("/account/second-factor", "code",
                Authenticator.scan(visitor.get("/account/second-factor").body()).code());
        Visitor thief = new Visitor(port);
        thief.signIn("guessed@example.org", PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(thief.send("/sign-in/second-step", "code", "00000" + i).body())
                    .contains("Il codice non è giusto");
        }
        assertThat(thief.send("/sign-in/second-step", "code", "000009").body()).contains("Troppi tentativi");
    }

    @Test
    void aSeatThatEndsCountsNoMoreAtOnce() {
        Visitor administrator = new Visitor(port).play("administrator");
        new Visitor(port).withAccount("paying@example.org");
        assertThat(where(
                administrator.send("/account/seats", "email", "paying@example.org", "role", "payment-officer", "body",
                        "asl-como", "territory", "")))
                .isEqualTo("/account/seats");
        UUID account = account("paying@example.org");
        assertThat(seats.of(account)).containsExactly(new Seat(Role.PAYMENT_OFFICER, "asl-como", null));
        assertThat(administrator.send("/account/seats", "email", "paying@example.org", "role", "case-officer", "body",
                "asl-como").body()).contains("Chi decide non paga");
        long id = jdbc.sql("SELECT id FROM seat WHERE account = ?").param(account).query(Long.class).single();
        administrator.sendTo("/account/seats", "/account/seats/" + id + "/end");
        assertThat(seats.of(account)).isEmpty();
        assertThat(jdbc.sql("SELECT count(*) FROM seat WHERE account = ?").param(account).query(Integer.class).single())
                .isOne();
    }

    @Test
    void nobodyAdministersWhatIsNotTheirs() {
        Visitor auditor = new Visitor(port).play("auditor");
        assertThat(auditor.get("/account/seats").statusCode()).isEqualTo(403);
        assertThat(auditor.sendTo("/account", "/account/seats/1/end").statusCode()).isEqualTo(403);
        Visitor parent = new Visitor(port).play("parent");
        assertThat(parent.get("/account/seats").statusCode()).isEqualTo(404);
        Visitor administrator = new Visitor(port).play("administrator");
        assertThat(administrator.sendTo("/account", "/account/seats/999999/end").statusCode()).isEqualTo(404);
        long played = jdbc.sql("SELECT id FROM seat WHERE role = 'case-officer' AND body = 'asl-bergamo'")
                .query(Long.class)
                .single();
        assertThat(administrator.sendTo("/account", "/account/seats/" + played + "/end").body())
                .contains("persone inventate");
    }

    @Test
    void everyLookAtAnotherPersonIsWrittenDown() {
        new Visitor(port).withAccount("looked-at@example.org").send("/account", "name", "Somebody Invented", "language",
                "it");
        UUID account = account("looked-at@example.org");
        seats.give(account, new Seat(Role.AUDITOR, "asl-lodi", null), DAY, null, null);
        new Visitor(port).play("administrator").get("/account/seats");
        assertThat(jdbc.sql("SELECT purpose FROM identity_read WHERE account = ?").param(account).query(String.class)
                .list())
                .contains("list of seats");
    }

    @Test
    void whoDecidesIsGivenNoSeatToPayInTheSameBody() {
        new Visitor(port).withAccount("both@example.org");
        UUID account = account("both@example.org");
        seats.give(account, new Seat(Role.CASE_OFFICER, "asl-pavia", null), DAY, null, null);
        assertThatExceptionOfType(Seats.ConflictException.class).isThrownBy(
                () -> seats.give(account, new Seat(Role.PAYMENT_OFFICER, "asl-pavia", null), DAY, null, null));
        seats.give(account, new Seat(Role.PAYMENT_OFFICER, "asl-varese", null), DAY, null, null);
        assertThat(seats.of(account)).hasSize(2);
    }

    @Test
    void aLostSecondStepIsTakenAwayByAnAdministratorOfTheSamePlace() {
        Visitor officer = new Visitor(port).withAccount("lost@example.org");
        UUID account = account("lost@example.org");
        officer.send("/account/second-factor", "code",
                Authenticator.scan(officer.get("/account/second-factor").body()).code());
        seats.give(account, new Seat(Role.CASE_OFFICER, "asl-cremona", "tnc-cremona"), DAY, null, null);
        long id = jdbc.sql("SELECT id FROM seat WHERE account = ?").param(account).query(Long.class).single();
        String reset = "/account/seats/" + id + "/second-factor";

        Visitor elsewhere = administrator("elsewhere@example.org", new Seat(Role.ADMINISTRATOR, "asl-cremona",
                "tnc-lecco"));
        assertThat(elsewhere.sendTo("/account/seats", reset, "reason-" + id, "Di persona").statusCode())
                .isEqualTo(404);
        assertThat(new Visitor(port).play("auditor").sendTo("/account", reset, "reason-" + id, "x").statusCode())
                .isEqualTo(403);
        assertThat(officer.sendTo("/account", reset, "reason-" + id, "x").statusCode()).isEqualTo(403);

        Visitor administrator = administrator("cremona@example.org", new Seat(Role.ADMINISTRATOR, "asl-cremona", null));
        assertThat(administrator.sendTo("/account/seats", reset, "reason-" + id, "").body())
                .contains("Scrivi come hai verificato");
        long own = jdbc.sql("SELECT id FROM seat WHERE account = ?").param(account("cremona@example.org"))
                .query(Long.class).single();
        assertThat(administrator.sendTo("/account/seats", "/account/seats/" + own + "/second-factor",
                "reason-" + own, "Sono io").body()).contains("chiedi a un altro amministratore");
        seats.give(account, new Seat(Role.AUDITOR, "asl-mantova", null), DAY, null, null);
        assertThat(administrator.sendTo("/account/seats", reset, "reason-" + id, "Di persona").body())
                .contains("anche in altri enti");
        jdbc.sql("DELETE FROM seat WHERE account = ? AND body = 'asl-mantova'").param(account).update();

        assertThat(where(administrator.sendTo("/account/seats", reset, "reason-" + id, "Di persona")))
                .isEqualTo("/account/seats?done=factor");
        assertThat(administrator.get("/account/seats?done=factor").body()).contains("Fatto: la persona sceglie");
        assertThat(administrator.sendTo("/account/seats", reset, "reason-" + id, "Di persona").body())
                .contains("non ha un secondo passaggio");
        assertThat(jdbc.sql("SELECT reason FROM second_factor_reset WHERE account = ? AND by = ?")
                .params(account, account("cremona@example.org")).query(String.class).list())
                .containsExactly("Di persona");
        assertThat(jdbc.sql("SELECT count(*) FROM letter WHERE account = ? AND template = 'factor-reset'")
                .param(account).query(Integer.class).single()).isOne();
        assertThat(where(officer.get("/account"))).startsWith("/sign-in");
        Visitor again = new Visitor(port);
        again.signIn("lost@example.org", PASSWORD);
        assertThat(where(again.get("/desk"))).isEqualTo("/account/second-factor");
        assertThat(again.get("/account/second-factor").body()).contains("otpauth://");
    }

    private Visitor administrator(String email, Seat seat) {
        Visitor visitor = new Visitor(port).withAccount(email);
        visitor.send("/account/second-factor", "code",
                Authenticator.scan(visitor.get("/account/second-factor").body()).code());
        seats.give(account(email), seat, DAY, null, null);
        return visitor;
    }

    private UUID account(String email) {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
    }
}
