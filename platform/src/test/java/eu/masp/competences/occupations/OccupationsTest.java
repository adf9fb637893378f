package eu.masp.competences.occupations;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.story.Teller;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Occupations for everybody, and in the order of one person’s skills. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class OccupationsTest {
    private static final String LIST = "/competences/occupations";
    private static final String BABYSITTER = LIST + "/babysitter";
    private static final String ACKNOWLEDGEMENT = "This service uses the ESCO classification of the European Commission.";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    private static String tap(Teller teller, String skill, String answer) {
        return where(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/skills", "skill", "urn:masp:skill:" + skill,
                "answer", answer));
    }

    @Test
    void everybodyReadsWhatAnOccupationAsks() {
        Visitor nobody = new Visitor(port);
        String list = nobody.get(LIST).body();
        assertThat(list).contains("Lavori e che cosa chiedono", "lavori.",
                ACKNOWLEDGEMENT).doesNotContain("su 100</strong>");
        String page = nobody.get(BABYSITTER).body();
        assertThat(page).contains("babysitter", "5311", "Capacità essenziali", "badare a bambini piccoli",
                "Nessun titolo", ACKNOWLEDGEMENT, "data.europa.eu/esco/occupation/", "descritti da MASP")
                .doesNotContain("So farlo", "su 100</strong>");
        assertThat(nobody.get(LIST + "/how").body()).contains("quattro capacità utili", "Sesso, età, origine");
        assertThat(nobody.get(LIST + "/nothing-of-the-kind").statusCode()).isEqualTo(404);
        assertThat(nobody.get(LIST + "/..%2Fx").statusCode()).isIn(400, 404);
    }

    @Test
    void oneTapNarrowsTheRangeAndStandsOnTheProfile() {
        Teller teller = Teller.agreed(port);
        assertThat(teller.get(LIST)).contains("Non sappiamo ancora niente");
        tap(teller, "minding-children", "can");
        tap(teller, "minding-children", "can");
        tap(teller, "daily-routines", "not-yet");
        String page = teller.get(BABYSITTER);
        assertThat(page).contains("di 4 capacità essenziali", "1 detta da te, 1 non ancora, 2 che non sappiamo",
                "Essenziali che hai (1)", "Essenziali che non hai ancora (1)");
        assertThat(count("statement", teller)).isOne();
        assertThat(teller.get("/competences/profile")).contains("Ho risposto che so farlo.");
        assertThat(teller.get(LIST)).contains("su 100</strong>");
        tap(teller, "minding-children", "undo");
        tap(teller, "daily-routines", "undo");
        assertThat(count("statement", teller)).isZero();
        assertThat(count("skill_not_yet", teller)).isZero();
    }

    @Test
    void aJobDoneStandsFirstAndWhatTellsMostIsAskedFor() {
        Teller teller = Teller.agreed(port);
        where(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/done", "done", "yes"));
        String list = teller.get(LIST);
        assertThat(list).contains("Hai già fatto questo lavoro.", "Per restringere: sai fare queste cose?",
                "La chiede un lavoro che hai già fatto.");
        assertThat(list.substring(list.indexOf("<ol"), list.indexOf("<ol") + 400))
                .contains("/competences/occupations/babysitter\"");
        assertThat(teller.get(BABYSITTER)).contains("Tra 0 e 100", "4 che non sappiamo",
                "La chiede un lavoro che hai già fatto.");
        String skill = list.substring(list.indexOf("id=\"asks\"")).replaceAll(
                "(?s).*?name=\"skill\" value=\"([^\"]+)\".*", "$1");
        String then = where(
                teller.visitor().sendTo(LIST, LIST + "/answers", "skill", skill, "answer", "can", "q", "x&y"));
        assertThat(then).startsWith(LIST + "?q=x%26y&answered=").endsWith("#asks");
        assertThat(count("statement", teller)).isOne();
        assertThat(teller.get(LIST + "?answered=" + skill)).contains("Salvato:");
        where(teller.visitor().sendTo(LIST, LIST + "/answers", "skill", skill, "answer", "undo"));
        assertThat(count("statement", teller)).isZero();
        assertThat(teller.visitor().sendTo(LIST, LIST + "/answers", "skill", "urn:x", "answer", "can").statusCode())
                .isEqualTo(400);
        assertThat(new Visitor(port).get(LIST).body()).doesNotContain("Per restringere");
    }

    @Test
    void onlyWhatTheOccupationNeedsCanBeTapped() {
        Teller teller = Teller.agreed(port);
        assertThat(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/skills", "skill", "urn:masp:skill:welding",
                "answer", "can").statusCode()).isEqualTo(400);
        assertThat(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/skills", "skill",
                "urn:masp:skill:minding-children", "answer", "perhaps").statusCode()).isEqualTo(400);
    }

    @Test
    void theFilterStandsInTheAddress() {
        Visitor nobody = new Visitor(port);
        String care = nobody.get(LIST + "?sector=care&hours=evenings-weekends&qualification=none").body();
        assertThat(care).contains("babysitter", "checked").doesNotContain("/competences/occupations/cashier\"");
        String near = nobody.get(LIST + "?sector=textiles&commuting=no-car&commuting=from-home&commuting=by-plane")
                .body();
        assertThat(near).contains("tailor", "anche da casa").doesNotContain("/sewing-machinist\"");
        assertThat(nobody.get(LIST + "?q=fattorin&commuting=no-car").body()).doesNotContain("/delivery-driver\"");
        assertThat(nobody.get(LIST + "/delivery-driver").body()).contains("spesso chiedono la patente");
        assertThat(nobody.get(LIST + "?q=qwertz").body()).contains("Nessun lavoro con questi filtri");
        assertThat(nobody.get(LIST + "?sector=nonsense&page=-3").statusCode()).isEqualTo(200);
        assertThat(nobody.get(LIST + "?page=2").body()).contains("Pagina 2 di");
    }

    @Test
    void equalValuesAreExplainedAndNearOccupationsSayWhy() {
        Teller teller = Teller.agreed(port);
        tap(teller, "minding-children", "can");
        tap(teller, "child-safety", "can");
        for (String skill : new String[] {"homework-help", "taking-children-places", "english", "feeding-children"}) {
            tap(teller, skill, "can");
        }
        where(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/done", "done", "yes"));
        String list = teller.get(LIST);
        assertThat(list).contains("e forse non ci avevi pensato", "Perché chiede:");
        String near = list.substring(list.indexOf("e forse non ci avevi pensato"));
        assertThat(near).doesNotContain("/competences/occupations/babysitter\"");
        assertThat(teller.get(LIST + "?page=20")).contains("Stesso valore del lavoro prima");
    }

    @Test
    void upToThreeAreCompared() {
        Visitor nobody = new Visitor(port);
        String page = nobody.get(LIST + "/compare?o=babysitter&o=family-nanny&o=cashier&o=shelf-stacker&o=xyz").body();
        assertThat(page).contains("mostriamo i primi 3", "essenziale", "non serve", "/competences/occupations/cashier")
                .doesNotContain("/competences/occupations/shelf-stacker");
        assertThat(nobody.get(LIST + "/compare").body()).contains("scegline almeno due");
    }

    /** What the tax code tells (sex, day and place of birth) and whatever else identity holds changes nothing. */
    @Test
    void whoSomebodyIsDoesNotChangeTheList() {
        Teller one = Teller.agreed(port);
        Teller other = Teller.agreed(port);
        identity(one, "Anna Rossi", "RSSNNA60A41F205X");
        identity(other, "Karim El Amrani", "LMRKRM01H12Z330Y");
        for (Teller each : new Teller[] {one, other}) {
            tap(each, "minding-children", "can");
            tap(each, "child-safety", "can");
            tap(each, "daily-routines", "not-yet");
        }
        for (String address : new String[] {LIST, LIST + "?page=2", BABYSITTER,
                LIST + "/compare?o=babysitter&o=home-carer"}) {
            assertThat(content(other.get(address))).as(address).isEqualTo(content(one.get(address)));
        }
    }

    @Test
    void answersGoWithTheConsentAndCanBeTakenAlong() {
        Teller teller = Teller.agreed(port);
        tap(teller, "minding-children", "not-yet");
        where(teller.visitor().sendTo(BABYSITTER, BABYSITTER + "/done", "done", "yes"));
        assertThat(teller.get("/account/data.json")).contains("urn:masp:skill:minding-children",
                "urn:masp:occupation:babysitter");
        where(teller.visitor().sendTo("/competences/withdraw", "/competences/withdraw"));
        assertThat(count("skill_not_yet", teller) + count("occupation_done", teller)).isZero();
    }

    @Test
    void nobodyAnswersWithoutConsent() {
        Visitor visitor = new Visitor(port).withAccount("no-consent-" + UUID.randomUUID() + "@example.org");
        assertThat(where(visitor.sendTo("/competences", BABYSITTER + "/skills", "skill",
                "urn:masp:skill:minding-children", "answer", "can"))).isEqualTo("/competences?note=agree");
    }

    private void identity(Teller teller, String name, String code) {
        jdbc.sql("INSERT INTO identity (account, name, codice_fiscale, updated_at) VALUES (?, ?, ?, now())"
                + " ON CONFLICT (account) DO UPDATE SET name = excluded.name, codice_fiscale = excluded.codice_fiscale")
                .params(account(teller), name, code).update();
    }

    private static String content(String page) {
        String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
        return Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"").matcher(main).replaceAll("");
    }

    private UUID account(Teller teller) {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(teller.email()).query(UUID.class).single();
    }

    private long count(String table, Teller teller) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE account = ?").param(account(teller))
                .query(Long.class).single();
    }
}
