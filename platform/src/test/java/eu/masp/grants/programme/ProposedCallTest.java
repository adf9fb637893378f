package eu.masp.grants.programme;

import static eu.masp.people.Visitor.where;
import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.pilot.Pilot;
import eu.masp.grants.rules.RuleSets;
import eu.masp.lab.LabPopulation;
import eu.masp.measures.Measure;
import eu.masp.people.Visitor;
import eu.masp.testing.MaspTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A scenario becomes a call that is decided by its changed rules. */
@MaspTest
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100000"})
class ProposedCallTest {
    private static final String MEASURE = "lombardia-per-le-donne-voucher";

    @LocalServerPort
    private int port;
    @Autowired
    private Calls calls;
    @Autowired
    private Funds funds;
    @Autowired
    private RuleSets rules;
    @Autowired
    private Pilot pilot;
    private Visitor officer;
    private Fund fund;

    @BeforeEach
    void signedIn() throws InterruptedException {
        while (pilot.loading()) {
            Thread.sleep(100);
        }
        LabPopulation.lay();
        officer = new Visitor(port).play("programme-officer");
        String code = "S-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        Fund source = funds.open(new Funds.Draft(code + "-S", "Fonte", "Source", Fund.Level.SOURCE,
                "regione-lombardia", null, null));
        fund = funds.open(new Funds.Draft(code, "Prova", "Test", Fund.Level.AREA, "regione-lombardia", "tnc-bergamo",
                source.id()));
    }

    @Test
    void aCallCarriesTheChangesOfItsScenarioIntoItsRules() {
        String[] trial = {"measure", MEASURE, "population", LabPopulation.NAME, "on", "2026-11-22",
                "drop-" + MEASURE + "-new-job", "on", "p-lombardia_donne_monthly", "450",
                "new-" + MEASURE + "-1", "household.isee <= 40000", "words-" + MEASURE + "-1",
                "ISEE fino a 40.000 euro"};
        String begun = where(officer.send("/lab/new", trial));
        officer.send(begun, trial);
        String scenario = where(officer.send(begun + "/keep", "name", "Senza il lavoro nuovo", "reason", "Provare"));
        String page = officer.get(scenario).body();
        String link = "/programme/calls/new?body=regione-lombardia&measure=" + MEASURE + "&scenario="
                + scenario.replaceAll(".*/", "");
        assertThat(page).contains("Prepara un bando da questo scenario", link);

        assertThat(officer.get(link).body()).contains("Regole cambiate per questo bando", "450",
                "ISEE fino a 40.000 euro");
        String code = "SC-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        String address = where(officer.sendTo(link, "/programme/calls/new", "body", "regione-lombardia", "measure",
                MEASURE, "scenario", scenario.replaceAll(".*/", ""), "once", UUID.randomUUID().toString(), "version",
                "1", "code", code, "titleIt", "Prova", "titleEn", "Test", "opensDay", "2026-11-25", "opensTime",
                "10:00", "closesDay", "2026-12-10", "closesTime", "12:00", "applicants", "person", "ranking", "",
                "checkedShare", "100", "fund-" + fund.id(), "on", "lead-" + fund.id(), "asl-bergamo"));
        assertThat(officer.get(address).body()).contains("Regole cambiate per questo bando",
                "dallo scenario «Senza il lavoro nuovo»");

        String confirm = officer.get(address + "/publish?referenceDate=2026-11-25").body();
        String print = confirm.replaceAll("(?s).*name=\"rules\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(print).isNotEqualTo(rules.today());
        assertThat(where(officer.sendTo(address + "/publish", address + "/publish", "version", "1", "rules", print,
                "referenceDate", "2026-11-25"))).isEqualTo(address);
        Call published = calls.find(code).orElseThrow();
        assertThat(published.ruleSet()).isEqualTo(print);
        Measure measure = rules.catalogue(print).findMeasure(MEASURE).orElseThrow();
        assertThat(measure.criteria()).extracting(Measure.Criterion::id).contains("added-1").doesNotContain("new-job");
        assertThat(rules.rules(print, published.referenceDate()).catalogue().parameters()).filteredOn(
                each -> each.id().equals("lombardia_donne_monthly")).singleElement().satisfies(
                        each -> assertThat(each.findPeriod(published.referenceDate())).isPresent());
        assertThat(new Visitor(port).get("/calls/" + code).body())
                .contains("alcune regole sono diverse", "ISEE fino a 40.000 euro");
    }

    @Test
    void aScenarioOfAnotherBodyIsNotTakenOver() {
        assertThat(officer.get("/programme/calls/new?measure=" + MEASURE + "&scenario=" + UUID.randomUUID()).body())
                .doesNotContain("Regole cambiate");
        assertThat(officer.get("/programme/calls/new?measure=" + MEASURE + "&scenario=nothing").statusCode())
                .isEqualTo(200);
    }
}
