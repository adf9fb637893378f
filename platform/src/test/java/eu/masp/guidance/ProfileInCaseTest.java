package eu.masp.guidance;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Chapters;
import eu.masp.guidance.Accompanied.Woman;
import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** What she shows of her profile, within the case: for whoever holds it, as long as she likes, and never behind her back. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ProfileInCaseTest {
    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Seats seats;

    @Test
    void onlyThePartsSheTickedOnlyForWhoHoldsTheCaseAndGoneAtOnce() {
        Accompanied accompanied = new Accompanied(port, jdbc, seats);
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        Woman woman = accompanied.woman("Rosa Prova");
        Visitor rosa = woman.browser();
        UUID id = accompanied.begun(woman, guide);
        String profile = "/caseload/" + id + "/profile";
        rosa.sendTo("/competences", "/competences/consent", "agree", "yes");
        rosa.send("/competences/statements/new", "competence", "planning", "words",
                "Organizzo le settimane di cinque.");
        new Chapters(rosa).finish(new Chapters(rosa).again("organising"), 0.6);
        assertThat(guide.get(profile).statusCode()).isEqualTo(404);
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains("Non mostra il suo profilo");

        rosa.send("/competences/sharing", "part", "measured", "months", "3", "body", Accompanied.BODY);
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains(profile);
        assertThat(guide.get(profile).body()).contains("Misurato", "provvisorio", "comp-range")
                .doesNotContain("Organizzo le settimane");
        revoke(woman);
        assertThat(guide.get(profile).statusCode()).isEqualTo(404);
        assertThat(guide.get("/caseload/" + id + "/her").body()).contains("Non mostra il suo profilo");

        rosa.send("/competences/sharing", "part", "said", "months", "3", "body", Accompanied.BODY);
        assertThat(guide.get(profile).body()).contains("Organizzo le settimane").doesNotContain("Misurato");
        assertThat(rosa.get("/guidance/" + id + "/looks").body().split("ha letto il tuo profilo", -1))
                .as("one line a day").hasSize(2);
        assertThat(rosa.get("/competences/sharing").body()).contains("Guardato una volta");
        assertThat(colleague.get("/caseload/" + id + "/her").body()).doesNotContain(profile);
        assertThat(colleague.get(profile).statusCode()).isEqualTo(403);
        for (Role role : new Role[] {Role.SUPERVISOR, Role.AUDITOR}) {
            assertThat(accompanied.officer(role, Accompanied.BODY, null).get(profile).statusCode()).isEqualTo(403);
        }
        assertThat(accompanied.officer(Role.GUIDE, Accompanied.OTHER_BODY, null).get(profile).statusCode())
                .isEqualTo(403);
        assertThat(rosa.get(profile).statusCode()).isEqualTo(404);
        revoke(woman);
        assertThat(guide.get(profile).statusCode()).isEqualTo(404);
    }

    /** Of a person with a name, in one's own case, words of her own: nothing else can be known. */
    @Test
    void aGuideConfirmsOnlyWhatSheCanKnow() {
        Accompanied accompanied = new Accompanied(port, jdbc, seats);
        Visitor guide = accompanied.guide();
        Visitor colleague = accompanied.guide();
        Woman woman = accompanied.woman("Sara Prova");
        Visitor sara = woman.browser();
        UUID id = accompanied.begun(woman, guide);
        sara.sendTo("/competences", "/competences/consent", "agree", "yes");
        sara.send("/competences/statements/new", "competence", "planning", "words", "Organizzo la sagra del paese.");
        sara.send("/competences/sharing", "part", "said", "months", "3", "body", Accompanied.BODY);
        UUID share = jdbc.sql("SELECT id FROM profile_share WHERE account = ?").param(woman.account())
                .query(UUID.class).single();
        String page = "/competences/shared/" + share;
        String[] answer = {"statement", jdbc.sql("SELECT id FROM statement WHERE account = ?").param(woman.account())
                .query(UUID.class).single().toString(), "verdict", "yes"};
        assertThat(colleague.get(page).body()).contains("Organizzo la sagra", "Conferma chi la segue")
                .doesNotContain("name=\"verdict\"");
        assertThat(colleague.sendTo("/account", page + "/confirm", answer).statusCode()).isEqualTo(403);
        assertThat(guide.get(page).body()).contains("name=\"verdict\"");
        // Without her name nobody knows whose words these are.
        sara.send("/account", "name", "", "language", "it");
        assertThat(guide.get(page).body()).contains("La persona non ha indicato il nome")
                .doesNotContain("name=\"verdict\"");
        assertThat(guide.sendTo("/account", page + "/confirm", answer).statusCode()).isEqualTo(403);
        assertThat(confirmations(woman)).isZero();
        sara.send("/account", "name", "Sara Prova", "language", "it");
        assertThat(where(guide.sendTo(page, page + "/confirm", answer))).endsWith("?recorded");
        assertThat(confirmations(woman)).isOne();
        assertThat(sara.get("/competences/profile").body()).contains("Confermato da un operatore");
        // A case that has ended is no acquaintance any more.
        jdbc.sql("UPDATE guidance_case SET state = 'closed', closed_at = now() WHERE id = ?").param(id).update();
        assertThat(guide.sendTo("/account", page + "/confirm", answer).statusCode()).isEqualTo(403);
    }

    private int confirmations(Woman woman) {
        return jdbc.sql("SELECT count(*) FROM confirmation c JOIN statement s ON s.id = c.statement"
                + " WHERE s.account = ?").param(woman.account()).query(Integer.class).single();
    }

    private void revoke(Woman woman) {
        UUID share = jdbc.sql("SELECT id FROM profile_share WHERE account = ? ORDER BY given_at DESC LIMIT 1")
                .param(woman.account()).query(UUID.class).single();
        woman.browser().sendTo("/competences/sharing", "/competences/sharing/" + share + "/revoke");
    }
}
