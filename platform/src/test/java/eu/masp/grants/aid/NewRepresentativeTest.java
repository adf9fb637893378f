package eu.masp.grants.aid;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.FirmsOnCalls;
import eu.masp.grants.calls.Call;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A firm whose last representative has left is not lost, and nobody slips into one that has somebody. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class NewRepresentativeTest {
    private static final String AREA = "tnc-bergamo";

    @LocalServerPort
    private int port;
    @Autowired
    private FirmsOnCalls setting;
    @Autowired
    private Firms firms;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void theOfficerAsksInWhoeverProvedThePowersOnceNobodyIsLeft() {
        Firm firm = setting.firm("Officina Vuota");
        UUID application = setting.apply(setting.open(Call.Applicants.FIRM, false, AREA), AREA, firm.id(), 100_000);
        Visitor officer = new Visitor(port).play("case-officer");
        String page = "/desk/applications/" + application + "/aid";
        assertThat(officer.get(page).body()).doesNotContain("Nessuno agisce più");
        officer.sendTo("/account", page + "/representatives", "email", "new-owner@example.org");
        assertThat(invitations(firm)).as("somebody acts for it").isZero();

        jdbc.sql("UPDATE firm_representative SET until = now() WHERE firm = ?").param(firm.id()).update();
        assertThat(officer.get(page).body()).contains("Nessuno agisce più per questa impresa");
        assertThat(where(officer.sendTo("/account", page + "/representatives", "email", "no address")))
                .isEqualTo(page + "?wrong=email");
        Visitor owner = new Visitor(port).withAccount("new-owner@example.org");
        assertThat(new Visitor(port).play("employer").sendTo("/account", page + "/representatives", "email",
                "new-owner@example.org").statusCode()).isEqualTo(404);
        officer.sendTo(page, page + "/representatives", "email", "New-Owner@example.org");
        officer.sendTo(page, page + "/representatives", "email", "new-owner@example.org");
        assertThat(invitations(firm)).isOne();
        assertThat(officer.get(page).body()).contains("Invito mandato a new-owner@example.org");
        assertThat(where(owner.sendTo("/firms/new", "/firms/" + firm.id() + "/accept")))
                .isEqualTo("/firms/" + firm.id());
        assertThat(firms.representatives(firm.id())).hasSize(1);
        assertThat(owner.get("/applications/" + application).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHasDeclaredAConflictNeitherReadsNorWrites() {
        Firm firm = setting.firm("Officina Cugini");
        UUID application = setting.apply(setting.open(Call.Applicants.FIRM, false, AREA), AREA, firm.id(), 100_000);
        String path = "/desk/applications/" + application;
        Visitor officer = new Visitor(port).play("case-officer");
        assertThat(officer.get(path + "/aid").statusCode()).isEqualTo(200);
        assertThat(officer.get(path + "/publication").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT count(*) FROM case_lock WHERE application = ?").param(application)
                .query(Integer.class).single()).as("looking takes nothing in hand").isZero();

        officer.sendTo(path, path + "/conflict", "conflict-reason", "È di mio cugino");
        assertThat(officer.get(path + "/aid").statusCode()).isEqualTo(403);
        assertThat(officer.get(path + "/publication").statusCode()).isEqualTo(403);
        assertThat(officer.sendTo("/account", path + "/aid", "cor", "1").statusCode()).isEqualTo(403);
        assertThat(officer.sendTo("/account", path + "/publication", "out", "yes").statusCode()).isEqualTo(403);
        assertThat(officer.sendTo("/account", path + "/aid/representatives", "email", "a@example.org").statusCode())
                .isEqualTo(403);
        assertThat(officer.sendTo("/account", path + "/aid/representatives/1").statusCode()).isEqualTo(403);
    }

    private int invitations(Firm firm) {
        return jdbc.sql("SELECT count(*) FROM firm_invitation WHERE firm = ?").param(firm.id()).query(Integer.class)
                .single();
    }
}
