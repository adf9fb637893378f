package eu.masp.lab;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.people.Visitor;
import eu.masp.testing.Http;
import eu.masp.testing.MaspTest;
import eu.masp.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A rule tried, changed, kept, compared and handed on, by pages alone and without scripts. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class LabPagesTest {
    @LocalServerPort
    private int port;
    private Visitor officer;

    @BeforeEach
    void signedIn() {
        LabPopulation.lay();
        officer = new Visitor(port).play("programme-officer");
    }

    private String begun(String... fields) {
        String[] basics = {"measure", "bonus-nido", "population", LabPopulation.NAME, "on", "2026-11-22", "body",
                "regione-lombardia"};
        return where(officer.send("/lab/new", joined(basics, fields)));
    }

    private static String[] joined(String[] a, String[] b) {
        String[] all = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, all, a.length, b.length);
        return all;
    }

    private HttpResponse<String> change(String trial, String... fields) {
        return officer.send(trial, joined(new String[] {"measure", "bonus-nido", "population", LabPopulation.NAME,
                "on", "2026-11-22"}, fields));
    }

    /** The page when the result is there. */
    private String shown(String path) throws InterruptedException {
        for (int i = 0; i < 60; i++) {
            String page = officer.get(path).body();
            if (!page.contains("<progress")) {
                return page;
            }
            Thread.sleep(250);
        }
        throw new AssertionError("no result: " + path);
    }

    @Test
    void aTrialShowsWhatTheRulesAsTheyAreComeTo() throws InterruptedException {
        String page = shown(begun());
        assertThat(page).contains("Ne hanno diritto", "Spesa in tutto", "Popolazione sintetica: nessuna persona vera",
                "Frequenta un nido", "Bergamo", "role=\"img\"", "Metodo e limiti");
        assertThat(page).doesNotContain("Chi guadagna e chi perde");
        assertThat(officer.get("/lab").body()).contains("Bonus nido");
    }

    @Test
    void aMovedThresholdShowsWhoGainsAndTheRulesAsTheyAreStayBesideIt() throws InterruptedException {
        String trial = begun();
        assertThat(where(change(trial, "p-nido_months", "12", "b-nido_new_births_cap-2", "200"))).isEqualTo(trial);
        String page = shown(trial);
        assertThat(page).contains("Chi guadagna e chi perde", "Ricevono di più", "Cambiamenti: 2", "oggi ");
        assertThat(page).contains("value=\"12\"");
    }

    @Test
    void aFormIsReadByTheDayItWasDrawnFor() throws InterruptedException {
        String trial = begun();
        assertThat(officer.get(trial).body()).contains("name=\"drawn-on\" value=\"2026-11-22\"",
                "name=\"drawn-measures\" value=\"bonus-nido\"", "name=\"p-isee_family_in_use\"");
        // The day was changed and the answer not waited for: the form still has the numbers of 2025, of which one is another in 2026.
        String[] drawn = {"p-isee_family_in_use", "false", "p-nido_months", "11", "drawn-measures", "bonus-nido",
                "drawn-on", "2025-11-22", "drawn-language", "it"};
        change(trial, drawn);
        assertThat(shown(trial)).as("the law's own numbers are nobody's changes").contains("Ne hanno diritto")
                .doesNotContain("Cambiamenti:");
        drawn[3] = "12";
        HttpResponse<String> redrawn = officer.http().post(trial, "measure=bonus-nido&population=" + LabPopulation.NAME
                + "&on=2026-11-22&p-isee_family_in_use=false&p-nido_months=12&drawn-measures=bonus-nido"
                + "&drawn-on=2025-11-22&drawn-language=it&_csrf=" + Http.formToken(officer.get(trial)),
                "Content-Type", "application/x-www-form-urlencoded", "HX-Request", "true");
        assertThat(redrawn.headers().firstValue("HX-Retarget")).contains("#trial");
        assertThat(redrawn.body()).contains("name=\"drawn-on\" value=\"2026-11-22\"");
        assertThat(shown(trial)).contains("Cambiamenti: 1", "Da 11 mesi a 12 mesi");
        HttpResponse<String> wrong = change(trial, joined(drawn, new String[] {"p-nido_months", "many"}));
        assertThat(wrong.body()).as("what is wrong stays in the form it was typed into")
                .contains("name=\"drawn-on\" value=\"2025-11-22\"", "value=\"many\"");
    }

    @Test
    void editsGoToTheMeasureTheFormWasDrawnFor() throws InterruptedException {
        String trial = begun();
        change(trial, "measure", "nursery-fee-deduction");
        change(trial, "new-bonus-nido-1", "household.isee_family <= 30000", "drawn-measures", "bonus-nido", "drawn-on",
                "2026-11-22");
        assertThat(shown(trial)).contains("Cambiamenti: 1", "household.isee_family &lt;= 30000");
    }

    @Test
    void aRuleOfThePastIsTriedAsIfItWereInForceWithTheNumbersOfItsTime() throws InterruptedException {
        String id = "dote-servizi-persona-2012";
        String trial = where(officer.send("/lab/new", "measure", id, "population", LabPopulation.NAME, "on",
                "2026-11-22", "body", "regione-lombardia"));
        assertThat(shown(trial)).contains("non è in vigore il 22", "Quando era in vigore", "drop-" + id + "-in-force");
        change(trial, "measure", id, "drop-" + id + "-in-force", "on", "p-dote_monthly_cap", "200");
        String page = shown(trial);
        assertThat(page).doesNotContain("non è in vigore il 22").contains("quando è in vigore", "value=\"200\"");
    }

    @Test
    void criteriaAreDroppedReplacedAndAdded() throws InterruptedException {
        String trial = begun();
        change(trial, "drop-bonus-nido-fees", "on", "when-bonus-nido-service", "child.care in (\"nido\", \"none\")",
                "says-bonus-nido-service", "Frequenta o no", "new-bonus-nido-1", "household.isee_family <= 30000",
                "words-bonus-nido-1", "ISEE fino a 30.000 euro");
        String page = shown(trial);
        assertThat(page).contains("Cambiamenti: 3", "La perdono", "ISEE fino a 30.000 euro", "Frequenta o no");
    }

    @Test
    void aFormulaThatIsNotRightIsSaidInItsPlaceAndNothingIsLost() {
        String trial = begun();
        HttpResponse<String> wrong = change(trial, "new-bonus-nido-1", "household.isea <= 3", "p-nido_months", "many");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("household.isea &lt;= 3", "id=\"new-bonus-nido-1-error\"", "riga 1",
                "id=\"p-nido_months-error\"", "value=\"many\"");
        assertThat(officer.get(trial).body()).as("nothing of it is kept").doesNotContain("household.isea");
        assertThat(change(trial, "on", "yesterday").statusCode()).isEqualTo(422);
        assertThat(change(trial, "population", "../..").statusCode()).isEqualTo(422);
        assertThat(change(trial, "comune", "Nowhere").statusCode()).isEqualTo(422);
        assertThat(officer.send("/lab/new", "measure", "nothing").statusCode()).isEqualTo(422);
    }

    @Test
    void aProvinceIsLookedAtByItsComuni() throws InterruptedException {
        String page = shown(begun("province", "BG"));
        assertThat(page).contains("Bergamo").doesNotContain("<th scope=\"row\">Milano");
        assertThat(shown(begun("comune", "Milano"))).contains("Milano").contains("Ne hanno diritto");
    }

    @Test
    void aComuneOfANameThatSeveralHaveIsTheOneOfTheProvince() {
        String trial = begun("comune", "Livo", "province", "TN");
        assertThat(officer.get(trial).body()).contains("<p>Livo (TN);", "value=\"Livo (TN)\"");
        assertThat(where(change(trial, "comune", "livo (co)"))).isEqualTo(trial);
        assertThat(officer.get(trial).body()).contains("<p>Livo (CO);");
        change(trial, "comune", "022106");
        assertThat(officer.get(trial).body()).contains("<p>Livo (TN);");
        HttpResponse<String> several = change(trial, "comune", "Livo");
        assertThat(several.statusCode()).isEqualTo(422);
        assertThat(several.body()).contains("più di uno", "Livo (CO), Livo (TN)", "id=\"comune-error\"");
        HttpResponse<String> elsewhere = change(trial, "comune", "Milano", "province", "BG");
        assertThat(elsewhere.statusCode()).isEqualTo(422);
        assertThat(elsewhere.body()).contains("Nella provincia scelta non c’è. Altrove: Milano (MI)");
        assertThat(officer.get(trial).body()).as("nothing of it is kept").contains("<p>Livo (TN);");
    }

    @Test
    void aTrialIsKeptWithItsVersionsComparedAndPutAway() throws InterruptedException {
        String trial = begun();
        assertThat(officer.send(trial + "/keep", "name", "", "reason", "").statusCode()).isEqualTo(422);
        String first = where(officer.send(trial + "/keep", "name", "Come oggi", "reason", "Da confrontare"));
        change(trial, "p-nido_months", "12");
        String second = where(officer.send(trial + "/keep", "name", "Un mese in più", "reason", "Quanto costa",
                "as", "new"));
        assertThat(second).isNotEqualTo(first);
        assertThat(where(officer.send(trial + "/keep", "name", "Un mese in più", "reason", "Ancora", "as", "version")))
                .isEqualTo(second);
        assertThat(shown(second)).contains("Versione 2", "Quanto costa", "Ancora", "Da 11 mesi a 12 mesi");

        String ids = "&s=" + first.replaceAll(".*/", "") + "&s=" + second.replaceAll(".*/", "");
        String compared = shown("/lab/compare?body=regione-lombardia" + ids);
        assertThat(compared).contains("Come oggi", "Un mese in più", "I numeri in breve");
        assertThat(officer.get("/lab/compare?body=regione-lombardia").statusCode()).isEqualTo(422);
        assertThat(officer.get("/lab/compare?s=x&s=y").statusCode()).isEqualTo(404);

        assertThat(where(officer.sendTo(first, first + "/open"))).startsWith("/lab/trials/");
        assertThat(where(officer.sendTo(first, first + "/archive", "archived", "yes"))).isEqualTo(first);
        assertThat(officer.get("/lab").body()).contains("Archiviati: 1");
    }

    @Test
    void whoClicksTwiceOnKeepKeepsOneScenarioAndOneVersion() {
        String trial = begun();
        String[] form = {"name", "Un solo clic", "reason", "Due clic in fretta"};
        List<CompletableFuture<String>> clicks = IntStream.range(0, 4).mapToObj(_ -> CompletableFuture.supplyAsync(
                () -> where(new Visitor(port).play("programme-officer").send(trial + "/keep", form)))).toList();
        List<String> kept = clicks.stream().map(CompletableFuture::join).distinct().toList();
        assertThat(kept).hasSize(1);
        change(trial, "p-nido_months", "12");
        String[] version = joined(form, new String[] {"as", "version"});
        assertThat(where(officer.send(trial + "/keep", version))).isEqualTo(kept.getFirst());
        assertThat(where(officer.send(trial + "/keep", version))).isEqualTo(kept.getFirst());
        assertThat(officer.get(kept.getFirst()).body()).contains("Versione 2 di").doesNotContain("Versione 3");
        String[] other = joined(form, new String[] {"as", "new", "name", "Un altro"});
        assertThat(where(officer.send(trial + "/keep", other))).isNotEqualTo(kept.getFirst());
    }

    @Test
    void resultsAreHandedOnAsPdfAndXlsx() throws InterruptedException {
        String trial = begun();
        change(trial, "p-nido_months", "12");
        shown(trial);
        assertThat(new String(officer.http().bytes(trial + "/report.pdf"), 0, 5,
                java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(officer.http().bytes(trial + "/report.xlsx"), 0, 2,
                java.nio.charset.StandardCharsets.US_ASCII)).isEqualTo("PK");
    }

    @Test
    void familiesAreExamplesOnlyWhereNobodyIsReal() throws InterruptedException {
        String trial = begun();
        change(trial, "p-nido_months", "12");
        shown(trial);
        assertThat(officer.get(trial + "/families").body()).contains("Famiglie sintetiche: nessuna esiste davvero",
                "Manca solo:", "Riceve di più");
        LabPopulation.write(TestDatabase.POPULATIONS.resolve("vera"),
                "source=Anagrafe\nbodies=regione-lombardia\ndate=2026-11-22\n");
        LabPopulation.write(TestDatabase.POPULATIONS.resolve("altrui"), "source=Anagrafe\nbodies=other-body\n");
        LabPopulation.write(TestDatabase.POPULATIONS.resolve("chiusa"), "source=Anagrafe\n");
        String real = begun("population", "vera", "comune", "016024");
        assertThat(shown(real)).contains("Sono dati di persone vere");
        assertThat(officer.get(real + "/families").body()).contains("nessuna famiglia vera fa da esempio");
        assertThat(officer.get("/lab/populations").body()).contains("vera", "Nella cartella ci sono dati", "chiusa")
                .doesNotContain("altrui");
        assertThat(officer.get("/lab/population?of=altrui").statusCode()).isEqualTo(404);
        assertThat(officer.get("/lab/population?of=../secret").statusCode()).isEqualTo(404);
    }

    /** Bergamo's 016001 has 20 families, 016002 has 60; Como has 30 and Lecco 80. */
    private String real(String... area) {
        LabPopulation.layReal("piccola",
                new TreeMap<>(
                        Map.of("016024", 120, "016002", 60, "016001", 20, "015146", 200, "013075", 30, "097042", 80)));
        String[] basics = {"population", "piccola"};
        return begun(joined(basics, area));
    }

    private static final String WITHHELD = "Troppo pochi per essere mostrati";

    @Test
    void ofFewRealPeopleNothingIsShownHoweverOneAsks() throws InterruptedException {
        String whole = shown(real());
        assertThat(whole).contains("Frequenta un nido", WITHHELD);
        assertThat(row(whole, "Como")).contains(WITHHELD);
        assertThat(row(whole, "Lecco")).as("else Como were the rest").contains(WITHHELD);
        assertThat(row(whole, "Bergamo")).doesNotContain(WITHHELD);
        String province = shown(real("province", "BG"));
        assertThat(province).contains("Frequenta un nido");
        assertThat(row(province, "Adrara San Martino")).contains(WITHHELD);
        assertThat(row(province, "Adrara San Rocco")).contains(WITHHELD);
        assertThat(row(province, "Bergamo")).doesNotContain(WITHHELD);
        for (String[] area : new String[][] {{"comune", "016001"}, {"comune", "016002"}, {"comune", "013075"},
                {"province", "CO"}, {"province", "LC"}, {"comune", "097042"}}) {
            String trial = real(area);
            assertThat(shown(trial)).as(area[1]).contains(WITHHELD).doesNotContain("Ne hanno diritto",
                    "Frequenta un nido</th>", "Quali criteri escludono");
            assertThat(officer.get(trial + "/fairness").body()).as(area[1]).contains(WITHHELD)
                    .doesNotContain("Tutti</th>");
            assertThat(officer.get(trial + FUND + "&all=400000").body()).as(area[1]).contains(WITHHELD)
                    .doesNotContain("Costo nel tempo");
        }
        assertThat(shown(real("comune", "016024"))).contains("Ne hanno diritto").doesNotContain(WITHHELD);
    }

    private static final String FUND = "/money?from=2026-12-01&to=2027-05-31&low=20&central=40&high=60&paid=90";

    @Test
    void whatIsAskedBesideATrialOfFewRealPeopleHidesThemToo() throws Exception {
        String trial = real();
        shown(trial);
        String fair = officer.get(trial + "/fairness").body();
        assertThat(row(fair, "Como")).contains(WITHHELD);
        assertThat(row(fair, "Lecco")).contains(WITHHELD);
        assertThat(row(fair, "Bergamo")).doesNotContain(WITHHELD);
        String all = officer.get(trial + FUND + "&fund-BG=20000&fund-CO=9000&fund-LC=9000").body();
        assertThat(section(all, "Como")).contains(WITHHELD);
        assertThat(section(all, "Lecco")).contains(WITHHELD);
        assertThat(section(all, "Bergamo")).doesNotContain(WITHHELD);
        assertThat(section(all, "Tutti")).doesNotContain(WITHHELD);
        String some = officer.get(trial + FUND + "&fund-BG=20000&fund-CO=9000").body();
        assertThat(section(some, "Como")).contains(WITHHELD);
        assertThat(section(some, "Tutti")).as("else Como were the rest").contains(WITHHELD);
        String small = real("comune", "016001");
        officer.sendTo(small, small + "/money", "from", "2026-12-01", "to", "2027-05-31", "low", "20", "central", "40",
                "high", "60", "paid", "90", "all", "400000");
        shown(small);
        assertThat(Sheets.of(officer.http().bytes(small + "/report.xlsx")).words()).contains(WITHHELD)
                .doesNotContain("Domande");
        String first = where(officer.send(small + "/keep", "name", "Pochi", "reason", "Prova"));
        String second = where(officer.send(trial + "/keep", "name", "Tutti insieme", "reason", "Prova"));
        assertThat(shown(first)).contains(WITHHELD).doesNotContain("non raggiungerebbe nessuno");
        assertThat(row(shown("/lab/compare?body=regione-lombardia&s=" + id(first) + "&s=" + id(second)), "Pochi"))
                .contains(WITHHELD);
    }

    @Test
    void whatIsAskedBesideATrialIsOfItsArea() throws InterruptedException {
        String trial = begun("province", "BG");
        shown(trial);
        String fair = officer.get(trial + "/fairness").body();
        assertThat(fair).contains("<p>Bergamo; ", "<th scope=\"row\">Bergamo")
                .doesNotContain("<th scope=\"row\">Milano");
        String whole = begun();
        shown(whole);
        String ofBergamo = officer.get(trial + FUND + "&all=400000").body();
        assertThat(ofBergamo).contains("<p>Bergamo; ", "<h3>Bergamo</h3>").doesNotContain("Tutto il territorio");
        String ofAll = officer.get(whole + FUND + "&all=400000").body();
        assertThat(entitled(ofBergamo)).isPositive().isLessThan(entitled(ofAll) / 5);
        assertThat(officer.get(trial + "/search?what1=nido_months&from1=8&to1=12&step1=1&goal=reached&from=2026-12-01"
                + "&to=2027-05-31&low=20&central=40&high=60&paid=100&all=400000").body()).contains("<p>Bergamo; ",
                        "Provate 5 combinazioni su 5");
    }

    private static int entitled(String page) {
        Matcher said = Pattern.compile("Ne hanno diritto ([0-9.]+);").matcher(page);
        assertThat(said.find()).isTrue();
        return Integer.parseInt(said.group(1).replace(".", ""));
    }

    /** The first row of a table that is called so. */
    private static String row(String page, String name) {
        int from = page.indexOf("<th scope=\"row\">" + name);
        assertThat(from).as(name).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static String section(String page, String name) {
        int from = page.indexOf("<h3>" + name + "</h3>");
        assertThat(from).as(name).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }

    @Test
    void aPopulationWrittenOverIsTriedAnew() throws InterruptedException {
        Path folder = TestDatabase.POPULATIONS.resolve("sostituita");
        String about = "synthetic=true\nsource=Prova\ndate=2026-11-22\n";
        LabPopulation.write(folder, about, 1000);
        String trial = begun("population", "sostituita");
        assertThat(shown(trial)).contains("Righe della popolazione: 4.000");
        String scenario = where(officer.send(trial + "/keep", "name", "Sostituita", "reason", "Prova"));
        assertThat(shown(scenario)).contains("Righe della popolazione: 4.000");
        String before = officer.get(trial + "/fairness").body();
        LabPopulation.write(folder, about, 500);
        assertThat(shown(trial)).contains("Righe della popolazione: 2.000");
        assertThat(shown(scenario)).contains("Righe della popolazione: 2.000");
        assertThat(figures(officer.get(trial + "/fairness").body())).isNotEqualTo(figures(before));
    }

    /** The cells of the tables of a page. */
    private static List<String> figures(String page) {
        return Pattern.compile("<td[^>]*>([^<]*)").matcher(page).results().map(each -> each.group(1)).toList();
    }

    @Test
    void aFundIsSpentByWhoIsExpectedToApply() throws InterruptedException {
        String trial = begun();
        shown(trial);
        assertThat(officer.get(trial + "/money?from=2026-12-01&to=2026-11-01&low=1&central=2&high=3&paid=100&all=5")
                .statusCode()).isEqualTo(422);
        assertThat(officer.get(trial + "/money?pilot=yes").body()).contains("value=\"24\"", "value=\"70\"",
                "Riempi con l’intervallo del pilota");
        String money = officer.get(trial + "/money?from=2026-12-01&to=2027-05-31&low=20&central=40&high=60&paid=90"
                + "&fund-BG=2000&fund-MI=900000").body();
        assertThat(money).contains("Che cosa succede ai fondi", "Bergamo", "900.000", "Costo nel tempo",
                "vivono dove non c’è un fondo", "nel 100% dei casi");
    }

    @Test
    void aFundIsKeptWithATrialAndGoesWithTheScenario() throws InterruptedException {
        String trial = begun();
        shown(trial);
        String[] fund = {"from", "2026-12-01", "to", "2027-05-31", "low", "20", "central", "40,5", "high", "60", "paid",
                "90", "all", "400000,50", "amount-reference", "1600", "amount-from", "1,2", "amount-to", "1,8",
                "flex-share-from", "20", "flex-share-to", "50", "flex-from", "2", "flex-to", "", "group-when",
                "count(children) > 1", "group-from", "0,5"};
        String[] wrong = fund.clone();
        wrong[wrong.length - 3] = "count(cats) > 1";
        wrong[19] = "0,5";
        HttpResponse<String> refused = officer.sendTo(trial, trial + "/money", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("La formula non va, riga 1", "«Al più» non può stare sotto «almeno»");
        assertThat(where(officer.sendTo(trial, trial + "/money", fund))).isEqualTo(trial + "/money");
        assertThat(officer.get(trial + "/money?lang=it").body()).contains("value=\"400000,5\"", "value=\"40,5\"",
                "value=\"count(children) > 1\"", "Questo fondo è conservato", "Che cosa succede ai fondi",
                "Che cosa si è dichiarato", "dal 20% al 50% dei posti di lavoro", "si moltiplica per 1,2–1,8");
        assertThat(officer.get(trial).body()).contains("Fondo e domande attese (conservati)");
        String scenario = where(officer.send(trial + "/keep", "name", "Con fondo", "reason", "Prova"));
        assertThat(officer.get(scenario).body()).contains("Che cosa succede ai fondi", "400.001");
        officer.sendTo(trial, trial + "/money", "drop", "yes");
        assertThat(officer.get(trial + "/money").body()).doesNotContain("Che cosa succede ai fondi");
        String without = where(officer.send(trial + "/keep", "name", "Senza fondo", "reason", "Prova"));
        assertThat(officer.get("/lab/compare?body=regione-lombardia&s=" + id(scenario) + "&s=" + id(without)).body())
                .contains("Che cosa succede ai fondi", "Con questo scenario non è conservato un fondo",
                        "dic 2026");
        String again = where(officer.sendTo(scenario, scenario + "/open"));
        assertThat(officer.get(again + "/money").body()).contains("Questo fondo è conservato");
        assertThat(new Visitor(port).play("auditor").get(trial + "/money").body()).doesNotContain("Conserva questo");
    }

    private static String id(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    @Test
    void betterValuesAreSearchedForWithAFund() throws InterruptedException {
        String trial = begun();
        shown(trial);
        assertThat(officer.get(trial + "/search?what1=nothing&from1=1&to1=2&step1=1").statusCode()).isEqualTo(422);
        String found = officer.get(trial + "/search?what1=nido_months&from1=8&to1=12&step1=1&what2=nido_lowest_cap"
                + "&from2=100&to2=200&step2=50&goal=equality&from=2026-12-01&to=2027-05-31&low=20&central=40&high=60"
                + "&paid=100&all=400000").body();
        assertThat(found).contains("Provate 15 combinazioni su 15", "quella che l’obiettivo sceglie",
                "Regole della prova", "Bonus nido: mesi pagati in un anno: 8", "è l’estremo di ciò che si è cercato");
    }

    @Test
    void whoGetsItIsShownGroupByGroup() throws InterruptedException {
        String trial = begun();
        shown(trial);
        assertThat(officer.get(trial + "/fairness").body()).contains("ISEE in euro", "Rispetto a tutti", "Bergamo",
                "almeno un genitore italiano o UE", "adulti: 2", "Tutti</th>", "due o più adulti, fino a due figli",
                "non si può dividere tra madri e padri", "non noto</td>", "da 0").doesNotContain("Madri e padri");
    }

    @Test
    void aMeasureThatIsNotInForceIsSaidToBeSoWithADayOnWhichItIs() throws InterruptedException {
        String trial = begun("measure", "incentivo-assunzione");
        assertThat(officer.get(trial).body()).contains("non è in vigore il 22 novembre 2026",
                "/lab/new?body=regione-lombardia&measure=incentivo-assunzione&on=2013-06-30");
        assertThat(officer.get("/lab/new?body=regione-lombardia&measure=incentivo-assunzione&on=2013-06-30").body())
                .contains("value=\"2013-06-30\"");
        String grant = begun("measure", "dote-servizi-persona-2012");
        shown(grant);
        assertThat(shown(where(officer.send(grant + "/keep", "name", "Dote oggi", "reason", "Prova"))))
                .contains("non raggiungerebbe nessuno");
    }

    @Test
    void anAuditorLooksAndChangesNothing() throws InterruptedException {
        String trial = begun();
        shown(trial);
        String scenario = where(officer.send(trial + "/keep", "name", "Da guardare", "reason", "Per chi controlla"));
        Visitor auditor = new Visitor(port).play("auditor");
        assertThat(auditor.get(trial).body()).contains("Ne hanno diritto").doesNotContain("hx-post", "Conserva come");
        assertThat(auditor.get(scenario).body()).contains("Da guardare").doesNotContain("Archivia");
        assertThat(auditor.get("/lab/new").statusCode()).isEqualTo(403);
        assertThat(auditor.get(trial + "/keep").statusCode()).isEqualTo(403);
        assertThat(auditor.sendTo("/account", trial, "measure", "bonus-nido").statusCode()).isEqualTo(403);
        assertThat(auditor.sendTo("/account", "/lab/populations", "size", "100000").statusCode()).isEqualTo(403);
        assertThat(new Visitor(port).play("parent").get(trial).statusCode()).isEqualTo(404);
    }
}
