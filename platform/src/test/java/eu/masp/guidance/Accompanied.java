package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.factors.Authenticator;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A woman with an account and somebody who accompanies, each in a browser of their own; every one is somebody new. */
class Accompanied {
    static final String BODY = "lavoro-bergamo";
    static final String TERRITORY = "tnc-bergamo";
    static final String OTHER_BODY = "lavoro-trento";
    static final String OTHER_TERRITORY = "provincia-trento";

    private final int port;
    private final JdbcClient jdbc;
    private final Seats seats;

    Accompanied(int port, JdbcClient jdbc, Seats seats) {
        this.port = port;
        this.jdbc = jdbc;
        this.seats = seats;
    }

    /** Her browser and her account. */
    record Woman(Visitor browser, String email, UUID account) {}

    Woman woman(String name) {
        String email = UUID.randomUUID() + "@example.org";
        Visitor browser = new Visitor(port).withAccount(email);
        browser.send("/account", "name", name, "language", "it");
        return new Woman(browser, email, account(email));
    }

    /** Somebody with a seat who has passed the second step. */
    Visitor officer(Role role, String body, String territory) {
        String email = UUID.randomUUID() + "@example.org";
        Visitor browser = new Visitor(port).withAccount(email);
        browser.send("/account", "name", "Operatore di prova", "language", "it");
        seats.give(account(email), new Seat(role, body, territory), LocalDate.of(2020, 1, 1), null, null);
        HttpResponse<String> setup = browser.get("/account/second-factor");
        browser.send("/account/second-factor", "code", Authenticator.scan(setup.body()).code());
        return browser;
    }

    Visitor guide() {
        return officer(Role.GUIDE, BODY, TERRITORY);
    }

    UUID account(String email) {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
    }

    /** She asks, the guide takes it up: the path of the case for who accompanies. */
    UUID begun(Woman woman, Visitor guide) {
        String own = where(woman.browser().send("/guidance/ask", "place", BODY + "@" + TERRITORY, "agree", "yes"));
        UUID id = UUID.fromString(own.replaceAll("/guidance/([0-9a-f-]+).*", "$1"));
        assertThat(where(guide.sendTo("/caseload/" + id + "/manage", "/caseload/" + id + "/take-up")))
                .startsWith("/caseload/" + id);
        return id;
    }

    /** The step of this kind. */
    UUID step(UUID inCase, String kind) {
        return jdbc.sql("SELECT id FROM guidance_step WHERE case_id = ? AND kind = ? ORDER BY place LIMIT 1")
                .params(inCase, kind).query(UUID.class).single();
    }
}
