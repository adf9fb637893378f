package eu.masp.simulation;

import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Population;
import eu.masp.simulation.scenario.Scenario;
import eu.masp.simulation.sql.CannotTranslateException;
import eu.masp.simulation.sql.Dialect;
import eu.masp.simulation.sql.SqlQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A vocabulary that the program has never seen, whose rules use all of the FEEL profile, changed by a scenario. */
class StrangerInSqlTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("src/test/resources/stranger"));
    private static final int CASES = 240;
    private static final int ROOTS = Integer.getInteger("masp.sql.roots", 3000);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2004-12-31"})
    void everyConstructGivesWhatInterpreterAndColumnsGive(LocalDate on) throws Exception {
        Rules rules = changed(on).at(on);
        List<Case> cases = new ArrayList<>(RandomHouseholds.known(rules, "firm", CASES));
        cases.addAll(RandomHouseholds.partly(rules, "firm", CASES));
        AgainstInterpreter interpreter = new AgainstInterpreter(rules, "firm", cases.subList(CASES, CASES * 4 / 3));
        assertThat(interpreter.unknowns).isPositive();
        Population population = RandomRows.of(rules, CasePopulation.of(rules, "firm", cases), "firm", ROOTS, 1);
        assertThat(AgainstColumns.compare(rules, population, rules.catalogue().measures(), folder.resolve("firm")))
                .isGreaterThan(ROOTS);
    }

    private static Catalogue changed(LocalDate on) {
        return Scenario.apply(CATALOGUE, Path.of("src/test/resources/sql/stranger.yaml"), on);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            voucher     | criterion 'thirds' | multiplied by 3
            young-owner | the amount         | a sum of two quotients that never end
            """)
    void whatSqlCannotSayExactlyIsRefused(String measure, String what, String why) {
        LocalDate on = LocalDate.of(2026, 11, 22);
        Rules rules = measure.equals("voucher") ? CATALOGUE.at(on) : withoutThirds(on);
        Measure of = rules.catalogue().findMeasure(measure).orElseThrow();
        assertThatThrownBy(() -> SqlQuery.of(rules, List.of(of), Dialect.SPARK))
                .isInstanceOf(CannotTranslateException.class).hasMessageContaining("'" + measure + "'")
                .hasMessageContaining(what).hasMessageContaining(why).hasMessageContaining(of.file());
    }

    private static Rules withoutThirds(LocalDate on) {
        Catalogue changed = changed(on);
        List<Measure> measures = CATALOGUE.measures().stream()
                .map(m -> m.id().equals("voucher") ? changed.measures().get(m.index()) : m).toList();
        return new Catalogue(CATALOGUE.vocabulary(), measures, CATALOGUE.parameters(), CATALOGUE.territories(),
                CATALOGUE.authorities(), CATALOGUE.papers()).at(on);
    }

    @Test
    void numbersOfMoreThan37DigitsAreRefused() {
        Rules rules = CATALOGUE.at(LocalDate.of(2026, 11, 22));
        Measure unknowns = rules.catalogue().findMeasure("unknowns").orElseThrow();
        assertThatThrownBy(() -> SqlQuery.of(rules, List.of(unknowns), Dialect.DUCKDB))
                .hasMessageContaining("criterion 'far'").hasMessageContaining("37 digits");
    }
}
