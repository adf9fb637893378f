package eu.masp.grants.apply;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.grants.applications.Applications;
import eu.masp.grants.calls.Call;
import eu.masp.grants.claims.Claim;
import eu.masp.grants.claims.ClaimState;
import eu.masp.grants.claims.Claims;
import eu.masp.papers.Multipart;
import eu.masp.papers.SamplePapers;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** What stands in the way of another application, of deleting one and of giving one up is told before, not after. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class SecondApplicationTest {
    @LocalServerPort
    private int port;
    @Autowired
    private CallOnFunds funds;
    @Autowired
    private Applications applications;
    @Autowired
    private Claims claims;

    @Test
    void aSecondOneIsToldFromTheStartAndIsForAnotherChildOnly() {
        CallOnFunds.Open open = funds.open(400_000);
        Visitor mother = new Visitor(port).withAccount("twice@example.org");
        String call = "/calls/" + open.call().code();
        assertThat(mother.get(call).body()).doesNotContain("hai già una domanda");
        String first = Written.sent(mother, open);
        assertThat(mother.get(call).body()).contains("Su questo bando hai già una domanda",
                "href=\"" + first + "\"", "Un’altra domanda");
        assertThat(new Visitor(port).get(call).body()).doesNotContain(first);
        assertThat(mother.get("/check/apply/" + open.call().code()).body()).contains(first,
                "solo per un altro figlio", "Comincia un’altra domanda");

        String second = Written.begin(mother, open);
        assertThat(mother.get(second).body()).contains("Per la stessa persona hai già una domanda", first,
                "Scegli un’altra persona").doesNotContain("Controlla e invia");
        assertThat(where(mother.get(second + "/send"))).isEqualTo(second);
        mother.send(second + "/family", "adults", "1", "children", "2");
        Written.answer(mother, second, "Treviglio", 2);
        mother.send(second + "/whom", "whom", "1");
        assertThat(mother.get(second).body()).contains("Controlla e invia").doesNotContain("Per la stessa persona");
        assertThat(where(mother.sendTo(second + "/send", second + "/submit", "declared", "yes")))
                .isEqualTo(second + "?done=sent");
        assertThat(funds.statement(open).requests()).isEqualTo(2);
    }

    @Test
    void afterWithdrawingNothingStandsInTheWay() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("anew@example.org");
        String first = Written.sent(mother, open);
        mother.send(first + "/steps/withdraw", "version", "1");
        assertThat(mother.get("/calls/" + open.call().code()).body()).doesNotContain("hai già una domanda");
        Written.sent(mother, open);
    }

    @Test
    void whereTheRulesDecideForTheFamilyOneIsAll() {
        CallOnFunds.Open open = funds.open(200_000, "isee-for-family", Call.Applicants.PERSON);
        Visitor mother = new Visitor(port).withAccount("family@example.org");
        String file = Written.begin(mother, open);
        mother.send(file + "/family", "adults", "1", "children", "1");
        mother.send(file + "/answers", "value.household_comune__household", "Treviglio");
        mother.send(file + "/person", "name", "Maria Prova", "codice-fiscale", Written.CODICE_FISCALE);
        mother.sendTo(file + "/discard", file + "/amount", "amount", "100");
        assertThat(where(mother.sendTo(file + "/send", file + "/submit", "declared", "yes")))
                .isEqualTo(file + "?done=sent");
        String begin = "/check/apply/" + open.call().code();
        HttpResponse<String> page = mother.get(begin);
        assertThat(page.body()).contains("Le regole ne ammettono una sola", file).doesNotContain("Comincia");
        assertThat(where(mother.sendTo(file + "/employer", begin))).isEqualTo(begin);
    }

    @Test
    void deletingADraftSaysWhatGoesAndAsks() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("delete@example.org");
        String file = Written.ready(mother, open);
        new Multipart(mother.get(file + "/papers")).field("kind", "other")
                .file("file", "contratto.pdf", SamplePapers.pdf("contratto")).post(mother, file + "/papers");
        String link = EmployersTest.link(mother.send(file + "/employer", "employer", "Officine D'Adda", "person",
                "Maria", "kind", "telework"));
        assertThat(mother.get(file).body()).contains("href=\"" + file + "/discard\"")
                .doesNotContain("action=\"" + file + "/discard\"");
        assertThat(mother.get(file + "/discard").body()).contains("contratto.pdf", "Officine D'Adda",
                "per sempre", "No, tienila");
        assertThat(new Visitor(port).withAccount("not-mine@example.org").get(file + "/discard").statusCode())
                .isEqualTo(404);
        assertThat(where(mother.send(file + "/discard"))).isEqualTo("/applications");
        assertThat(mother.get(file).statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(link).body()).contains("ha ritirato la richiesta");
    }

    @Test
    void beforeGivingUpItIsSaidWhichClaimsAreToBeClosed() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("renounce@example.org");
        String file = Written.sent(mother, open);
        UUID id = UUID.fromString(file.substring("/applications/".length()));
        applications.award(id, 1, 160_000, "officer", "");
        assertThat(mother.get(file + "/steps/renounce").body()).contains("Sì, rinuncio");
        Claim lodged = claims.lodge(id, LocalDate.of(2011, 7, 1), 10_000, "mother", "a");
        Claim checked = claims.lodge(id, LocalDate.of(2011, 8, 1), 10_000, "mother", "b");
        claims.check(checked.id(), 1, 10_000, "officer", "");
        assertThat(where(mother.sendTo(file + "/employer", file + "/steps/renounce", "version", "2")))
                .isEqualTo(file + "/steps/renounce");
        assertThat(mother.get(file + "/steps/renounce").body()).contains("Prima di rinunciare", "luglio 2011",
                "Ritira questa richiesta", "Dopo il pagamento puoi rinunciare").doesNotContain("Sì, rinuncio");
        mother.sendTo(file + "/steps/renounce", file + "/claims/" + lodged.id() + "/withdraw", "version", "1");
        assertThat(claims.find(lodged.id()).orElseThrow().state()).isEqualTo(ClaimState.WITHDRAWN);
        assertThat(mother.get(file + "/steps/renounce").body()).doesNotContain("luglio 2011")
                .contains("agosto 2011");
    }
}
