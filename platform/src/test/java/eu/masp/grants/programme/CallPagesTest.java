package eu.masp.grants.programme;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import eu.masp.grants.calls.CallState;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.pilot.Pilot;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A call from its draft to its ranking, by its pages. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class CallPagesTest {
    private static final String NEW = "/programme/calls/new?measure=lombardia-per-le-donne-voucher";

    @LocalServerPort
    private int port;
    @Autowired
    private Calls calls;
    @Autowired
    private Funds funds;
    @Autowired
    private Pilot pilot;
    private Visitor officer;
    private Fund fund;

    @BeforeEach
    void signedIn() throws InterruptedException {
        while (pilot.loading()) {
            Thread.sleep(100);
        }
        officer = new Visitor(port).play("programme-officer");
        String code = "C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Fund source = funds.open(new Funds.Draft(code + "-S", "Fonte", "Source", Fund.Level.SOURCE,
                "regione-lombardia", null, null));
        fund = funds.open(new Funds.Draft(code, "Prova", "Test", Fund.Level.AREA, "regione-lombardia", "tnc-bergamo",
                source.id()));
    }

    @Test
    void whatOneSignsInWithIsNoPaperToAskFor() {
        assertThat(officer.get(NEW).body()).contains("paper-new-job-contract")
                .doesNotContain("paper-digital-identity");
    }

    @Test
    void aCallGoesFromDraftToRanking() {
        Call call = drafted("ranking", "100000 - household.isee");
        String page = "/programme/calls/" + call.id();
        assertThat(officer.get(page).body()).contains("non ha soldi liberi", "Controlla e pubblica", "bozza");
        assertThat(where(officer.sendTo(page + "/edit", page + "/edit",
                fields(call.code(), "titleIt", "Un altro titolo", "version", "1")))).isEqualTo(page);
        assertThat(officer.sendTo(page + "/edit", page + "/edit", fields(call.code(), "version", "1")).body())
                .as("another tab").contains("nel frattempo");
        assertThat(calls.find(call.id()).orElseThrow().titleIt()).isEqualTo("Un altro titolo");

        String confirm = officer.get(page + "/publish").body();
        String rules = confirm.replaceAll("(?s).*name=\"rules\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(confirm).contains("Che cosa si fissa", "Impronta");
        assertThat(officer.sendTo(page + "/publish", page + "/publish", "version", "2", "rules", "old",
                "referenceDate", "2026-11-22").statusCode()).isEqualTo(422);
        assertThat(officer.sendTo(page + "/publish", page + "/publish", "version", "2", "rules", rules,
                "referenceDate", "2012-09-01").statusCode()).isEqualTo(422);
        assertThat(where(officer.sendTo(page + "/publish", page + "/publish", "version", "2", "rules", rules,
                "referenceDate", "2026-11-22"))).isEqualTo(page);
        Call published = calls.find(call.id()).orElseThrow();
        assertThat(published.state()).isEqualTo(CallState.PUBLISHED);
        assertThat(published.ruleSet()).isEqualTo(rules);
        assertThat(officer.get(page + "/edit").statusCode()).isEqualTo(409);

        assertThat(officer.send(page + "/extend", "version", "3", "closesDay", "2026-12-01", "closesTime", "12:00",
                "act", "D. 1").body()).contains("viene dopo quella di prima");
        assertThat(officer.send(page + "/extend", "version", "3", "closesDay", "2099-12-31", "closesTime", "12:00",
                "act", "D. 1").body()).contains("un bando non dura più della sua misura");
        assertThat(where(officer.send(page + "/extend", "version", "3", "closesDay", "2026-12-15", "closesTime",
                "12:00", "act", "Decreto dell'anno"))).isEqualTo(page);
        assertThat(officer.send(page + "/close", "version", "3", "act", "D. 2").body()).contains("nel frattempo");
        assertThat(officer.get(page + "/ranking").body()).contains("dopo la chiusura");
        assertThat(where(officer.send(page + "/close", "version", "4", "act", "D. 2"))).isEqualTo(page);
        assertThat(officer.send(page + "/ranking", "act", "").statusCode()).isEqualTo(422);
        assertThat(where(officer.send(page + "/ranking", "act", "D. 3"))).isEqualTo(page + "/ranking");
        assertThat(officer.get(page).body()).contains("Responsabile di programma", "prorogato", "graduatoria formata",
                "Decreto dell'anno");
    }

    @Test
    void aFormulaIsCheckedAsItIsTyped() {
        HttpResponse<String> wrong = draft("ranking", "100000 - household.isea");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("La formula della graduatoria non va", "Riga 1, carattere", "household.isee",
                "▲");
    }

    @Test
    void whatIsTypedWrongIsNamed() {
        assertThat(draft("closesDay", "2026-01-01", "cup", "1", "checkedShare", "0", "opensTime", "25:00").body())
                .contains("Indicare giorno e ora", "Il CUP ha 15", "da 1 a 100");
        assertThat(draft("closesDay", "2026-12-01", "closesTime", "10:00").body()).contains("viene dopo l’apertura");
        assertThat(draft("lead-" + fund.id(), "nobody").body()).contains("Scegliere l’ente che decide");
        Call call = drafted();
        assertThat(draft("code", call.code()).body()).contains("Questo codice c’è già");
    }

    @Test
    void theSameDraftSentTwiceIsOne() {
        String once = UUID.randomUUID().toString();
        String code = "C-" + once.substring(0, 8).toUpperCase();
        String first = where(draft("once", once, "code", code));
        assertThat(where(draft("once", once, "code", code))).isEqualTo(first);
    }

    @Test
    void oneBodyDecidesForAllFundsUnlessAnotherIsNamed() {
        Fund other = funds.open(new Funds.Draft(fund.code() + "-B", "Prova", "Test", Fund.Level.AREA,
                "regione-lombardia", "tnc-lecco", fund.parent()));
        Call call = drafted("lead-" + fund.id(), "", "lead", "asl-bergamo", "fund-" + other.id(), "on",
                "lead-" + other.id(), "asl-lecco");
        assertThat(calls.areas(call)).extracting(CallArea::leadBody).containsExactlyInAnyOrder("asl-bergamo",
                "asl-lecco");
        assertThat(draft("lead-" + fund.id(), "", "lead", "").body()).contains("Scegliere l’ente che decide");
    }

    @Test
    void onlyMeasuresOfTheBodyAreOffered() {
        String page = officer.get("/programme/calls/new").body();
        assertThat(page).contains("lombardia-per-le-donne-voucher", "dote-servizi-persona").doesNotContain("naspi",
                "nursery-fee-deduction", "bonus-nido");
        assertThat(officer.get("/programme/calls/new?measure=naspi").statusCode()).isEqualTo(404);
    }

    @Test
    void whatMaspWroteIsReadInTheReadersLanguage() {
        String page = "/programme/calls/" + calls.find("DOTE-2011-PERSONE").orElseThrow().id();
        assertThat(officer.get(page + "?lang=en").body()).contains("Reconstruction: first extension", "Reconstruction")
                .doesNotContain("Ricostruzione");
        assertThat(officer.get(page + "?lang=it").body()).contains("Ricostruzione: prima proroga");
    }

    @Test
    void othersOnlyReadOrSeeNothing() {
        Call call = drafted();
        String page = "/programme/calls/" + call.id();
        Visitor auditor = new Visitor(port).play("auditor");
        assertThat(auditor.get(page).statusCode()).isEqualTo(200);
        Visitor parent = new Visitor(port).play("parent");
        Visitor caseOfficer = new Visitor(port).play("case-officer");
        for (String path : List.of(NEW, page + "/edit", page + "/publish")) {
            assertThat(auditor.get(path).statusCode()).as(path).isEqualTo(403);
            assertThat(parent.get(path).statusCode()).as(path).isEqualTo(404);
            assertThat(caseOfficer.get(path).statusCode()).as(path).isEqualTo(403);
        }
        for (String path : List.of("/programme/calls/new", page + "/edit", page + "/publish", page + "/extend",
                page + "/close", page + "/ranking")) {
            assertThat(auditor.sendTo("/account", path, "body", "regione-lombardia", "version", "1").statusCode())
                    .as(path).isIn(403, 404);
        }
        assertThat(parent.get(page).statusCode()).isEqualTo(404);
        assertThat(officer.get("/programme/calls/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private Call drafted(String... more) {
        String address = where(draft(more));
        return calls.find(UUID.fromString(address.replaceAll(".*/", ""))).orElseThrow();
    }

    private HttpResponse<String> draft(String... more) {
        return officer.sendTo(NEW, "/programme/calls/new",
                fields("C-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(), more));
    }

    private String[] fields(String code, String... more) {
        List<String> fields = new ArrayList<>(List.of("body", "regione-lombardia", "measure",
                "lombardia-per-le-donne-voucher", "once", UUID.randomUUID().toString(), "version", "1", "code", code,
                "titleIt", "L'ambito di prova", "titleEn", "Test", "opensDay", "2026-12-01", "opensTime", "10:00",
                "closesDay", "2026-12-10", "closesTime", "12:00", "applicants", "person", "ranking",
                "100000 - household.isee", "checkedShare", "100", "fund-" + fund.id(), "on", "lead-" + fund.id(),
                "asl-bergamo"));
        fields.addAll(Stream.of(more).toList());
        return fields.toArray(String[]::new);
    }
}
