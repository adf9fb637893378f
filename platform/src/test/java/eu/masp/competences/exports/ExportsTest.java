package eu.masp.competences.exports;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Consents;
import eu.masp.competences.Evidence.Verdict;
import eu.masp.competences.occupations.SkillAnswers;
import eu.masp.competences.occupations.SkillTaxonomies;
import eu.masp.competences.profile.Referees;
import eu.masp.people.Visitor;
import eu.masp.shell.Language;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** She chooses, sees, takes along; asks for a badge and withdraws it. Others get nothing of it. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ExportsTest {
    private static final Pattern FOR = Pattern.compile("name=\"for\" value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;
    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Consents consents;
    @Autowired
    private Referees referees;
    @Autowired
    private SkillAnswers answers;
    @Autowired
    private SkillTaxonomies taxonomies;

    @Test
    void onlyWhatIsTickedGoesInAndNothingIsKeptUnlessAsked() {
        Visitor her = new Visitor(port).withAccount("exports-choose@example.org");
        ProfileInDatabase profile = new ProfileInDatabase(jdbc, "exports-choose@example.org").measured();
        String confirmed = "confirmed:" + profile.confirmed("empathy", true, "yes");
        profile.confirmed("deciding", true, "no");
        String page = her.get("/competences/export").body();
        assertThat(page).contains("measured:listening", confirmed, "provvisorio").doesNotContain("Rosa Vicina",
                "Una frase privata", "checked=\"checked\" id=\"take", "measured:empathy");
        assertThat(her.send("/competences/export", "format", "json").statusCode()).isEqualTo(422);
        HttpResponse<String> unticked = her.send("/competences/export", "format", "json", "name", "Maria", "email",
                "maria@example.org", "take", confirmed, "take", "me:name");
        assertThat(unticked.statusCode()).as("typed and not ticked").isEqualTo(422);
        assertThat(unticked.body()).contains("E-mail: hai scritto qui senza mettere il segno",
                "value=\"maria@example.org\"").doesNotContain("Nome e cognome: hai scritto");
        HttpResponse<String> preview = her.send("/competences/export", "format", "json", "take", confirmed);
        assertThat(preview.body()).contains("Confermato da una persona a cui MASP ha scritto", "&lt;farmaci")
                .doesNotContain("maria@example.org", "Rosa Vicina");
        String json = file(her, "format", "json", "name", "Maria", "email", "maria@example.org", "take", confirmed);
        assertThat(json).contains("<farmaci> &").doesNotContain("Maria", "maria@", "Rosa", "listening", "privata");
        assertThat(file(her, "format", "json", "take", confirmed, "names", "yes")).contains("Rosa Vicina");
        assertThat(jdbc.sql("SELECT count(*) FROM cv_person").query(Long.class).single()).isZero();
        assertThat(her.send("/competences/export", "format", "pdf", "name", "Олена 😀", "take", "me:name").body())
                .contains("ognuno diventa #", "<bdi>😀</bdi>");
        assertThat(her.send("/competences/export", "format", "pdf", "name", "Олена Ελένη", "take", "me:name").body())
                .as("Greek and Cyrillic letters can be printed").doesNotContain("ognuno diventa #");
        HttpResponse<String> nameAlone = her.send("/competences/export", "format", "europass", "name", "Maria",
                "take", "me:name");
        assertThat(nameAlone.statusCode()).as("a Person of the model has a claim").isEqualTo(422);
        assertThat(nameAlone.body()).contains("Per la forma Europass");
        assertThat(her.send("/competences/export", "format", "json", "which", "all").body())
                .as("everything of the profile, and of herself only what is ticked")
                .contains("measured:listening", confirmed, "&lt;farmaci").doesNotContain("Maria", "Rosa Vicina");
        her.send("/competences/export", "format", "pdf", "name", "Maria", "take", "me:name", "keep", "yes");
        assertThat(her.get("/competences/export").body()).contains("value=\"Maria\"");
        assertThat(her.send("/competences/export", "format", "pdf", "name", "Maria", "take", confirmed, "keep", "yes")
                .body()).as("kept, and left out this time").contains("Il tuo nome non c’è");
        her.send("/competences/export", "format", "pdf", "name", "Maria", "take", "me:name");
        assertThat(her.get("/competences/export").body()).doesNotContain("value=\"Maria\"");
    }

    /** One sentence stands there once, with what she says and what others answered about it. */
    @Test
    void aSentenceIsPrintedOnceWithAllThatStandsForIt() {
        Visitor her = new Visitor(port).withAccount("exports-once@example.org");
        ProfileInDatabase profile = new ProfileInDatabase(jdbc, "exports-once@example.org");
        profile.confirmed("empathy", false, "yes");
        assertThat(her.send("/competences/export", "format", "pdf", "which", "all").body())
                .containsOnlyOnce("Ho seguito mia madre").containsSubsequence("Ho seguito mia madre", "Detto di sé",
                        "Risposta con un link");
    }

    @Test
    void workThatSheHasDoneBeginsAnEntry() {
        Visitor her = new Visitor(port).withAccount("exports-done@example.org");
        UUID account = new ProfileInDatabase(jdbc, "exports-done@example.org").account();
        String job = "urn:masp:occupation:tax-help-operator";
        String title = taxonomies.label(job).in(Language.IT);
        String entries = "/competences/export/entries";
        assertThat(her.get(entries + "?job=tax-help-operator").body()).as("not hers").doesNotContain(title);
        answers.done(account, job);
        assertThat(her.get("/competences/export").body()).contains(entries + "?job=tax-help-operator#add");
        assertThat(her.get(entries).body()).contains("Hai detto di aver fatto", title, "Aggiungi quando e dove");
        assertThat(her.get(entries + "?job=tax-help-operator").body()).contains("value=\"" + title + "\"",
                "value=\"work\" checked");
        her.send(entries, "kind", "work", "title", title, "from", "settembre 2010", "to", "Sept. 2012");
        assertThat(her.get(entries).body()).contains("settembre 2010 – settembre 2012")
                .doesNotContain("Hai detto di aver fatto");
        assertThat(her.send(entries, "kind", "work", "title", "Altro", "from", "brumaio 2010").statusCode())
                .isEqualTo(422);
    }

    private static String file(Visitor her, String... fields) {
        HttpResponse<String> file = her.sendTo("/competences/export", "/competences/export/file", fields);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        return file.body();
    }

    @Test
    void jobsAndCoursesStayUntilErasedAndAreNobodyElses() {
        Visitor her = new Visitor(port).withAccount("exports-entries@example.org");
        new ProfileInDatabase(jdbc, "exports-entries@example.org");
        assertThat(her.send("/competences/export/entries", "kind", "work", "title", "", "from", "13/2020", "to",
                "ieri").body()).contains("masp-errors", "9/2021");
        assertThat(her.send("/competences/export/entries", "kind", "work", "title", "Cuoca", "from", "2/2230", "to",
                "").body()).contains("deve ancora venire");
        assertThat(her.send("/competences/export/entries", "kind", "work", "title", "Cuoca", "from", "2/2020", "to",
                "2/2230").body()).contains("lascia vuoto il campo");
        assertThat(her.send("/competences/export/entries", "kind", "work", "title", "Cuoca", "from", "2/2020", "to",
                "1/2020").body()).contains("La fine viene prima");
        String[] job = {"kind", "work", "title", "Commessa <b>", "place", "Panificio \u0001Rossi", "from", "9/2019",
                "to", "2021"};
        her.send("/competences/export/entries", job);
        her.send("/competences/export/entries", job);
        String page = her.get("/competences/export/entries").body();
        assertThat(page).containsOnlyOnce("<h2 class=\"h5\">").contains("settembre 2019 – gennaio 2021")
                .doesNotContain("Commessa <b>", "\u0001");
        Matcher erase = Pattern.compile("action=\"(/competences/export/entries/[^\"]+)\"").matcher(page);
        assertThat(erase.find()).isTrue();
        Visitor other = new Visitor(port).withAccount("exports-other@example.org");
        new ProfileInDatabase(jdbc, "exports-other@example.org");
        other.sendTo("/competences/export/entries", erase.group(1));
        assertThat(her.get("/competences/export").body()).contains("Panificio");
        String entry = erase.group(1).replaceAll(".*entries/|/erase", "");
        assertThat(file(her, "format", "json", "take", "entry:" + entry)).contains("2019-09", "2021-01");
        assertThat(other.send("/competences/export", "format", "json", "take", "entry:" + entry).statusCode())
                .isEqualTo(422);
        her.sendTo("/competences/export/entries", erase.group(1));
        assertThat(her.get("/competences/export/entries").body()).doesNotContain("Panificio Rossi");
    }

    /** An operator says yes, says it again, and then that it was a mistake. */
    @Test
    void aConfirmationCorrectedAwayRevokesItsBadge() {
        String email = "exports-corrected@example.org";
        Visitor her = new Visitor(port).withAccount(email);
        ProfileInDatabase profile = new ProfileInDatabase(jdbc, email);
        UUID statement = jdbc.sql("SELECT statement FROM confirmation WHERE id = ?")
                .param(profile.confirmed("empathy", false, "no")).query(UUID.class).single();
        UUID operator = UUID.randomUUID();
        confirm(profile, statement, operator, Verdict.YES);
        Matcher first = FOR.matcher(her.get("/competences/badges").body());
        assertThat(first.find()).isTrue();
        String badge = Visitor.where(her.send("/competences/badges", "for", first.group(1)));
        String jwt = her.get(badge + "/badge.jwt").body();
        confirm(profile, statement, operator, Verdict.YES);
        assertThat(FOR.matcher(her.get("/competences/badges").body()).find()).as("a second badge for the same")
                .isFalse();
        confirm(profile, statement, UUID.randomUUID(), Verdict.NO);
        assertThat(new Visitor(port).send("/verify", "text", jwt).body()).as("another operator’s opinion")
                .contains("Il badge è valido");

        confirm(profile, statement, operator, Verdict.NO);
        assertThat(new Visitor(port).send("/verify", "text", jwt).body()).contains("Il badge è stato revocato");
        assertThat(her.get(badge).body()).contains("ha corretto la risposta");
        assertThat(her.get("/inbox").body()).containsOnlyOnce("Un tuo badge non vale più");
        assertThat(FOR.matcher(her.get("/competences/badges").body()).find()).isFalse();
        confirm(profile, statement, operator, Verdict.YES);
        assertThat(FOR.matcher(her.get("/competences/badges").body()).results()).hasSize(1);
        assertThat(new Visitor(port).send("/verify", "text", jwt).body()).contains("Il badge è stato revocato");
    }

    private void confirm(ProfileInDatabase profile, UUID statement, UUID operator, Verdict verdict) {
        referees.confirm(profile.account(), statement, operator, "Rosa", "lavoro-bergamo", "Lavoro Bergamo", verdict,
                "");
    }

    @Test
    void aBadgeFromAskingToWithdrawing() {
        Visitor her = new Visitor(port).withAccount("exports-badge@example.org");
        ProfileInDatabase profile = new ProfileInDatabase(jdbc, "exports-badge@example.org").measured();
        profile.confirmed("empathy", true, "yes");
        profile.confirmed("planning", false, "yes");
        profile.confirmed("deciding", true, "partly");
        String page = her.get("/competences/badges").body();
        assertThat(FOR.matcher(page).results().map(found -> found.group(1).replaceAll(":.*", "")).toList())
                .as("not what a link of one’s own or a “partly” stands for").containsExactly("listening", "empathy");
        Matcher first = FOR.matcher(page);
        first.find();
        assertThat(her.send("/competences/badges", "for", "listening:x").statusCode()).isEqualTo(422);
        HttpResponse<String> unticked = her.send("/competences/badges", "for", first.group(1), "name", "Maria D’Adda");
        assertThat(unticked.statusCode()).isEqualTo(422);
        assertThat(unticked.body()).contains("Hai scritto un nome", "value=\"Maria D’Adda\"");
        HttpResponse<String> nameless = her.send("/competences/badges", "for", first.group(1), "named", "yes");
        assertThat(nameless.statusCode()).isEqualTo(422);
        assertThat(nameless.body()).contains("Scrivi il tuo nome", "value=\"" + first.group(1) + "\" checked");
        HttpResponse<String> issued = her.send("/competences/badges", "for", first.group(1), "named", "yes", "name",
                "Maria <i>");
        String badge = issued.headers().firstValue("Location").orElseThrow().replaceFirst("^http://[^/]+", "");
        assertThat(her.sendTo("/competences/badges", "/competences/badges", "for", first.group(1)).headers()
                .firstValue("Location").orElseThrow()).endsWith(badge);
        assertThat(her.get(badge).body()).contains("provvisorio", "/verify/").doesNotContain("Maria <i>");
        String svg = her.get(badge + "/badge.svg").body();
        assertThat(svg).startsWith("<?xml").contains("xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"",
                "Da risposte date da sé a un questionario");
        String jwt = her.get(badge + "/badge.jwt").body();
        Visitor anybody = new Visitor(port);
        assertThat(anybody.send("/verify", "text", jwt).body()).contains("Il badge è valido", "Maria &lt;i");
        assertThat(anybody.send("/verify", "text", svg).body()).contains("Il badge è valido",
                "risposte che la persona ha dato da sola");
        String link = badge.replace("/competences/badges", "/verify");
        for (String pasted : new String[] {link, "http://localhost:" + port + link}) {
            assertThat(anybody.send("/verify", "text", pasted).headers().firstValue("Location").orElse(""))
                    .as(pasted).endsWith(link);
        }
        assertThat(anybody.send("/verify", "text", "https://other.example" + link).body())
                .contains("porta a un altro indirizzo (other.example)");
        HttpResponse<String> nonsense = anybody.get("/verify/abc");
        assertThat(nonsense.statusCode()).isEqualTo(404);
        assertThat(nonsense.body()).contains("Sotto questo indirizzo non c’è un badge");
        byte[] picture = her.http().bytes(badge + "/badge.png");
        assertThat(new String(picture, StandardCharsets.ISO_8859_1))
                .containsOnlyOnce("iTXtopenbadgecredential\0\0\0\0\0" + jwt);
        byte[] unbaked = anybody.http().bytes("/credentials/achievements/listening/measured/image.png");
        assertThat(new String(unbaked, StandardCharsets.ISO_8859_1)).contains("PNG").doesNotContain("iTXt");
        assertThat(anybody.get("/credentials/achievements/listening/measured").body()).contains("Achievement",
                "http://data.europa.eu/esco/skill/");
        assertThat(anybody.get("/credentials/achievements/flying/measured").statusCode()).isEqualTo(404);
        assertThat(anybody.send("/verify", "text", " ").statusCode()).isEqualTo(422);
        assertThat(anybody.send("/verify", "text", "a".repeat(300_000)).statusCode()).isEqualTo(422);
        assertThat(anybody.get(badge.replace("/competences/badges", "/verify")).body()).contains("Il badge è valido");
        Visitor other = new Visitor(port).withAccount("exports-thief@example.org");
        new ProfileInDatabase(jdbc, "exports-thief@example.org");
        for (String part : new String[] {"", "/badge.svg", "/badge.png", "/badge.jwt"}) {
            assertThat(other.get(badge + part).statusCode()).isEqualTo(404);
        }
        assertThat(other.sendTo("/competences/export", badge + "/withdraw").statusCode()).isEqualTo(404);
        her.sendTo(badge, badge + "/withdraw");
        assertThat(anybody.send("/verify", "text", jwt).body()).contains("Il badge è stato revocato", "dal 2");
        assertThat(her.get(badge + "/badge.jwt").statusCode()).isEqualTo(404);
        consents.withdraw(profile.account());
        assertThat(jdbc.sql("SELECT count(*) FROM badge WHERE account = ?").param(profile.account()).query(Long.class)
                .single()).isZero();
        assertThat(anybody.send("/verify", "text", jwt).body()).contains("Il badge è stato revocato");
    }
}
