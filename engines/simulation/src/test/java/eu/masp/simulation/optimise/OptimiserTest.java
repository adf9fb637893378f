package eu.masp.simulation.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.measures.Catalogue;
import eu.masp.simulation.Families;
import eu.masp.simulation.Progress;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.scenario.ScenarioException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 2,000 families with an ISEE of 0 to 19,990 euros, who pay 100 (the poorer half) or 200 euros a month, for 11 months. */
class OptimiserTest {

    private static final String FUND = "funds: [{measure: nursery-bonus, amount: 550000}]\n";
    private static Families families;

    @BeforeAll
    static void families(@TempDir Path folder) throws IOException {
        families = Families.of(folder, 2000);
    }

    private static Frontier run(String scenario, String search, Progress progress) throws InterruptedException {
        Scenario given = Scenario.parse("s", scenario);
        Catalogue changed = given.apply(families.catalogue(), Families.ON);
        Probes probes = new Probes(families.catalogue());
        FundPlan plan = FundPlan.of(given, changed, probes, Families.ON);
        Search asked = Search.of(Scenario.parse("search.yaml", search).keys(), changed, plan, probes);
        Program program = families.program(changed, probes);
        return new Optimiser(asked, plan, changed, probes, program, progress).run();
    }

    @Test
    void aSmallerAmountReachesMoreWithTheSameFund() throws Exception {
        Frontier frontier = run(FUND, """
                by: household.area
                search:
                  monthly_cap: {from: 25, to: 200, step: 25}
                  isee_ceiling: {from: 5000, to: 20000, step: 5000}
                """, Progress.NONE);
        assertThat(frontier.complete()).isTrue();
        assertThat(frontier.searched()).isEqualTo(32);
        // 2,000 x 25 x 11 = 550,000: everybody is reached with the smallest amount
        assertThat(frontier.chosen().reached()).isCloseTo(2000, within(1e-6));
        assertThat(frontier.chosen().parameters()).isEqualTo(
                Map.of("monthly_cap", new BigDecimal("25"), "isee_ceiling", new BigDecimal("20000")));
        assertThat(frontier.chosen().spentCents()).isCloseTo(55_000_000, within(1e-3));
        // as it is: 550,000 of 3,300,000, so a sixth, each in full
        assertThat(frontier.now().reached()).isEqualTo(333);
        assertThat(frontier.now().spentCents()).isEqualTo(333 * 165_000);
        assertThat(frontier.points()).allSatisfy(point -> assertThat(frontier.points()).noneMatch(p -> p.beats(point)));
        assertThat(frontier.points()).extracting(Frontier.Point::reached)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
    }

    @Test
    void equalityIsBetweenTheAreasThatAreShown() throws Exception {
        Scenario given = Scenario.parse("s", FUND);
        Probes probes = new Probes(families.catalogue());
        FundPlan plan = FundPlan.of(given, families.catalogue(), probes, Families.ON);
        Search asked = Search.of(Scenario.parse("search.yaml", "by: household.area\nsearch:\n"
                + "  monthly_cap: {from: 100, to: 200, step: 50}\n").keys(), families.catalogue(), plan, probes);
        Program program = families.program(families.catalogue(), probes);
        Frontier frontier = new Optimiser(asked, plan, families.catalogue(), probes, program, Set.of("south"),
                Progress.NONE).run();
        assertThat(frontier.now().shares()).containsOnlyKeys("north");
        assertThat(frontier.now().reached()).isEqualTo(333);
    }

    @Test
    void whereThereAreTooManySettingsItIsRefinedAroundTheBest() throws Exception {
        List<Integer> heard = new ArrayList<>();
        Frontier frontier = run(FUND, """
                by: household.area
                most: 120
                search:
                  monthly_cap: {from: 20, to: 200, step: 1}
                  isee_ceiling: {from: 5000, to: 20000, step: 500}
                """, (done, _) -> heard.add(done));
        assertThat(frontier.possible()).isEqualTo(181 * 31);
        assertThat(frontier.searched()).isLessThanOrEqualTo(120).isEqualTo(heard.size());
        assertThat(frontier.complete()).isFalse();
        assertThat(frontier.chosen().reached()).isGreaterThan(1990);
    }

    @Test
    void evenTheCornersMayBeMoreThanAreTried() throws Exception {
        Frontier frontier = run(FUND, """
                by: household.area
                most: 3
                search:
                  monthly_cap: {from: 20, to: 200, step: 1}
                  isee_ceiling: {from: 5000, to: 20000, step: 500}
                """, Progress.NONE);
        assertThat(frontier.searched()).isEqualTo(3);
        refuses(FUND, """
                search:
                  monthly_cap: {from: 0, to: 1, step: 0.000000001}
                """, List.of("search", "monthly_cap", "step"), "take larger steps");
    }

    @Test
    void equalityIsMeasuredBetweenAreas() throws Exception {
        String scenario = """
                funds: [{measure: nursery-bonus, by: household.area, amounts: {north: 500000, south: 50000}}]
                """;
        Frontier lowest = run(scenario, "search: {monthly_cap: {from: 50, to: 100, step: 50}}", Progress.NONE);
        // south: 50,000 of 1,000 x 550: 90 of 1,000, and nobody in part
        assertThat(lowest.chosen().equality()).isEqualTo(0.09);
        assertThat(lowest.chosen().shares()).containsOnlyKeys("north", "south");
        Frontier gini = run(scenario,
                "{goal: equality, equality: gini, search: {monthly_cap: {from: 50, to: 100, step: 50}}}",
                Progress.NONE);
        assertThat(gini.chosen().equality()).isBetween(0.5, 1.0);
        assertThat(Equality.GINI.of(new double[] {0.2, 0.2}, new double[] {5, 9})).isCloseTo(1, within(1e-12));
        assertThat(Equality.GINI.of(new double[] {0, 1}, new double[] {1, 1})).isCloseTo(0.5, within(1e-12));
    }

    @Test
    void aRankingIsServedInItsOrder() throws Exception {
        Frontier frontier = run("order: {ranking: household.isee, first: lowest}\n" + FUND, """
                by: household.area
                search: {isee_ceiling: {from: 20000, to: 20000, step: 1}}
                """, Progress.NONE);
        // the poorest cost 1,100 each
        assertThat(frontier.chosen().reached()).isCloseTo(500, within(1e-6));
    }

    @Test
    void nobodyIsServedInPartAsInTheDraws() throws Exception {
        String scenario = """
                funds: [{measure: nursery-bonus, amount: 1500}]
                measures: {nursery-bonus: {amount: {monthly: '100', months: '10'}}}
                takeup: {nursery-bonus: {applies: 0.5}}
                """;
        for (String order : List.of("order: arrival\n", "order: {ranking: household.isee, first: lowest}\n")) {
            Frontier.Point now = run(order + scenario,
                    "{by: household.area, search: {isee_ceiling: {from: 5000, to: 20000, step: 5000}}}", Progress.NONE)
                    .now();
            assertThat(now.reached()).as(order).isEqualTo(1);
            assertThat(now.spentCents()).isEqualTo(100_000);
        }
    }

    @Test
    void whatComesToTheSameIsShownOnceAndTheRulesAsTheyAreOnlyWhereTheyBelong() throws Exception {
        // everybody's ISEE lies below all these ceilings
        Frontier same = run("funds: [{measure: nursery-bonus, amount: 4000000}]", """
                by: household.area
                search: {isee_ceiling: {from: 30000, to: 60000, step: 10000}}
                """, Progress.NONE);
        assertThat(same.points()).singleElement().isSameAs(same.now());
        assertThat(same.now().parameters()).isEmpty();
        // 30,000, 50,000 and 60,000: 40,000 is the rules as they are
        assertThat(same.now().alike()).isEqualTo(3);
        Frontier better = run("funds: [{measure: nursery-bonus, amount: 4000000}]",
                "{by: household.area, search: {monthly_cap: {from: 25, to: 50, step: 25}}}", Progress.NONE);
        assertThat(better.points()).singleElement().isSameAs(better.chosen());
        assertThat(better.chosen().parameters()).isEqualTo(Map.of("monthly_cap", new BigDecimal("25")));
        assertThat(better.now().reached()).isEqualTo(2000);
    }

    @Test
    void itStopsWhenToldTo() {
        assertThatThrownBy(() -> run(FUND, """
                {by: household.area, search: {monthly_cap: {from: 1, to: 200, step: 1}}}
                """, (done, _) -> {
            if (done == 3) {
                Thread.currentThread().interrupt();
            }
        })).isInstanceOf(InterruptedException.class);
    }

    @Test
    void whatIsWrongIsSaidAtItsKey() {
        refuses(FUND, "by: household.area", List.of(), "'search' is missing");
        refuses(FUND, "search: {monthly_ca: {from: 1, to: 2, step: 1}}", List.of("search", "monthly_ca"),
                "Did you mean 'monthly_cap'?");
        refuses(FUND, "search: {monthly_cap: {from: 1, to: 2, step: 0}}", List.of("search", "monthly_cap"), "above 0");
        refuses(FUND, "{goal: fame, search: {monthly_cap: {from: 1, to: 2, step: 1}}}", List.of("goal"), "fame");
        refuses("drop: [nursery-bonus]", "search: {monthly_cap: {from: 1, to: 2, step: 1}}", List.of(), "no fund");
    }

    private static void refuses(String scenario, String search, List<String> path, String message) {
        assertThatThrownBy(() -> run(scenario, search, Progress.NONE))
                .isInstanceOfSatisfying(ScenarioException.class, e -> {
                    assertThat(e.problems().getFirst().path()).isEqualTo(path);
                    assertThat(e.problems().getFirst().message()).contains(message);
                });
    }
}
