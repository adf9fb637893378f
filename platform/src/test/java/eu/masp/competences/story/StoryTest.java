package eu.masp.competences.story;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A story told, read, decided upon, changed and erased, by pages alone. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
@ExtendWith(OutputCaptureExtension.class)
class StoryTest {
    private static final String CHILDREN = "Mi prendo cura di un neonato e ogni giorno cucino i pasti per la famiglia.\n"
            + "Ho lavorato come cassiera in un supermercato. Qwertz asdfgh uiopü.";
    private static final String BABY = "urn:masp:skill:caring-for-newborn";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;

    /** The session ends while somebody writes: the text comes back with a clear word, and is kept once she is there again. */
    @Test
    void aTextOutlivesTheSession() {
        String text = "Ho cucinato per venti persone e ho tenuto i conti della casa.";
        eu.masp.people.Visitor nobody = new eu.masp.people.Visitor(port);
        var over = nobody.sendTo("/sign-in", "/competences/story", "text", text, "version", "0");
        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(over.body()).contains(text, "La sessione è finita", "/sign-in?next=/competences/story");
        Teller teller = Teller.agreed(port);
        nobody.signIn(teller.email(), eu.masp.people.Visitor.PASSWORD);
        assertThat(nobody.send("/competences/story", "text", text, "version", "0").statusCode()).isEqualTo(303);
        assertThat(teller.get("/competences/story")).contains(text);
    }

    @Test
    void proposalsStandBesideTheWordsThatLedToThem() {
        Teller teller = Teller.agreed(port);
        assertThat(where(teller.write(CHILDREN))).isEqualTo("/competences/story/proposals");
        String page = teller.get("/competences/story/proposals");
        assertThat(page).contains("prendersi cura di un neonato", "<mark>", BABY, "Lavori che hai nominato");
        assertThat(page).contains("Frasi in cui non abbiamo trovato niente", "<li>Qwertz asdfgh uiopü.</li>");
        assertThat(teller.get("/competences/story")).contains("Mi prendo cura di un neonato");
    }

    @Test
    void workSaidByItsNameIsProposedAndWhatSheSaysNoToIsNot() {
        Teller teller = Teller.agreed(port);
        teller.write("Ho lavorato come badante dal 2015 al 2020. Facevo la commessa in un negozio di scarpe."
                + " Non ho la patente. Non so usare il computer.");
        assertThat(teller.get("/competences/story/proposals"))
                .contains("urn:masp:occupation:home-carer", "urn:masp:occupation:shop-assistant")
                .doesNotContain("urn:masp:skill:driving-car", "urn:masp:skill:driving-lorry",
                        "urn:masp:skill:ict-help");
    }

    @Test
    void whatIsKeptStandsOnTheProfileAndTheSentenceOnlyIfShown() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        decide(teller, BABY, "keep");
        assertThat(teller.get("/competences/profile")).contains("prendersi cura di un neonato",
                "Lo racconto nella mia storia.").doesNotContain("ogni giorno cucino");
        Teller other = Teller.agreed(port);
        other.write(CHILDREN);
        decide(other, BABY, "keep", "show-0", "yes");
        assertThat(other.get("/competences/profile")).contains("ogni giorno cucino");
        decide(other, BABY, "drop");
        assertThat(other.get("/competences/profile")).doesNotContain("prendersi cura di un neonato");
    }

    @Test
    void aChangedTextKeepsWhatWasDecided() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        decide(teller, BABY, "keep");
        decide(teller, BABY, "keep");
        assertThat(statements(teller)).isOne();
        teller.write("Ogni giorno cucino i pasti per la famiglia.");
        assertThat(teller.get("/competences/story/proposals")).contains("Hai tenuto", "prendersi cura di un neonato",
                "Da un testo di prima:");
        teller.write(CHILDREN);
        assertThat(teller.get("/competences/story/proposals")).doesNotContain("Da un testo di prima:");
        assertThat(statements(teller)).isOne();
    }

    @Test
    void whatIsErasedOnTheProfileIsProposedAgain() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        decide(teller, BABY, "keep");
        UUID statement = jdbc.sql("SELECT id FROM statement WHERE account = ?").param(account(teller))
                .query(UUID.class).single();
        teller.visitor().sendTo("/competences/statements/" + statement,
                "/competences/statements/" + statement + "/erase");
        assertThat(teller.get("/competences/story/proposals")).doesNotContain("Hai tenuto</h2>");
    }

    @Test
    void whoChoseNothingIsNotToldThatChoicesAreSaved() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        String there = where(teller.visitor().sendTo("/competences/story/proposals", "/competences/story/decisions",
                "concept-0", BABY, "verdict-0", ""));
        assertThat(teller.get(there)).contains("Non hai scelto niente").doesNotContain("Abbiamo salvato");
    }

    @Test
    void somethingIsAddedByName() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        assertThat(teller.get("/competences/story/proposals?q=ascoltare")).contains("abbiamo trovato", "Ascoltare");
        where(teller.visitor().sendTo("/competences/story/proposals?q=ascoltare", "/competences/story/add", "concept",
                "listening"));
        assertThat(teller.get("/competences/story/proposals")).contains("Aggiunta da te.");
        assertThat(teller.visitor().sendTo("/competences/story/proposals?q=x", "/competences/story/add", "concept",
                "urn:masp:skill:nothing-of-the-kind").statusCode()).isEqualTo(400);
    }

    @Test
    void aStoryOfAHundredKilobytesIsRefusedAndNothingTypedIsLost() {
        Teller teller = Teller.agreed(port);
        String text = "Cucino i pasti però è lunga. ".repeat(3_600) + "fine della storia";
        HttpResponse<String> answer = teller.write(text);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Il testo ha 104.417 caratteri; il massimo è 20.000.", "fine della storia");
        assertThat(rows(teller)).isZero();
        StringBuilder different = new StringBuilder();
        for (int i = 0; different.length() < 19_900; i++) {
            different.append("Il giorno ").append(i).append(" cucino i pasti per la famiglia. ");
        }
        String longest = different.toString().strip();
        long before = System.nanoTime();
        assertThat(where(teller.write(longest))).endsWith("/proposals");
        teller.get("/competences/story/proposals");
        assertThat((System.nanoTime() - before) / 1_000_000).as("milliseconds").isLessThan(5_000);
    }

    @Test
    void whatHasNoWordsIsSaidToHaveNone() {
        Teller teller = Teller.agreed(port);
        assertThat(teller.write("😀👶🍝 🎉").body()).contains("Qui non abbiamo trovato parole.", "😀👶🍝 🎉");
        assertThat(teller.write("   ").body()).contains("Scrivi qualcosa");
        assertThat(teller.write("Я готую їжу для дітей").body()).contains("Sappiamo leggere solo");
        assertThat(rows(teller)).isZero();
    }

    @Test
    void twoWindowsDoNotUndoEachOther() {
        Teller teller = Teller.agreed(port);
        teller.write("Cucino i pasti.");
        HttpResponse<String> late = teller.visitor().send("/competences/story", "text", "Cucio vestiti.", "version",
                "0", "then", "later");
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("in un’altra finestra", "Cucio vestiti.", "Cucino i pasti.",
                "name=\"version\" value=\"1\"");
        // A double click sends the same once more.
        assertThat(where(teller.visitor().send("/competences/story", "text", "Cucino i pasti.", "version", "0", "then",
                "later"))).contains("note=saved");
    }

    @Test
    void eachLanguageIsReadOnPagesOfEachLanguage() {
        Teller teller = Teller.agreed(port);
        teller.write("I have been breastfeeding and changing nappies for a year. I cook the meals for the family.");
        assertThat(teller.get("/competences/story/proposals")).contains("Letto in inglese",
                "prendersi cura di un neonato");
        assertThat(teller.get("/competences/story/proposals?lang=en")).contains("Read in English",
                "caring for a newborn", "Your words:");
        teller.write(CHILDREN);
        assertThat(teller.get("/competences/story/proposals?lang=en")).contains("Read in Italian",
                "caring for a newborn", "neonato</mark>");
    }

    @Test
    void aStoryIsNobodyElsesAndGoesWithTheConsent() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        Teller other = Teller.agreed(port);
        assertThat(other.get("/competences/story")).doesNotContain("neonato");
        assertThat(where(other.visitor().get("/competences/story/proposals"))).isEqualTo("/competences/story");
        assertThat(teller.get("/account/data.json")).contains("Mi prendo cura di un neonato");
        where(teller.visitor().sendTo("/competences/withdraw", "/competences/withdraw"));
        assertThat(rows(teller)).isZero();
    }

    @Test
    void aStoryIsErasedAndWhatWasKeptStays() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        decide(teller, BABY, "keep");
        where(teller.visitor().send("/competences/story/erase"));
        assertThat(rows(teller)).isZero();
        assertThat(statements(teller)).isOne();
    }

    @Test
    void eachTapIsSavedAndAnEndedSessionLosesNothing() {
        Teller teller = Teller.agreed(port);
        teller.write(CHILDREN);
        String page = teller.get("/competences/story/proposals");
        Matcher there = Pattern.compile("name=\"concept-(\\d+)\" value=\"" + BABY + "\">\\s*<input type=\"hidden\""
                + " name=\"at-\\d+\" value=\"([^\"]+)\"").matcher(page);
        assertThat(there.find()).isTrue();
        String n = there.group(1);
        String[] keep = {"concept-" + n, BABY, "verdict-" + n, "keep", "at-" + n, there.group(2), "concept-99", BABY,
                "verdict-99", ""};
        assertThat(tap(teller.visitor(), "/competences/story", "one-" + n, keep).body())
                .contains("Salvato. Decise: 1; da decidere: 1.");
        assertThat(tap(teller.visitor(), "/competences/story", "one-" + n, keep).statusCode()).isEqualTo(200);
        assertThat(statements(teller)).isOne();
        assertThat(teller.get("/competences/profile")).contains("Lo racconto nella mia storia");
        String[] shown = Stream.concat(Stream.of(keep), Stream.of("show-" + n, "yes")).toArray(String[]::new);
        tap(teller.visitor(), "/competences/story", "one-" + n, shown);
        assertThat(teller.get("/competences/profile")).contains("Mi prendo cura di un neonato")
                .doesNotContain("Lo racconto nella mia storia");
        keep[3] = "";
        tap(teller.visitor(), "/competences/story", "one-" + n, keep);
        assertThat(statements(teller)).as("decides later").isZero();
        keep[3] = "keep";
        Visitor nobody = new Visitor(port);
        assertThat(tap(nobody, "/sign-in", "one-" + n, keep).body()).contains("La sessione è finita");
        HttpResponse<String> over = nobody.sendTo("/sign-in", "/competences/story/decisions", keep);
        assertThat(over.statusCode()).isEqualTo(403);
        assertThat(over.body()).contains("ancora qui", "name=\"verdict-" + n + "\" value=\"keep\"");
    }

    private static HttpResponse<String> tap(Visitor visitor, String page, String one, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(Http.formToken(visitor.get(page)));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(fields[i]).append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return visitor.http().post("/competences/story/decisions", body.toString(), "Content-Type",
                "application/x-www-form-urlencoded", "HX-Request", "true", "HX-Trigger-Name", one);
    }

    @Test
    void noWordOfAStoryIsWrittenToALog(CapturedOutput output) {
        Teller teller = Teller.agreed(port);
        String secret = "zanzibarsegreto";
        teller.write("Cucino per " + secret + " e per i bambini.");
        teller.get("/competences/story/proposals?q=" + secret);
        teller.write((secret + " ").repeat(10_000));
        teller.write((secret + " ").repeat(100_000));
        teller.visitor().sendTo("/competences/story/proposals", "/competences/story/decisions", "concept-0", secret,
                "verdict-0", "keep");
        assertThat(output.getAll()).doesNotContain(secret);
    }

    private static void decide(Teller teller, String concept, String verdict, String... more) {
        List<String> fields = new java.util.ArrayList<>(List.of("concept-0", concept, "verdict-0", verdict));
        fields.addAll(List.of(more));
        assertThat(where(teller.visitor().sendTo("/competences/story/proposals", "/competences/story/decisions",
                fields.toArray(String[]::new)))).contains("note=saved");
    }

    private UUID account(Teller teller) {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(teller.email()).query(UUID.class).single();
    }

    private long statements(Teller teller) {
        return count("statement", teller);
    }

    private long rows(Teller teller) {
        return count("story", teller) + count("story_decision", teller);
    }

    private long count(String table, Teller teller) {
        return jdbc.sql("SELECT count(*) FROM " + table + " WHERE account = ?").param(account(teller))
                .query(Long.class).single();
    }
}
