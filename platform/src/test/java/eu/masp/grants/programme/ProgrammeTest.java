package eu.masp.grants.programme;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import eu.masp.grants.pilot.Pilot;
import eu.masp.people.Visitor;
import eu.masp.shell.Language;
import eu.masp.testing.MaspTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Funds and the statement, by their pages. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ProgrammeTest {
    private static final LocalDate LATE = LocalDate.of(2099, 1, 1);

    @LocalServerPort
    private int port;
    @Autowired
    private Clock clock;
    @Autowired
    private Funds funds;
    @Autowired
    private Statements statements;
    @Autowired
    private Pilot pilot;
    @Autowired
    private Calls calls;
    @Autowired
    private StatementOfBody statement;
    @Autowired
    private StatementFiles files;
    @Autowired
    private Words.Source words;

    private Visitor officer;

    @BeforeEach
    void signedIn() throws InterruptedException {
        while (pilot.loading()) {
            Thread.sleep(100);
        }
        officer = new Visitor(port).play("programme-officer");
    }

    @Test
    void moneyGoesFromAReceiptDownToAnAreaAndWhatIsLeftMoves() {
        Fund source = open("source", "");
        Fund bergamo = open("area", String.valueOf(source.id()));
        Fund lecco = open("area", String.valueOf(source.id()));
        assertThat(move(source, "receipt", "", "480.000,50", "2026-01-10").statusCode()).isEqualTo(303);
        assertThat(line(source).remaining()).isEqualTo(48_000_050);
        assertThat(officer.get("/programme/funds").body()).containsPattern("Ricevuti\\s+480\\.000,50");

        HttpResponse<String> tooMuch = move(source, "allotment", bergamo.id() + "", "480.000,51", "2026-02-01");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        assertThat(tooMuch.body()).contains("più di quanto è libero", "480.000,50");
        assertThat(move(source, "allotment", bergamo.id() + "", "100", "2026-01-09").body())
                .as("the day before the money came").contains("più di quanto è libero");
        assertThat(where(move(source, "allotment", bergamo.id() + "", "480000.50", "2026-02-01")))
                .isEqualTo("/programme/funds?body=regione-lombardia");
        assertThat(move(bergamo, "reallocation", lecco.id() + "", "1.000", "2026-03-01").statusCode()).isEqualTo(303);
        assertThat(line(bergamo).remaining()).isEqualTo(47_900_050);
        assertThat(line(lecco).budget()).isEqualTo(100_000);
        assertThat(statements.flows(List.of(source.id(), bergamo.id()), LATE))
                .containsEntry(source.id(), new Statements.Flow(48_000_050, 48_000_050, 0))
                .containsEntry(bergamo.id(), new Statements.Flow(48_000_050, 0, -100_000));
        assertThat(move(source, "allotment", "999999", "1", "2026-03-01").body()).contains("Scegliere il fondo");
        assertThat(move(bergamo, "receipt", "", "1", "2026-03-01").statusCode()).isNotEqualTo(303);
    }

    @Test
    void theSameFormSentTwiceMovesMoneyOnce() {
        Fund source = open("source", "");
        String page = "/programme/funds/" + source.id() + "/receipt";
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(where(officer.send(page, "once", once, "amount", "100", "day", "2026-01-10", "act", "DGR 1")))
                    .startsWith("/programme/funds");
        }
        assertThat(line(source).remaining()).isEqualTo(10_000);
    }

    @Test
    void whatIsTypedWrongIsNamedAndNothingIsLost() {
        Fund source = open("source", "");
        HttpResponse<String> wrong = officer.send("/programme/funds/" + source.id() + "/receipt", "once",
                UUID.randomUUID().toString(), "amount", "-5", "day", "2099-01-01", "act", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("deve ancora venire");
        assertThat(officer.send("/programme/funds/" + source.id() + "/receipt", "once", UUID.randomUUID().toString(),
                "amount", "9999999999999", "day", "1900-01-01", "act", "DGR 1").body())
                .contains("troppo lontano nel passato", "L’importo è troppo grande");
        assertThat(wrong.body()).contains("Scrivere un importo", "Indicare l’atto", "value=\"-5\"");
        assertThat(officer.send("/programme/funds/new", "body", "regione-lombardia", "once",
                UUID.randomUUID().toString(), "level", "area", "code", "à", "titleIt", "L'ambito", "titleEn", "")
                .body()).contains("Il codice ha da 3 a 40", "Scegliere l’ambito", "Scegliere il fondo sopra",
                        "value=\"L&#39;ambito\"");
    }

    @Test
    void onlyWhoRunsTheProgrammeMovesMoneyAndOnlyTheBodysPeopleSeeIt() {
        Fund source = open("source", "");
        String form = "/programme/funds/" + source.id() + "/receipt";
        Visitor auditor = new Visitor(port).play("auditor");
        assertThat(auditor.get("/programme/funds").statusCode()).isEqualTo(200);
        assertThat(auditor.get("/programme/funds").body()).doesNotContain("Apri un fondo");
        assertThat(auditor.get(form).statusCode()).isEqualTo(403);
        assertThat(auditor.sendTo("/account", form, "amount", "1", "day", "2026-01-01", "act", "x", "once",
                UUID.randomUUID().toString()).statusCode()).isEqualTo(403);
        assertThat(auditor.get("/programme/funds/new").statusCode()).isEqualTo(403);
        Visitor parent = new Visitor(port).play("parent");
        Visitor caseOfficer = new Visitor(port).play("case-officer");
        for (String path : List.of("/programme", "/programme/statement", "/programme/funds", form,
                "/programme/statement.csv", "/programme/statement/entries?figure=paid&funds=" + source.id())) {
            assertThat(parent.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(caseOfficer.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(officer.get("/programme/statement?body=asl-bergamo").statusCode()).isEqualTo(403);
        assertThat(officer.get("/programme/funds/99999999/receipt").statusCode()).isEqualTo(404);
        Fund ministry = funds.find("PILOTA-STATO").orElseThrow();
        assertThat(officer.get("/programme/funds/" + ministry.id() + "/allotment").statusCode()).isEqualTo(403);
        assertThat(officer.get("/programme/statement/entries?figure=budget&funds=" + ministry.id()).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theStatementShowsTheMonthOfThePaperAndEachFigureOpensItsEntries() {
        String page = officer.get("/programme/statement?until=2012-09-30").body();
        assertThat(page).contains("977.200", "194.000", "269.500", "1.700 assegnazioni", "600 assegnazioni",
                "99 assegnazioni", "ricostruzione", "Ipotesi", "di questo passo");
        Matcher paid = Pattern.compile("href=\"(/programme/statement/entries\\?figure=lapsed[^\"]*)\">194\\.000")
                .matcher(page);
        assertThat(paid.find()).isTrue();
        String entries = officer.get(paid.group(1).replace("&amp;", "&")).body();
        assertThat(entries).contains("194.000", "Ipotesi della ricostruzione", "DOTE-2011-ASSUNZIONI/",
                "Pagina 1 di 2");
        assertThat(officer.get("/programme/statement?until=2099-01-01").statusCode()).isEqualTo(422);
        assertThat(officer.get("/programme/statement?until=2011-06-13").body()).doesNotContain("977.200");
        assertThat(officer.get("/programme/statement/entries?figure=nothing&funds=1").statusCode()).isEqualTo(404);
        assertThat(officer.get("/programme/statement/entries?figure=paid&funds=a").statusCode()).isEqualTo(404);
    }

    @Test
    void theFilesHoldTheSameFiguresAndNoFormula() {
        HttpResponse<String> csv = officer.get("/programme/statement.csv?until=2012-09-30");
        assertThat(csv.headers().firstValue("Content-Disposition").orElseThrow()).contains("2012-09-30.csv");
        assertThat(csv.body()).contains("2012-09-30,yes,Dote conciliazione 2011–12: servizi alla persona",
                "remaining_eur");
        assertThat(csv.body().lines().filter(line -> line.contains("incentivo")).mapToDouble(
                line -> Double.parseDouble(line.split(",")[15])).sum()).isEqualTo(194_000);
        assertThat(Csv.line("=1+1", "a\"b", -5, "-5", "x,y")).isEqualTo("'=1+1,\"a\"\"b\",-5,'-5,\"x,y\"\r\n");
        assertThat(officer.get("/programme/statement.xlsx?until=2012-09-30").body()).startsWith("PK");
    }

    @Test
    void theSpreadsheetHoldsNumbersTheEntriesAndWhatItIs() throws IOException {
        Words in = words.in(Language.IT);
        Path file = Files.createTempFile("statement", ".xlsx");
        Map<String, String> parts = new HashMap<>();
        try (OutputStream out = Files.newOutputStream(file)) {
            files.xlsx(statement.of("regione-lombardia", funds.of("regione-lombardia"), LocalDate.of(2012, 9, 30), in),
                    in, out);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                parts.put(entry.getName(),
                        new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        } finally {
            Files.delete(file);
        }
        assertThat(parts.get("xl/workbook.xml")).contains("Prospetto", "Scritture");
        assertThat(parts.get("xl/sharedStrings.xml")).contains("Contiene soldi ricostruiti", "30 settembre 2012",
                "DOTE-2011-PERSONE/1700");
        assertThat(parts.get("xl/worksheets/sheet2.xml")).contains("<v>480000.00</v>", "<v>1440700.00</v>");
        assertThat(parts.get("xl/worksheets/sheet3.xml").split("<row ").length).isGreaterThan(80_000);
    }

    @Test
    void whatIsPublishedTodayChangesNoDayBefore() {
        LocalDate yesterday = LocalDate.now(clock).minusDays(1);
        List<LocalDate> days = List.of(LocalDate.of(2011, 6, 13), LocalDate.of(2011, 6, 20),
                LocalDate.of(2012, 9, 30), yesterday.minusDays(15), yesterday);
        List<Statement> before = days.stream().map(this::statement).toList();
        assertThat(before.get(2).groups()).isNotEmpty();
        for (Fund fund : funds.of("regione-lombardia")) {
            Call draft = new Call(UUID.randomUUID(), "LATER-" + UUID.randomUUID(), "Dopo", "Later",
                    "regione-lombardia", "lombardia-per-le-donne-voucher", null, null,
                    Instant.parse("2011-01-01T08:00:00Z"), Instant.parse("2099-12-31T23:00:00Z"),
                    Call.Applicants.PERSON, null, null, null, false, List.of(), 100, CallState.DRAFT, 1, false);
            String area = fund.area() == null ? CallArea.EVERYWHERE : fund.area();
            calls.draft(draft, List.of(new CallArea(area, fund.id(), "asl-bergamo")), "test");
            calls.publish(draft, yesterday, "test");
            Call published = calls.find(draft.id()).orElseThrow();
            assertThat(published.demonstration()).isEqualTo(fund.demonstration());
            calls.close(published, "test", "test");
        }
        open("area", String.valueOf(funds.find("PILOTA-REGIONE").or(() -> funds.of("regione-lombardia").stream()
                .filter(each -> each.level() != Fund.Level.AREA).findFirst()).orElseThrow().id()));
        assertThat(days.stream().map(this::statement).toList()).isEqualTo(before);
    }

    private Statement statement(LocalDate day) {
        return statement.of("regione-lombardia", funds.of("regione-lombardia"), day, words.in(Language.IT));
    }

    private Fund open(String level, String parent) {
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        assertThat(where(officer.send("/programme/funds/new", "body", "regione-lombardia", "once",
                UUID.randomUUID().toString(), "level", level, "code", code, "titleIt", "Prova d'ambito", "titleEn",
                "Test", "parent", parent, "area", "tnc-lecco"))).isEqualTo("/programme/funds?body=regione-lombardia");
        return funds.find(code).orElseThrow();
    }

    private HttpResponse<String> move(Fund fund, String what, String to, String amount, String day) {
        String page = "/programme/funds/" + fund.id() + "/" + what;
        String form = what.equals("receipt") && fund.level() != Fund.Level.SOURCE ? "/programme/funds/new" : page;
        return officer.sendTo(form, page, "once", UUID.randomUUID().toString(), "to", to, "amount", amount, "day", day,
                "act", "DGR XI/2398", "reason", "avanza");
    }

    private StatementLine line(Fund fund) {
        return statements.of(List.of(fund.id()), LATE).getFirst();
    }
}
