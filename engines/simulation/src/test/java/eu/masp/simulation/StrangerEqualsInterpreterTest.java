package eu.masp.simulation;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;

import static org.assertj.core.api.Assertions.assertThat;

/** A vocabulary that the program has never seen, whose rules use all of the FEEL profile. */
class StrangerEqualsInterpreterTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("src/test/resources/stranger"));

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-29", "2026-11-22", "2004-12-31"})
    void everyConstructGivesWhatTheInterpreterGives(LocalDate on) {
        Rules rules = CATALOGUE.at(on);
        AgainstInterpreter known = new AgainstInterpreter(rules, "firm", RandomHouseholds.known(rules, "firm", 400));
        AgainstInterpreter partly = new AgainstInterpreter(rules, "firm", RandomHouseholds.partly(rules, "firm", 400));
        assertThat(known.criteria).isGreaterThan(5000);
        assertThat(partly.unknowns).isGreaterThan(1000);
        assertThat(partly.amounts).isPositive();
    }
}
