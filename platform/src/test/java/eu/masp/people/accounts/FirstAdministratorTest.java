package eu.masp.people.accounts;

import static eu.masp.people.Visitor.PASSWORD;
import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.people.accounts.Links.Purpose;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaspTest
class FirstAdministratorTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Links links;

    @Autowired
    private Seats seats;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theFirstLinkOpensTheFirstAccountAndNoOther() {
        assertThat(jdbc.sql("SELECT count(*) FROM account_link WHERE purpose = 'administrator'").query(Integer.class)
                .single())
                .as("links logged at start").isOne();
        String other = links.issue(null, Purpose.ADMINISTRATOR);
        String link = links.issue(null, Purpose.ADMINISTRATOR);
        String token = link.replaceAll(".*token=", "");
        Visitor visitor = new Visitor(port);
        assertThat(where(visitor.send(link, "token", token, "email", "first@example.org", "password", PASSWORD)))
                .isEqualTo("/account/second-factor");
        UUID account = jdbc.sql("SELECT id FROM account WHERE email = 'first@example.org'").query(UUID.class).single();
        assertThat(seats.of(account)).containsExactly(new Seat(Role.ADMINISTRATOR, Seats.INSTALLATION, null));
        assertThat(visitor.get(link).statusCode()).isEqualTo(410);
        assertThat(visitor.get(other).statusCode()).isEqualTo(410);
        assertThat(where(visitor.get("/account/seats"))).isEqualTo("/account/second-factor");
    }
}
