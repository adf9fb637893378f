package eu.masp.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.scenario.Scenario;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Interpreter, columns and SQL to the same verdicts and cents where the rows are many; other tests look at the reasons, on fewer. */
class MillionsTest {

    private static final int CASES = 240;

    @TempDir
    Path folder;

    @Test
    void columnsAreTheInterpreterOnTwoMillionVerdictsOfTheShippedContent() {
        Rules rules = Catalogue.load(Path.of("../../content")).at(LocalDate.of(2026, 11, 22));
        AgainstInterpreter compared = AgainstInterpreter.withoutReasons(rules, "household",
                RandomHouseholds.partly(rules, "household", 24_000));
        assertThat(compared.verdicts).isGreaterThan(2_000_000);
        assertThat(compared.undecided).isGreaterThan(100_000);
        assertThat(compared.amounts).isGreaterThan(100_000);
    }

    @Test
    void duckDbIsColumnsOnAMillionRowsOfEveryConstruct() throws Exception {
        LocalDate on = LocalDate.of(2024, 2, 29);
        Rules rules = Scenario.apply(Catalogue.load(Path.of("src/test/resources/stranger")),
                Path.of("src/test/resources/sql/stranger.yaml"), on).at(on);
        List<Case> cases = new ArrayList<>(RandomHouseholds.known(rules, "firm", CASES));
        cases.addAll(RandomHouseholds.partly(rules, "firm", CASES));
        Population population = RandomRows.of(rules, CasePopulation.of(rules, "firm", cases), "firm", 200_000, 2);
        assertThat(AgainstColumns.compare(rules, population, rules.catalogue().measures(), folder))
                .isGreaterThan(1_000_000);
    }
}
