package eu.masp.grants.pilot;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.grants.ledger.Figure;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.grants.ledger.StatementLine;
import eu.masp.grants.ledger.Statements;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Verdict;
import eu.masp.measures.json.CaseJson;
import eu.masp.testing.MaspTest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The paper’s Table 3 from the ledger: every figure of it, and nothing that contradicts it. */
@MaspTest
// Other settings than other tests have: it counts all that is there, so nobody else may use its installation.
@TestPropertySource(properties = {"masp.demonstration=true", "masp.requests-per-minute=100001"})
class PilotTest {
    private static final LocalDate SEPTEMBER_2012 = LocalDate.of(2012, 9, 30);

    @Autowired
    private Statements statements;
    @Autowired
    private Funds funds;
    @Autowired
    private Pilot pilot;
    @Autowired
    private Catalogue catalogue;
    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void loaded() {
        pilot.await();
    }

    @Test
    void showsTableThreeOnTheLastDayOfSeptember2012() {
        List<StatementLine> persons = lines("PILOTA-PERSONE-");
        assertThat(persons).hasSize(6).allSatisfy(line -> assertThat(line.budget()).isEqualTo(48_000_000));
        assertThat(persons.stream().mapToInt(StatementLine::awards).sum()).isEqualTo(1_700);
        assertThat(sum(persons, StatementLine::budget)).isEqualTo(288_000_000);
        assertThat(sum(persons, StatementLine::remaining)).isEqualTo(97_720_000);
        assertThat(sum(persons, StatementLine::paid)).isEqualTo(190_280_000);

        List<StatementLine> hiring = lines("PILOTA-ASSUNZIONI-");
        assertThat(hiring.stream().mapToInt(StatementLine::awards).sum()).isEqualTo(600);
        assertThat(sum(hiring, StatementLine::assigned)).isEqualTo(60_000_000);
        assertThat(sum(hiring, StatementLine::remaining)).isEqualTo(19_400_000);
        assertThat(hiring.stream().mapToInt(StatementLine::payments).sum()).isEqualTo(406);
        assertThat(sum(hiring, StatementLine::lapsed)).isEqualTo(19_400_000);

        List<StatementLine> consultancy = lines("PILOTA-CONSULENZA-");
        assertThat(consultancy.stream().mapToInt(StatementLine::awards).sum()).isEqualTo(99);
        assertThat(sum(consultancy, StatementLine::budget)).isEqualTo(30_000_000);
        assertThat(sum(consultancy, StatementLine::remaining)).isEqualTo(26_950_000);
        assertThat(consultancy.stream().mapToInt(StatementLine::payments).sum()).isEqualTo(61);
        assertThat(lines("PILOTA-")).allMatch(StatementLine::addsUp);
    }

    @Test
    void everyFigureIsTheSumOfTheLinesBehindIt() {
        List<StatementLine> lines = lines("PILOTA-");
        List<Long> ids = lines.stream().map(line -> line.fund().id()).toList();
        for (Figure figure : Figure.values()) {
            Statements.Behind behind = statements.behind(figure, ids, SEPTEMBER_2012);
            assertThat(behind.cents()).as(figure.word()).isEqualTo(sum(lines, line -> line.figure(figure)));
            assertThat(statements.lines(figure, ids, SEPTEMBER_2012, 200_000, 0)).hasSize(behind.lines())
                    .satisfies(all -> assertThat(all.stream().mapToLong(Statements.BookLine::cents).sum())
                            .isEqualTo(behind.cents()));
        }
    }

    @Test
    void everyEntryBalancesAndNoAccountOfAFundIsOverdrawnOnAnyDay() {
        assertThat(count("SELECT count(*) FROM (SELECT entry_id FROM ledger_line GROUP BY entry_id"
                + " HAVING sum(amount_cents) <> 0) x")).isZero();
        assertThat(
                count("""
                        SELECT count(*) FROM (
                            SELECT sum(sum(l.amount_cents)) OVER (PARTITION BY l.account_id ORDER BY e.value_date) AS held
                            FROM ledger_line l JOIN ledger_entry e ON e.id = l.entry_id JOIN ledger_account a ON a.id = l.account_id
                            WHERE a.kind NOT IN ('received', 'demand')
                            GROUP BY l.account_id, e.value_date) days WHERE held < 0"""))
                .isZero();
        assertThat(
                count("SELECT count(*) FROM ledger_entry WHERE call_id IN (SELECT id FROM call WHERE state = 'closed')"
                        + " AND value_date NOT BETWEEN '2011-06-14' AND '2012-09-30'"))
                .isZero();
    }

    @Test
    void applicationsAndClaimsAgreeWithTheLedger() {
        assertThat(
                count("""
                        SELECT count(*) FROM application p WHERE coalesce(p.awarded_cents, 0) <> (
                            SELECT coalesce(sum(l.amount_cents), 0) FROM ledger_entry e JOIN ledger_line l ON l.entry_id = e.id AND l.amount_cents > 0
                            WHERE e.application = p.id AND e.kind = 'award')"""))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM claim c WHERE (c.state = 'paid') <> EXISTS (
                    SELECT FROM ledger_entry e WHERE e.claim = c.id AND e.kind = 'payment')""")).isZero();
        assertThat(count("SELECT count(*) FROM claim c JOIN application p ON p.id = c.application"
                + " WHERE p.monthly_cents < c.asked_cents OR p.monthly_cents > 40000")).isZero();
        assertThat(count(
                "SELECT count(*) FROM (SELECT c.application FROM claim c JOIN application p ON p.id = c.application"
                        + " JOIN call ON call.id = p.call_id WHERE call.measure = 'dote-servizi-persona' GROUP BY 1"
                        + " HAVING count(*) > 8 OR sum(c.asked_cents) > 160000) x"))
                .isZero();
        assertThat(count("SELECT count(*) FROM application p WHERE p.version <>"
                + " (SELECT count(*) FROM application_event e WHERE e.application = p.id)")).isZero();
        assertThat(count("SELECT count(*) FROM application p JOIN claim c ON c.application = p.id"
                + " WHERE p.state = 'completed' AND c.state <> 'paid'")).isZero();
        assertThat(count("SELECT count(*) FROM call_arrival r WHERE last <>"
                + " (SELECT count(*) FROM application p WHERE p.call_id = r.call_id)")).isZero();
    }

    @Test
    void theRulesSayOfTheMadeUpAnswersWhatWasAwarded() {
        for (PilotMeasure measure : PilotMeasure.values()) {
            for (var row : jdbc
                    .queryForList("SELECT a.facts::text AS facts, p.requested_cents, p.submitted_at::date AS day"
                            + " FROM application p JOIN application_answers a ON a.application = p.id JOIN call c ON c.id = p.call_id"
                            + " WHERE c.measure = ? ORDER BY p.arrival LIMIT 25", measure.measure())) {
                var facts = CaseJson.read((String) row.get("facts"), "test", catalogue.vocabulary(), null);
                var result = catalogue.at(facts.on())
                        .assess(facts, catalogue.findMeasure(measure.measure()).orElseThrow()).getFirst();
                assertThat(result.verdict()).as(row.toString()).isEqualTo(Verdict.YES);
                assertThat(result.money().total().value().movePointRight(2).longValueExact())
                        .isEqualTo(row.get("requested_cents"));
            }
        }
    }

    @Test
    void isLoadedOnce() {
        long before = count("SELECT count(*) FROM ledger_entry");
        pilot.fill();
        assertThat(count("SELECT count(*) FROM ledger_entry")).isEqualTo(before);
    }

    @Test
    void thereAreCasesForTheOfficersOfBergamoToday() {
        assertThat(
                count("SELECT count(*) FROM application p JOIN call c ON c.id = p.call_id WHERE c.state = 'published'"
                        + " AND c.demonstration AND p.area = 'tnc-bergamo' AND p.state = 'booked'"))
                .isGreaterThan(4);
        assertThat(count("SELECT count(DISTINCT verdict) FROM application p JOIN call c ON c.id = p.call_id"
                + " WHERE c.code = 'PROVA-VOUCHER-BERGAMO'")).isEqualTo(3);
        assertThat(count("SELECT count(*) FROM fund WHERE NOT demonstration AND code LIKE 'P%'")).isZero();
    }

    private List<StatementLine> lines(String code) {
        List<Long> ids = funds.of("regione-lombardia").stream().filter(fund -> fund.level() == Fund.Level.AREA)
                .filter(fund -> fund.code().startsWith(code)).map(Fund::id).toList();
        return statements.of(ids, SEPTEMBER_2012);
    }

    private static long sum(List<StatementLine> lines, ToLongFunction<StatementLine> figure) {
        return lines.stream().mapToLong(figure).sum();
    }

    private long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }
}
