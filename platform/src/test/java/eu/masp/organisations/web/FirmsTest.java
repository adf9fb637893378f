package eu.masp.organisations.web;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.Invented;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A firm is entered by whoever declares to act for it, and is there for nobody else. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class FirmsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @LocalServerPort
    private int port;
    @Autowired
    private Firms firms;
    @Autowired
    private JdbcClient jdbc;

    @Test
    void aFirmIsEnteredOnceHoweverOftenTheFormIsSent() {
        Visitor owner = new Visitor(port).withAccount("owner@example.org");
        String first = where(enter(owner, "key-1", "L’Aquilone & figli", "yes"));
        assertThat(where(enter(owner, "key-1", "L’Aquilone & figli", "yes"))).isEqualTo(first);
        List<Firm> mine = firms.representedBy(account("owner@example.org"));
        assertThat(mine).singleElement().satisfies(firm -> {
            assertThat(firm.name()).isEqualTo("L’Aquilone & figli");
            assertThat(firm.comune()).isEqualTo("016024");
            assertThat(firm.codiceFiscale()).isEqualTo("00743110157");
        });
        assertThat(owner.get(first).body()).contains("L’Aquilone &amp; figli", "Dati dichiarati, non verificati",
                "Dimensione non ancora calcolabile");
        assertThat(enter(owner, "key-2", "The same again", "yes").body()).contains("Agisci già per un’impresa");
    }

    @Test
    void whatIsWrongIsSaidAtItsField() {
        Visitor owner = new Visitor(port).withAccount("mistaken@example.org");
        HttpResponse<String> answer = owner.send("/firms/new", "key", "k", "name", "", "form", "srl", "partita-iva",
                "00743110158", "codice-fiscale", "RSSMRA80A01H501U", "comune", "Nowhere", "iban", "IT00");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Scrivi un nome", "In questa partita IVA una cifra è sbagliata",
                "Per questa forma giuridica il codice fiscale ha 11 cifre",
                "Non conosciamo questo comune", "In questo IBAN", "Senza la dichiarazione");
        // A sole trader has a person's code, which may be one of omocodia.
        assertThat(where(owner.send("/firms/new", "key", "k", "name", "Maria Rossi", "form", "sole-trader",
                "partita-iva", "12345678903", "codice-fiscale", "RSSMRA80A01H50MM", "comune", "24129", "iban", "",
                "declared", "yes"))).startsWith("/firms/");
        assertThat(firms.representedBy(account("mistaken@example.org")).getFirst().publicCode())
                .isEqualTo("12345678903");
    }

    @Test
    void aFirmIsNotThereForOthers() {
        Visitor owner = new Visitor(port).withAccount("mine@example.org");
        String firm = where(enter(owner, "k", "Mine", "yes"));
        String id = firm.substring("/firms/".length());
        Visitor other = new Visitor(port).withAccount("other@example.org");
        for (String path : List.of("", "/edit", "/size", "/group", "/people", "/years/" + id)) {
            assertThat(other.get(firm + path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.sendTo("/firms/new", firm + "/people", "email", "x@example.org").statusCode()).isEqualTo(404);
        assertThat(other.sendTo("/firms/new", firm + "/group", "name", "x").statusCode()).isEqualTo(404);
        assertThat(other.sendTo("/firms/new", firm + "/years/" + id, "closed", "2025-12-31").statusCode())
                .isEqualTo(404);
        assertThat(other.sendTo("/firms/new", firm + "/accept").statusCode()).isEqualTo(404);
        assertThat(new Visitor(port).get(firm).statusCode()).isEqualTo(303);
        // Of one's own firm, only its own enterprises.
        String others = where(enter(other, "k", "Theirs", "yes"));
        assertThat(other.get(others + "/years/" + id).statusCode()).isEqualTo(404);
        assertThat(other.sendTo("/firms/new", others + "/group/" + id + "/remove").statusCode()).isEqualTo(404);
    }

    @Test
    void anotherPersonIsAskedAndAccepts() {
        Visitor owner = new Visitor(port).withAccount("first@example.org");
        String firm = where(enter(owner, "k", "Shared", "yes"));
        UUID id = UUID.fromString(firm.substring("/firms/".length()));
        Visitor partner = new Visitor(port).withAccount("second@example.org");
        owner.send(firm + "/people", "email", "Second@example.org");
        owner.send(firm + "/people", "email", "nobody@example.org");
        // Both look the same: that one has an account is not told.
        assertThat(owner.get(firm + "/people").body()).contains("second@example.org", "nobody@example.org");
        assertThat(partner.get("/inbox").body()).contains("agire per l’impresa Shared");
        assertThat(partner.get("/firms").body()).contains("Accetta e dichiara");
        assertThat(where(partner.sendTo("/firms/new", firm + "/accept"))).isEqualTo(firm);
        assertThat(firms.representatives(id)).hasSize(2);
        long ownersSeat = jdbc.sql("SELECT min(id) FROM firm_representative WHERE firm = ?").param(id)
                .query(Long.class).single();
        partner.sendTo(firm + "/people", firm + "/people/" + ownersSeat + "/end");
        assertThat(owner.get(firm).statusCode()).isEqualTo(404);
        long last = jdbc.sql("SELECT max(id) FROM firm_representative WHERE firm = ?").param(id)
                .query(Long.class).single();
        assertThat(partner.sendTo(firm + "/people", firm + "/people/" + last + "/end").body())
                .contains("Almeno una persona");
    }

    @Test
    void whoClosesTheAccountActsForNoFirmAnyMore() {
        Visitor owner = new Visitor(port).withAccount("leaving@example.org");
        UUID account = account("leaving@example.org");
        String firm = where(enter(owner, "k", "Officine d’Adda", "yes"));
        UUID id = UUID.fromString(firm.substring("/firms/".length()));
        assertThat(owner.get("/account/close").body()).contains("l’unica persona che agisce per Officine d’Adda");
        owner.send(firm + "/people", "email", "successor@example.org");
        assertThat(owner.send("/account/close", "now", Visitor.PASSWORD).body()).contains("Il tuo account è chiuso");
        assertThat(firms.representatives(id)).isEmpty();
        assertThat(jdbc.sql("SELECT event || ': ' || details FROM firm_event WHERE firm = ? AND actor = ?"
                + " ORDER BY id DESC LIMIT 1").params(id, account.toString()).query(String.class).single())
                .isEqualTo("representative-left: account closed; nobody acts for the firm");
        assertThat(jdbc.sql("SELECT count(*) FROM firm_representative WHERE firm = ? AND until IS NOT NULL")
                .param(id).query(Integer.class).single()).isOne();
        // Who was asked before can still come in, and declares anew.
        Visitor next = new Visitor(port).withAccount("successor@example.org");
        assertThat(where(next.sendTo("/firms/new", firm + "/accept"))).isEqualTo(firm);
        assertThat(firms.representatives(id)).containsExactly(account("successor@example.org"));
    }

    @Test
    void whoChangesWhatSomebodyElseHasChangedIsTold() {
        Visitor owner = new Visitor(port).withAccount("tabs@example.org");
        String firm = where(enter(owner, "k", "Two tabs", "yes"));
        assertThat(where(change(owner, firm, "1", "First tab"))).isEqualTo(firm);
        assertThat(change(owner, firm, "1", "Second tab").body()).contains("Intanto qualcuno ha cambiato");
        assertThat(owner.get(firm).body()).contains("First tab");
    }

    @Test
    void theFiguresOfTheGroupAreWhatTheRulesAskFor() {
        Visitor owner = new Visitor(port).withAccount("group@example.org");
        String firm = where(enter(owner, "k", "Grouped", "yes"));
        UUID id = UUID.fromString(firm.substring("/firms/".length()));
        year(owner, firm, id, "12,5", "1.500.000,50");
        owner.send(firm + "/group", "key", "g1", "name", "Parent", "kind", "enterprise", "tax-code", "12345678903",
                "side", "owner", "other", id.toString(), "percent", "50,01");
        assertThat(firms.facts(id, DAY)).containsOnlyKeys("comune");
        UUID parent = jdbc.sql("SELECT id FROM firm_enterprise WHERE firm = ? AND id <> firm").param(id)
                .query(UUID.class).single();
        year(owner, firm, parent, "40", "9000000");
        Map<String, Object> facts = firms.facts(id, DAY);
        assertThat((BigDecimal) facts.get("headcount")).isEqualByComparingTo("52.5");
        assertThat((BigDecimal) facts.get("turnover")).isEqualByComparingTo("10500000.50");
        assertThat(facts).doesNotContainKey("balance").containsEntry("comune", "016024");
        assertThat(owner.get(firm + "/size").body()).contains("Media impresa", "Collegata: 100 %", "10.500.000,50");
        assertThat(firms.undertaking(id).taxCodes()).containsExactly("00743110157", "12345678903");
        HttpResponse<String> tooMuch = owner.send(firm + "/group", "key", "g9", "name", "Fondo L'Onda", "kind",
                "enterprise", "tax-code", "", "side", "owner", "other", firm.substring("/firms/".length()), "percent",
                "60");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("avrebbero insieme il 1", "più del 100% non si può");
        owner.sendTo(firm + "/group", firm + "/group/" + parent + "/remove");
        assertThat(firms.undertaking(id).taxCodes()).containsExactly("00743110157");
    }

    @Test
    void badFiguresAreRefusedWithWords() {
        Visitor owner = new Visitor(port).withAccount("figures@example.org");
        String firm = where(enter(owner, "k", "Figures", "yes"));
        String years = firm + "/years/" + firm.substring("/firms/".length());
        HttpResponse<String> answer = owner.send(years, "closed", "2025-02-29", "headcount", "-3", "turnover", "a lot");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("ultimo giorno di un esercizio", "Scrivi un numero", "Scrivi un importo");
        assertThat(owner.send(years, "closed", "2099-12-31", "headcount", "1", "turnover", "1", "estimated", "yes")
                .statusCode()).isEqualTo(422);
    }

    @Test
    void theDemonstrationsEmployerHasAnInventedFirm() {
        Firm firm = firms.representedBy(Invented.account("employer")).getFirst();
        assertThat(firm.demonstration()).isTrue();
        assertThat(new Visitor(port).play("employer").get("/firms").body()).contains("Dimostrazione", firm.name());
    }

    private static void year(Visitor owner, String firm, UUID of, String headcount, String turnover) {
        String path = firm + "/years/" + of;
        assertThat(where(owner.send(path, "closed", "2025-12-31", "headcount", headcount, "turnover", turnover)))
                .isEqualTo(path);
    }

    private static HttpResponse<String> enter(Visitor who, String key, String name, String declared) {
        return who.send("/firms/new", "key", key, "name", name, "form", "srl", "partita-iva", "IT 00743110157",
                "codice-fiscale", "00743110157", "comune", "bergamo", "iban", "IT60 X054 2811 1010 0000 0123 456",
                "declared", declared);
    }

    private static HttpResponse<String> change(Visitor who, String firm, String version, String name) {
        return who.send(firm + "/edit", "version", version, "name", name, "form", "srl", "partita-iva", "00743110157",
                "codice-fiscale", "00743110157", "comune", "Bergamo");
    }

    private UUID account(String email) {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
    }
}
