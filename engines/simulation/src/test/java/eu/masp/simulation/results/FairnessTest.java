package eu.masp.simulation.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.measures.Measure;
import eu.masp.simulation.Families;
import eu.masp.simulation.columns.Probes;
import eu.masp.simulation.columns.Program;
import eu.masp.simulation.funds.FundPlan;
import eu.masp.simulation.population.PopulationException;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.takeup.Asked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 5,000 families with an ISEE of 0 to 49,990 euros: 4,001 are at most at the ceiling of 40,000. */
class FairnessTest {

    private static Families families;

    @BeforeAll
    static void families(@TempDir Path folder) throws IOException {
        families = Families.of(folder, 5000);
    }

    private Fairness.OfMeasure of(boolean real, String takeUp, String... by) throws InterruptedException {
        return all(real, takeUp, by).measures().getFirst();
    }

    private Fairness all(boolean real, String takeUp, String... by) throws InterruptedException {
        Probes probes = new Probes(families.catalogue());
        List<By> groups = java.util.Arrays.stream(by).map(one -> By.of(probes, families.catalogue().measures(), one))
                .toList();
        Map<Measure, Asked> takeUps = takeUp.isEmpty() ? Map.of()
                : FundPlan.of(Scenario.parse("s", takeUp), families.catalogue(), probes, Families.ON).takeUps();
        Program program = families.program(families.catalogue(), probes);
        return Fairness.of(program, families.catalogue().measures(),
                groups.stream().map(one -> one.on().apply(program.population())).toList(), takeUps, real);
    }

    private static Map<String, Fairness.OfGroup> groups(Fairness.OfMeasure of, int grouping) {
        return of.groupings().get(grouping).groups().stream()
                .collect(Collectors.toMap(group -> String.valueOf(group.group()), group -> group));
    }

    @Test
    void countsSeveralGroupingsInOnePass() throws Exception {
        Fairness.OfMeasure of = of(false, "", "household.area", "isee:0,10000,40000.01",
                "costly := child.cost > 100", "children := count(children)");
        assertThat(of.all().figures().rate()).isEqualTo(4001 / 5000.0);
        assertThat(groups(of, 0)).containsOnlyKeys("north", "south");
        assertThat(groups(of, 0).get("north").figures().eligible()).isEqualTo(2001);
        assertThat(groups(of, 1)).containsOnlyKeys("0 to below 10000", "10000 to below 40000.01", "40000.01 or more");
        assertThat(groups(of, 1).get("0 to below 10000").figures().ratio()).isCloseTo(5000 / 4001.0, within(1e-9));
        assertThat(groups(of, 1).get("40000.01 or more").figures().rate()).isZero();
        assertThat(groups(of, 2).get("no").figures().meanCents()).isEqualTo(110_000);
        assertThat(groups(of, 2).get("yes").figures().meanCents()).isEqualTo(220_000);
        assertThat(groups(of, 3)).containsOnlyKeys("1");
    }

    @Test
    void whoIsExpectedToApplyIsARangeOfAllInTheGroup() throws Exception {
        Fairness.OfMeasure of = of(false,
                "takeup: {nursery-bonus: {applies: {low: 0.2, central: 0.3, high: 0.4}, groups: "
                        + "[{id: north, when: 'household.area = \"north\"', odds: 3}]}}",
                "household.area");
        Fairness.Figures south = groups(of, 0).get("south").figures();
        assertThat(south.applyRate().central()).isCloseTo(0.3 * 0.8, within(0.01));
        assertThat(south.applyRate().low()).isLessThan(south.applyRate().high());
        assertThat(groups(of, 0).get("north").figures().applyRate().central()).isGreaterThan(0.4);
    }

    @Test
    void smallGroupsOfRealPeopleAreNotShownNorToBeWorkedOut() throws Exception {
        Fairness.OfMeasure of = of(true, "", "isee:30,50,10000");
        assertThat(groups(of, 0).get("below 30").figures()).isNull();
        assertThat(groups(of, 0).get("30 to below 50").figures()).isNull();
        assertThat(groups(of, 0).get("50 to below 10000").figures()).isNotNull();
        Fairness.OfMeasure one = of(true, "", "isee:30,10000");
        assertThat(groups(one, 0).get("below 30").figures()).isNull();
        assertThat(groups(one, 0).get("30 to below 10000").figures()).isNull();
        assertThat(groups(one, 0).get("10000 or more").figures()).isNotNull();
        assertThat(groups(of(false, "", "isee:30,50,10000"), 0).get("below 30").figures().decided()).isEqualTo(3);
    }

    @Test
    void thatGroupsAreNotShownIsSaidOnlyWhereSomeAreNot() throws Exception {
        assertThat(all(true, "", "isee:30,10000").suppressed()).isTrue();
        assertThat(all(true, "", "household.area").suppressed()).isFalse();
        assertThat(all(false, "", "isee:30,10000").suppressed()).isFalse();
    }

    @Test
    void onlyThoseLookedAtAreCounted() throws Exception {
        Probes probes = new Probes(families.catalogue());
        By by = By.of(probes, families.catalogue().measures(), "household.area");
        Program program = families.program(families.catalogue(), probes);
        Grouping area = by.on().apply(program.population());
        Within north = new Within(Map.of(families.bonus().root(), area), "north"::equals);
        Fairness.OfMeasure of = Fairness.of(program, families.catalogue().measures(), List.of(area), Map.of(), north, 0)
                .measures().getFirst();
        assertThat(of.all().figures().decided()).isEqualTo(2500);
        assertThat(of.all().figures().eligible()).isEqualTo(2001);
        assertThat(groups(of, 0)).containsOnlyKeys("north");
    }

    @Test
    void theNextSmallestGroupsAreHiddenUntilNothingCanBeWorkedOut() {
        assertThat(SmallGroups.of(Map.of("a", 20L, "b", 60L, "c", 100L), 50)).containsExactly("a", "b");
        assertThat(SmallGroups.of(Map.of("a", 10L, "b", 10L, "c", 60L, "d", 100L), 50)).containsExactly("a", "b", "c");
        assertThat(SmallGroups.of(Map.of("a", 30L, "b", 30L, "c", 60L), 50)).containsExactly("a", "b");
        assertThat(SmallGroups.of(Map.of("a", 50L, "b", 60L, "none", 0L), 50)).isEmpty();
        assertThat(SmallGroups.of(Map.of("a", 20L), 50)).containsExactly("a");
    }

    @Test
    void whatCannotBeGroupedIsSaid() {
        refuses("cost", "a number needs cut points, as in child.cost:0,10000,20000");
        refuses("isee:3,2", "cut points have to rise");
        refuses("poor := household.isee < 3 : 1", "a yes or no has no cut points");
        refuses("x := household.nothing", "nothing");
        refuses("nowhere", "there is no such input");
    }

    private void refuses(String by, String message) {
        assertThatThrownBy(() -> By.of(new Probes(families.catalogue()), families.catalogue().measures(), by))
                .isInstanceOf(PopulationException.class).hasMessageContaining(message);
    }
}
