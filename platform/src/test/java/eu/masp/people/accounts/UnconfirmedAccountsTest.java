package eu.masp.people.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaspTest
class UnconfirmedAccountsTest {
    @LocalServerPort
    private int port;

    @Autowired
    private UnconfirmedAccounts unconfirmed;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anAddressThatNobodyConfirmsIsForgottenAfterAWeek() {
        new Visitor(port).send("/sign-up", "email", "never@example.org", "password", Visitor.PASSWORD);
        unconfirmed.delete();
        assertThat(count()).isOne();
        jdbc.sql("UPDATE account SET created_at = created_at - interval '8 days' WHERE email = 'never@example.org'")
                .update();
        unconfirmed.delete();
        assertThat(count()).isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM letter").query(Integer.class).single()).isZero();
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM account WHERE email = 'never@example.org'").query(Integer.class).single();
    }
}
