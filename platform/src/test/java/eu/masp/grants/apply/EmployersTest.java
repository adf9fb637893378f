package eu.masp.grants.apply;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.CallOnFunds;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An employer confirms by a link what it undertakes, or does not. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class EmployersTest {
    @LocalServerPort
    private int port;
    @Autowired
    private CallOnFunds funds;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void anEmployerConfirmsByALinkOnceAndSeesWhoAsks() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("employed@example.org");
        String file = Written.begin(mother, open);
        assertThat(mother.get(file + "/employer").body()).contains("come lo vedrà il datore di lavoro")
                .doesNotContain("value=\"employed@example.org\"");
        assertThat(mother.send(file + "/employer", "employer", "").body()).contains("Segna almeno una cosa",
                "Scrivi il tuo nome");
        mother.send(file + "/person", "name", "Maria D'Adda", "codice-fiscale", Written.CODICE_FISCALE);
        assertThat(mother.get(file + "/employer").body()).contains("value=\"Maria D&#39;Adda\"");
        String link = link(mother.send(file + "/employer", "employer", "Officine D'Adda", "person", "Maria D'Adda",
                "kind", "telework"));
        Visitor employer = new Visitor(port);
        assertThat(employer.get(link).body()).contains("Maria D'Adda, che lavora per Officine D'Adda", "Telelavoro");
        assertThat(employer.send(link, "answer", "yes", "name", "A. Bianchi", "role", "titolare", "partita-iva",
                "12345678901").body()).contains("una cifra è sbagliata", "Segna che cosa confermate");
        assertThat(employer.send(link, "answer", "yes", "kind", "telework", "name", "A. Bianchi", "role", "titolare",
                "partita-iva", "12345670017").body()).contains("Grazie");
        assertThat(mother.get(file).body()).contains("Confermato");
        assertThat(mother.get(file + "/employer").body()).contains("cancella la risposta se c’era già");
        mother.send(file + "/employer", "employer", "Officine D'Adda", "person", "Maria", "kind", "hours-bank");
        HttpResponse<String> old = employer.get(link);
        assertThat(old.statusCode()).isEqualTo(410);
        assertThat(old.body()).contains("Questo è stato sostituito");
    }

    @Test
    void whoConfirmsNothingNeedNotSayWhoTheyAre() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("declined@example.org");
        String file = Written.begin(mother, open);
        String link = link(mother.send(file + "/employer", "employer", "Officine D'Adda", "person", "Maria",
                "kind", "telework"));
        Visitor employer = new Visitor(port);
        assertThat(employer.send(link, "answer", "no").body()).contains("Grazie", "non confermato");
        assertThat(mother.get(file + "/employer").body()).contains("senza nome", "non confermato");
        jdbc.sql("UPDATE commitment SET expires_at = asked_at, answered_at = NULL, confirmed = NULL, signed_by = NULL"
                + " WHERE employer = 'Officine D''Adda' AND person = 'Maria' AND cardinality(confirmed) = 0").update();
        assertThat(employer.get(link).body()).contains("Valeva 30 giorni");
        assertThat(employer.get("/commitments/nothing").body()).contains("copiato per intero");
    }

    @Test
    void whatWasConfirmedForAnApplicationThatWasSentStaysWithIt() {
        CallOnFunds.Open open = funds.open(200_000);
        Visitor mother = new Visitor(port).withAccount("stays@example.org");
        String file = Written.ready(mother, open);
        String link = link(mother.send(file + "/employer", "employer", "Officine D'Adda", "person", "Maria",
                "kind", "telework"));
        new Visitor(port).send(link, "answer", "yes", "kind", "telework", "name", "A. Bianchi", "role", "titolare",
                "partita-iva", "12345670017");
        mother.sendTo(file + "/send", file + "/submit", "declared", "yes");
        assertThat(mother.get(file + "/employer").body()).contains("non si cambia più")
                .doesNotContain("Crea il link");
        assertThat(where(mother.sendTo(file + "/steps/withdraw", file + "/employer/withdraw")))
                .isEqualTo(file + "?done=already");
        assertThat(new Visitor(port).get(link).body()).contains("Grazie");
    }

    static String link(HttpResponse<String> made) {
        return made.body().replaceAll("(?s).*value=\"http://[^/]+(/commitments/[^\"]+)\".*", "$1");
    }
}
