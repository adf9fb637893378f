package eu.masp.simulation.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.simulation.Families;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.results.Grouping;
import eu.masp.simulation.results.Within;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.scenario.ScenarioException;
import eu.masp.simulation.takeup.Range;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 2,000 families, 2,000 nursery bonuses: 1,000 of 1,100 euros and 1,000 of 2,200. */
class FundsTest {

    private static Families families;

    @BeforeAll
    static void families(@TempDir Path folder) throws IOException {
        families = Families.of(folder, 2000);
    }

    private FundResults run(String yaml) throws InterruptedException {
        return run(yaml, 1);
    }

    private FundResults run(String yaml, long seed) throws InterruptedException {
        Scenario scenario = Scenario.parse("s.yaml", yaml);
        Probes probes = new Probes(families.catalogue());
        FundPlan plan = FundPlan.of(scenario, scenario.apply(families.catalogue(), Families.ON), probes, Families.ON);
        Program program = families.program(scenario.apply(families.catalogue(), Families.ON), probes);
        return plan.run(program, 40, seed, Progress.NONE);
    }

    private static FundResults.OfFund only(FundResults results) {
        return results.measures().getFirst().funds().getFirst();
    }

    @Test
    void aFundThatIsLargeEnoughServesEverybody() throws Exception {
        FundResults.OfFund fund = only(run("funds: [{measure: nursery-bonus, amount: 4000000}]"));
        assertThat(fund.entitled()).isEqualTo(2000);
        assertThat(fund.applicants()).isEqualTo(Range.exactly(2000));
        assertThat(fund.committedCents()).isEqualTo(Range.exactly(330_000_000)).isEqualTo(fund.demandCents());
        assertThat(fund.leftCents()).isEqualTo(Range.exactly(70_000_000));
        assertThat(fund.leftShare()).isEqualTo(Range.exactly(0.175));
        assertThat(fund.shortageCents()).isEqualTo(Range.exactly(0));
        assertThat(fund.ends()).isEqualTo(new FundResults.Ends(0, null, null, null));
    }

    @Test
    void moneyEndsInTheMiddleOfAnEvenPeriodWhereItIsHalfOfWhatIsAskedFor() throws Exception {
        FundResults.OfFund fund = only(run("""
                period: {opens: 2026-01-01, closes: 2026-12-31}
                funds: [{measure: nursery-bonus, amount: 1650000}]
                """));
        assertThat(fund.ends().share()).isEqualTo(1);
        assertThat(fund.ends().central()).isBetween(LocalDate.parse("2026-06-23"), LocalDate.parse("2026-07-11"));
        assertThat(fund.committedCents().low()).isBetween(164_780_000.0, 165_000_000.0);
        assertThat(fund.shortageCents().central()).isEqualTo(330_000_000 - fund.committedCents().central());
        // 11 monthly payments after the last award, in July 2026
        assertThat(fund.months().stream().mapToDouble(m -> m.committedCents().central()).sum())
                .isCloseTo(165_000_000, org.assertj.core.data.Percentage.withPercentage(2));
        assertThat(fund.months().stream().filter(m -> m.paidCents().high() > 0).map(FundResults.Month::month)
                .reduce((_, last) -> last)).hasValue(YearMonth.of(2027, 5));
        assertThat(fund.months().getLast().paidCents()).isEqualTo(Range.exactly(0));
        assertThat(fund.months().stream().filter(m -> m.month().equals(YearMonth.of(2026, 9))).findFirst().orElseThrow()
                .committedCents()).isEqualTo(Range.exactly(0));
    }

    @Test
    void monthsAddUpToWhatIsCommitted() throws Exception {
        FundResults results = run("funds: [{measure: nursery-bonus, amount: 1000000}]");
        Probes probes = new Probes(families.catalogue());
        Scenario scenario = Scenario.parse("s", "funds: [{measure: nursery-bonus, amount: 1000000}]");
        FundPlan plan = FundPlan.of(scenario, families.catalogue(), probes, Families.ON);
        FundsOf of = plan.find(families.bonus()).orElseThrow();
        Entitled entitled = Entitled.of(families.program(families.catalogue(), probes), of, null,
                Within.EVERYBODY);
        Draw draw = new Draw(entitled, plan.period(), new long[] {100_000_000},
                eu.masp.simulation.takeup.Drawn.central(of.takeUp().takeUp()), of.takeUp().takeUp().curve(), 31);
        draw.byArrival();
        long awarded = 0;
        for (long[] month : draw.awards(0)) {
            awarded += java.util.Arrays.stream(month).sum();
        }
        assertThat(awarded).isEqualTo(draw.committed[0]).isLessThanOrEqualTo(100_000_000);
        assertThat(only(results).committedCents().high()).isLessThanOrEqualTo(100_000_000);
    }

    @Test
    void aRankingServesTheFirstByItsNumber() throws Exception {
        String scenario = """
                funds: [{measure: nursery-bonus, amount: 22000}]
                order: {ranking: household.isee, first: %s}
                """;
        assertThat(only(run(scenario.formatted("lowest"))).served()).isEqualTo(Range.exactly(20));
        FundResults.OfFund richest = only(run(scenario.formatted("highest")));
        assertThat(richest.served()).isEqualTo(Range.exactly(10));
        assertThat(richest.ends().central()).isEqualTo(LocalDate.parse("2027-11-21"));
    }

    @Test
    void eachAreaHasItsFund() throws Exception {
        FundResults.OfMeasure of = run("""
                funds:
                  - measure: nursery-bonus
                    by: household.area
                    amounts: {north: 1000000, south: 0}
                """).measures().getFirst();
        assertThat(of.funds()).extracting(FundResults.OfFund::group).containsExactly("north", "south");
        assertThat(of.funds().getLast().served()).isEqualTo(Range.exactly(0));
        assertThat(of.funds().getLast().shortageCents()).isEqualTo(of.funds().getLast().demandCents());
        assertThat(of.all().fundCents()).isEqualTo(100_000_000);
        assertThat(of.all().served()).isEqualTo(of.funds().getFirst().served());
        FundResults.OfMeasure one = run("""
                funds: [{measure: nursery-bonus, by: household.area, amounts: {north: 5}}]
                """).measures().getFirst();
        assertThat(one.withoutFund()).isEqualTo(1000);
    }

    @Test
    void fewerApplyThanAreEntitledAndTheRangeSaysHowSureThatIs() throws Exception {
        FundResults.OfFund sure = only(run("""
                funds: [{measure: nursery-bonus, amount: 4000000}]
                takeup: {nursery-bonus: {applies: 0.25}}
                """));
        assertThat(sure.applicants().central()).isBetween(480.0, 520.0);
        assertThat(sure.applicants().high() - sure.applicants().low()).isBetween(30.0, 90.0);
        FundResults.OfFund unsure = only(run("""
                funds: [{measure: nursery-bonus, amount: 4000000}]
                takeup: {nursery-bonus: {applies: {low: 0.1, central: 0.25, high: 0.5}, paid: 0.5}}
                """));
        assertThat(unsure.applicants().high() - unsure.applicants().low()).isGreaterThan(250);
        assertThat(unsure.spentCents().central()).isEqualTo(unsure.committedCents().central() / 2,
                org.assertj.core.data.Offset.offset(1.0));
    }

    @Test
    void amountGroupAndFlexibilityChangeTheOddsOfApplying() throws Exception {
        // of the poorer half (1,100 euros) half apply; twice the amount: odds 3, so three quarters
        assertThat(only(run("""
                takeup: {nursery-bonus: {applies: 0.5, amount: {reference: 1100, odds: 3}}}
                """)).applicants().central()).isBetween(1210.0, 1290.0);
        // those below 5,000 euros (500) with odds 1/3: a quarter; of the others half
        assertThat(only(
                run("""
                        takeup: {nursery-bonus: {applies: 0.5, groups: [{id: poor, when: household.isee < 5000, odds: 0.3333333}]}}
                        """))
                .applicants().central()).isBetween(835.0, 915.0);
        // half of the workplaces are flexible, and there three quarters apply
        assertThat(only(run("""
                takeup: {nursery-bonus: {applies: 0.5, flexibility: {share: 0.5, odds: 3}}}
                """)).applicants().central()).isBetween(1210.0, 1290.0);
        assertThat(only(run("""
                takeup: {nursery-bonus: {applies: 0.5, months: {reference: 22, odds: 3}}}
                """)).applicants().central()).isBetween(460.0, 540.0);
    }

    @Test
    void whereThereIsNoLimitTheSpendingIsShownAndNoOrderMatters() throws Exception {
        FundResults.OfFund fund = only(run("{takeup: {nursery-bonus: {applies: 1}}, order: {ranking: nothing}}"));
        assertThat(fund.fundCents()).isNull();
        assertThat(fund.leftShare()).isNull();
        assertThat(fund.spentCents()).isEqualTo(Range.exactly(330_000_000));
    }

    @Test
    void whatIsExpectedIsWhatIsDrawnOnAverage() throws Exception {
        String yaml = """
                funds: [{measure: nursery-bonus, by: household.area, amounts: {north: 200000, south: 2000000}}]
                takeup: {nursery-bonus: {applies: 0.5, amount: {reference: 2200, odds: 3}}}
                """;
        Scenario scenario = Scenario.parse("s", yaml);
        Probes probes = new Probes(families.catalogue());
        FundPlan plan = FundPlan.of(scenario, families.catalogue(), probes, Families.ON);
        Program program = families.program(families.catalogue(), probes);
        Expected expected = plan.expected(program, families.bonus(),
                plan.findGrouping(families.bonus(), program.population()).orElseThrow());
        FundResults.OfFund drawn = run(yaml).measures().getFirst().all();
        assertThat(expected.allReached()).isCloseTo(drawn.served().central(), within(15.0));
        assertThat(expected.applicants()).isCloseTo(drawn.applicants().central(), within(15.0));
        assertThat(expected.spentCents()).isCloseTo(drawn.spentCents().central(), within(2_500_000.0));
    }

    @Test
    void aPartOfThePopulationHasItsOwnDemand() throws Exception {
        Scenario scenario = Scenario.parse("s", "funds: [{measure: nursery-bonus, by: household.area, "
                + "amounts: {north: 200000, south: 2000000}}]");
        Probes probes = new Probes(families.catalogue());
        FundPlan everybody = FundPlan.of(scenario, families.catalogue(), probes, Families.ON);
        Program program = families.program(families.catalogue(), probes);
        Grouping area = everybody.findGrouping(families.bonus(), program.population()).orElseThrow();
        FundPlan plan = everybody.within(new Within(Map.of(families.bonus().root(), area), "north"::equals));
        FundResults.OfMeasure of = plan.run(program, 5, 1, Progress.NONE).measures().getFirst();
        assertThat(of.all().entitled()).isEqualTo(1000);
        assertThat(of.funds().getLast().entitled()).isZero();
        Expected expected = plan.expected(program, families.bonus(), area);
        assertThat(java.util.Arrays.stream(expected.decided()).sum()).isEqualTo(1000);
        assertThat(of.all().withhold().withheld()).isTrue();
        assertThat(of.all().withhold().entitled()).isZero();
    }

    @Test
    void theSameSeedGivesTheSame() throws Exception {
        String yaml = """
                funds: [{measure: nursery-bonus, amount: 300000}]
                takeup: {nursery-bonus: {applies: {low: 0.1, central: 0.25, high: 0.5}}}
                """;
        assertThat(only(run(yaml, 7))).isEqualTo(only(run(yaml, 7))).isNotEqualTo(only(run(yaml, 8)));
    }

    @Test
    void itStopsWhenToldTo() {
        Scenario scenario = Scenario.parse("s", "funds: [{measure: nursery-bonus, amount: 1000000}]");
        Probes probes = new Probes(families.catalogue());
        FundPlan plan = FundPlan.of(scenario, families.catalogue(), probes, Families.ON);
        Program program = families.program(families.catalogue(), probes);
        Thread caller = Thread.currentThread();
        assertThatThrownBy(() -> plan.run(program, 5000, 1, (done, _) -> {
            if (done == 3) {
                caller.interrupt();
            }
        })).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatIsWrongIsSaidAtItsKey() {
        refuses("funds: [{measure: nursery-bons, amount: 3}]", List.of("funds", "0", "measure"), "Did you mean");
        refuses("funds: [{measure: nursery-bonus, amount: -3}]", List.of("funds", "0", "amount"), "no sum of money");
        refuses("funds: [{measure: nursery-bonus, amount: 3.001}]", List.of("funds", "0", "amount"), "two decimals");
        refuses("funds: [{measure: nursery-bonus}]", List.of("funds", "0"), "'amount' is missing");
        refuses("funds: [{measure: nursery-bonus, by: areas, amounts: {north: 5}}]",
                List.of("funds", "0", "amounts", "north"), "there is no area");
        refuses("funds: [{measure: nursery-bonus, by: household.area, amounts: {norht: 5}}]",
                List.of("funds", "0", "amounts", "norht"), "Did you mean 'north'?");
        refuses("{funds: [{measure: nursery-bonus, amount: 3}], order: {ranking: household.ise}}",
                List.of("order", "ranking"), "ise");
        refuses("{funds: [{measure: nursery-bonus, amount: 3}], period: {days: 0}}", List.of("period"), "one day");
        refuses("takeup: {nursery-bonus: {applies: 1.5}}", List.of("takeup", "nursery-bonus", "applies"), "0 and 1");
        refuses("takeup: {nursery-bonus: {applies: {low: 0.5, central: 0.2, high: 0.7}}}",
                List.of("takeup", "nursery-bonus", "applies"), "have to rise");
        refuses("takeup: {nursery-bonus: {applies: 0.1, flexibility: {odds: 2}}}",
                List.of("takeup", "nursery-bonus", "flexibility"), "'share' is missing");
    }

    private void refuses(String yaml, List<String> path, String message) {
        assertThatThrownBy(() -> run(yaml)).isInstanceOfSatisfying(ScenarioException.class, e -> {
            assertThat(e.problems().getFirst().path()).isEqualTo(path);
            assertThat(e.problems().getFirst().message()).contains(message);
        });
    }
}
