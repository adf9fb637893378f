package eu.masp.competences.profile;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.competences.Chapters;
import eu.masp.competences.Consents;
import eu.masp.competences.Evidence;
import eu.masp.competences.EvidenceBook;
import eu.masp.competences.Profiles;
import eu.masp.people.Visitor;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.shell.Words;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ProfileTest {
    private static final Pattern LINK = Pattern
            .compile(">https?://[^/]+(/(?:confirmations|profiles)/[^<]+)</textarea>");
    private static final String EXAMPLE = "Ho organizzato i turni di tre famiglie per l’asilo.";

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Referees referees;
    @Autowired
    private EvidenceBook book;
    @Autowired
    private Consents consents;
    @Autowired
    private Profiles profiles;
    @Autowired
    private Texts texts;

    private final String email = UUID.randomUUID() + "@example.org";

    @Test
    void threeKindsOfEvidenceStandApart() {
        Visitor anna = agreed();
        String result = new Chapters(anna).finish(new Chapters(anna).again("organising"), 0.8);
        String statement = said(anna);
        String link = link(ask(anna, statement, "vicina@example.org"));
        confirm(link, "yes");
        String page = anna.get("/competences/profile").body();
        assertThat(page).contains(EXAMPLE, "Detto da te", "Misurato", "Risposta di chi ti conosce", result, "La vicina",
                "risposta da un link consegnato dalla persona stessa");
        assertThat(profiles.of(account()).confirmed()).singleElement()
                .returns(Evidence.Verdict.YES, Evidence.Confirmed::verdict)
                .returns("planning", Evidence.Confirmed::concept).returns(false, Evidence.Confirmed::operator)
                .returns(false, Evidence.Confirmed::counts);
        HttpResponse<String> second = new Visitor(port).sendTo("/sign-in", link, "verdict", "no");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("già risposto", "non è stata registrata").doesNotContain("È così");
    }

    @Test
    void whatCanBeDoneStandsAtEachEntry() {
        Visitor anna = agreed();
        String told = said(anna);
        String skill = "urn:masp:skill:do-laundry";
        String tapped = "/competences/statements/"
                + book.say(account(), skill, new Words("fare il bucato", "do the laundry"),
                        texts.get(Language.IT, "story.statement"), "story").orElseThrow().id();
        String page = anna.get("/competences/profile").body();
        assertThat(page).as("only an example of her own can be asked about")
                .contains("href=\"" + told + "#ask\"", "href=\"" + told + "#erase\"", "href=\"" + tapped + "#erase\"",
                        "href=\"/competences/statements/new?competence=" + skill + "\"", "Poi puoi chiedere a qualcuno")
                .doesNotContain(tapped + "#ask", "o cancella")
                .contains("action=\"/competences/chapters/relating\"", "Fai questo capitolo");
        assertThat(anna.get("/competences/statements/new?competence=" + skill).body())
                .contains("value=\"" + skill + "\" selected");
        String example = said(anna, skill, "Lavavo per otto persone.");
        assertThat(anna.get(example).body()).contains("fare il bucato: il tuo esempio", "Lavavo per otto", "/ask\"");
        assertThat(anna.get("/competences/profile").body()).contains(example + "#ask")
                .doesNotContain("Poi puoi chiedere");
        assertThat(anna.send("/competences/statements/new", "competence", "urn:masp:skill:iron", "words", "x")
                .statusCode()).as("a skill that is not on her profile").isEqualTo(422);
        ask(anna, told, "vicina@example.org");
        assertThat(anna.get("/competences/profile").body()).contains("Una persona non ha ancora risposto")
                .doesNotContain(told + "#ask");
    }

    /** It is shown this once: it stands before everything else, whole, and can be copied without selecting it by hand. */
    @Test
    void aLinkToHandOverStandsOnTopOfThePage() {
        Visitor anna = agreed();
        String page = ask(anna, said(anna), "vicina@example.org").body();
        assertThat(page).containsSubsequence("/assets/copy", "<h1>", "</h1>", "<textarea id=\"link\"",
                "data-copy=\"link\"",
                "con un messaggio o un’e-mail", EXAMPLE);
        assertThat(anna.get("/competences/profile").body()).doesNotContain("/assets/copy");
    }

    @Test
    void nobodyConfirmsForThemselves() {
        Visitor anna = agreed();
        String statement = said(anna);
        HttpResponse<String> own = ask(anna, statement, email.toUpperCase(java.util.Locale.ROOT));
        assertThat(own.statusCode()).isEqualTo(422);
        assertThat(own.body()).contains("Questo è il tuo indirizzo");
        String link = link(ask(anna, statement, "vicina@example.org"));
        assertThat(anna.get(link).statusCode()).isEqualTo(403);
        HttpResponse<String> answered = anna.sendTo("/competences", link, "verdict", "yes", "name", "Suor Anna",
                "relation", "maestra");
        assertThat(answered.statusCode()).isEqualTo(403);
        assertThat(answered.body()).contains("non puoi rispondere tu");
        assertThat(profiles.of(account()).confirmed()).isEmpty();
    }

    @Test
    void aQuestionThatWaitsIsTakenBackAndAskedAnew() {
        Visitor anna = agreed();
        String statement = said(anna);
        String link = link(ask(anna, statement, "vicina@example.org"));
        UUID asked = asked(statement);
        Visitor other = new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
        assertThat(other.sendTo("/competences", statement + "/asked/" + asked + "/cancel").statusCode())
                .isEqualTo(404);
        assertThat(where(anna.sendTo(statement, statement + "/asked/" + asked + "/cancel")))
                .isEqualTo(statement + "?cancelled");
        assertThat(anna.get(statement + "?cancelled").body()).contains("Richiesta annullata", "Annullata da te:");
        assertThat(new Visitor(port).get(link).statusCode()).isEqualTo(410);
        assertThat(ask(anna, statement, "vicina@example.org").statusCode()).isEqualTo(200);
        referees.remindAndClose();
        assertThat(anna.get("/inbox").body()).doesNotContain("Una persona non ha risposto");
    }

    /** As where a mail server is away: the letter waits, and the answer came by an earlier one. */
    @Test
    void aLetterDoesNotLeaveWhenItsQuestionIsTakenBackAnsweredOrOver() {
        Visitor anna = agreed();
        String cancelled = said(anna);
        ask(anna, cancelled, "vicina@example.org");
        String answered = said(anna, "listening", "Un’altra cosa.");
        String link = link(ask(anna, answered, "vicina@example.org"));
        String over = said(anna, "deciding", "Una terza cosa.");
        ask(anna, over, "vicina@example.org");
        jdbc.sql("INSERT INTO outside_letter (id, about, email, language, subject, body, link, written_at, next_try_at)"
                + " SELECT c.id, c.id, c.email, 'it', 'Anna', '', '/', now(), now() FROM confirmation c"
                + " JOIN statement s ON s.id = c.statement WHERE s.account = ?").param(account()).update();
        assertThat(letters()).isEqualTo(3);
        anna.sendTo(cancelled, cancelled + "/asked/" + asked(cancelled) + "/cancel");
        assertThat(letters()).isEqualTo(2);
        confirm(link, "yes");
        assertThat(letters()).isEqualTo(1);
        jdbc.sql("UPDATE confirmation SET expires_at = asked_at - interval '1 minute' WHERE statement = ?")
                .param(id(over)).update();
        referees.remindAndClose();
        assertThat(letters()).isZero();
    }

    private int letters() {
        return jdbc.sql("SELECT count(*) FROM outside_letter").query(Integer.class).single();
    }

    private UUID asked(String statement) {
        return jdbc.sql("SELECT id FROM confirmation WHERE statement = ?").param(id(statement)).query(UUID.class)
                .single();
    }

    @Test
    void aRefereeSeesOneStatementAndAName() {
        Visitor anna = agreed();
        said(anna, "listening", "Un’altra cosa, che non riguarda.");
        String link = link(ask(anna, said(anna), "vicina@example.org"));
        HttpResponse<String> page = new Visitor(port).get(link);
        assertThat(page.body()).contains(EXAMPLE, "Anna Prova").doesNotContain("Un’altra cosa").doesNotContain(email);
    }

    @Test
    void aRefereeSaysWhoTheyAreUnlessTheySayNoAndAnswersOnce() {
        Visitor anna = agreed();
        String statement = said(anna);
        String link = link(ask(anna, statement, "vicina@example.org"));
        Visitor referee = new Visitor(port);
        HttpResponse<String> nothing = referee.sendTo(link, link);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Scelga una risposta", "Scriva il suo nome").doesNotContain("Scegli");
        assertThat(referee.sendTo(link, link, "verdict", "yes").statusCode()).isEqualTo(422);
        assertThat(referee.sendTo(link, link, "verdict", "no", "sentence", "Non c’ero.").statusCode()).isEqualTo(200);
        assertThat(referee.get(link).body()).contains("Grazie").doesNotContain("name=\"verdict\"");
        assertThat(anna.get(statement).body()).contains("Non conferma", "Non c’ero.");
        assertThat(anna.get("/inbox").body()).contains("Hai una risposta sul tuo profilo");
        assertThat(jdbc.sql("SELECT count(*) FROM confirmation c JOIN statement s ON s.id = c.statement"
                + " WHERE s.account = ? AND c.email IS NOT NULL").param(account()).query(Integer.class).single())
                .as("addresses kept after the answer").isZero();
    }

    @Test
    void aRefereeWhoNeverAnswersIsToldOfAndMayBeAskedAgain() {
        Visitor anna = agreed();
        String statement = said(anna);
        String link = link(ask(anna, statement, "silente@example.org"));
        assertThat(ask(anna, statement, "silente@example.org").statusCode()).isEqualTo(422);
        jdbc.sql("UPDATE confirmation SET expires_at = asked_at - interval '1 minute' WHERE statement = ?")
                .param(id(statement)).update();
        referees.remindAndClose();
        referees.remindAndClose();
        assertThat(anna.get("/inbox").body()).containsOnlyOnce("Una persona non ha risposto");
        assertThat(anna.get(statement).body()).contains("Nessuna risposta:", "s…@example.org");
        HttpResponse<String> late = new Visitor(port).get(link);
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("Il tempo per rispondere è finito").doesNotContain(EXAMPLE);
        assertThat(ask(anna, statement, "silente@example.org").statusCode()).isEqualTo(200);
    }

    @Test
    void twoPeopleOfOneDomainAndInitialAreTwo() {
        Visitor anna = agreed();
        String statement = said(anna);
        assertThat(ask(anna, statement, "maria@example.org").statusCode()).isEqualTo(200);
        assertThat(ask(anna, statement, "marco@example.org").statusCode()).isEqualTo(200);
        HttpResponse<String> again = ask(anna, statement, "Maria@Example.org");
        assertThat(again.statusCode()).isEqualTo(422);
        assertThat(again.body()).contains("deve ancora rispondere");
    }

    @Test
    void nobodyIsFloodedWithLettersInSomebodysName() {
        Visitor anna = agreed();
        String statement = said(anna);
        for (int i = 0; i < Referees.MOST_A_STATEMENT; i++) {
            assertThat(ask(anna, statement, "n" + i + "@example" + i + ".org").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> one = ask(anna, statement, "other@example.org");
        assertThat(one.statusCode()).isEqualTo(422);
        assertThat(one.body()).contains("Tre persone devono ancora rispondere");
    }

    @Test
    void aLinkThatIsNotOneOpensNothing() {
        assertThat(new Visitor(port).get("/confirmations/abc").statusCode()).isEqualTo(410);
        assertThat(new Visitor(port).get("/profiles/abc").statusCode()).isEqualTo(410);
    }

    @Test
    void anExampleHasWordsAndACompetence() {
        Visitor anna = agreed();
        String page = "/competences/statements/new";
        assertThat(anna.send(page).statusCode()).isEqualTo(422);
        assertThat(anna.send(page, "competence", "no-such", "words", "x").statusCode()).isEqualTo(422);
        HttpResponse<String> longer = anna.send(page, "competence", "planning", "words", "a".repeat(601));
        assertThat(longer.statusCode()).isEqualTo(422);
        assertThat(longer.body()).contains("601", "600");
    }

    @Test
    void whatIsOthersIsNotThere() {
        Visitor anna = agreed();
        String statement = said(anna);
        Visitor other = new Visitor(port).withAccount(UUID.randomUUID() + "@example.org");
        assertThat(other.get(statement).statusCode()).isEqualTo(404);
        assertThat(other.sendTo("/competences", statement + "/erase").statusCode()).isEqualTo(404);
        assertThat(other.sendTo("/competences", statement + "/ask", "email", "a@example.org", "name", "A").statusCode())
                .isEqualTo(404);
        assertThat(anna.get(statement).statusCode()).isEqualTo(200);
        assertThat(where(anna.sendTo(statement, statement + "/erase"))).isEqualTo("/competences/profile");
        assertThat(anna.get(statement).statusCode()).isEqualTo(404);
    }

    @Test
    void otherRoomsAddWhatThePersonSaysOnceAndOnlyWithConsent() {
        agreed();
        UUID account = account();
        Words label = new Words("fare il bucato", "do the laundry");
        String skill = "urn:masp:skill:do-laundry";
        assertThat(book.say(account, skill, label, "Ogni giorno.", "story")).isPresent();
        assertThat(book.say(account, skill, label, " Ogni giorno. ", "story")).isPresent();
        assertThat(profiles.of(account).said()).singleElement().returns("story", Evidence.Said::source);
        assertThatThrownBy(() -> book.say(account, skill, label, "x".repeat(601), "story"))
                .isInstanceOf(IllegalArgumentException.class);
        consents.withdraw(account);
        assertThat(profiles.of(account).said()).isEmpty();
        assertThat(book.say(account, skill, label, "Ancora.", "story")).isEmpty();
    }

    private Visitor agreed() {
        Visitor anna = new Visitor(port).withAccount(email);
        anna.sendTo("/competences", "/competences/consent", "agree", "yes");
        return anna;
    }

    private UUID account() {
        return jdbc.sql("SELECT id FROM account WHERE email = ?").param(email).query(UUID.class).single();
    }

    private static String said(Visitor visitor) {
        return said(visitor, "planning", EXAMPLE);
    }

    private static String said(Visitor visitor, String competence, String words) {
        return where(visitor.send("/competences/statements/new", "competence", competence, "words", words));
    }

    private static HttpResponse<String> ask(Visitor visitor, String statement, String email) {
        return visitor.sendTo(statement, statement + "/ask", "email", email, "name", "Anna Prova");
    }

    private void confirm(String link, String verdict) {
        assertThat(new Visitor(port).sendTo(link, link, "verdict", verdict, "name", "La vicina", "relation",
                "abito accanto", "sentence", "L’ho visto.").statusCode()).isEqualTo(200);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.replaceAll(".*/", ""));
    }

    static String link(HttpResponse<String> page) {
        Matcher link = LINK.matcher(page.body());
        assertThat(link.find()).as("a link in %s", page.body()).isTrue();
        return link.group(1);
    }
}
