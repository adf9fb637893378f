package eu.masp.simulation;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of the shipped content, compiled to columns, on random households and firms, against the interpreter. */
class ColumnsEqualInterpreterTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final int CASES = 80;

    @ParameterizedTest
    @ValueSource(strings = {"2011-10-01", "2012-11-15", "2024-02-29", "2025-03-01", "2026-11-22", "2027-02-28"})
    void everyCriterionVerdictAndAmountIsTheInterpreters(LocalDate on) {
        Rules rules = CATALOGUE.at(on);
        for (String root : List.of("household", "firm")) {
            AgainstInterpreter known = new AgainstInterpreter(rules, root, RandomHouseholds.known(rules, root, CASES));
            AgainstInterpreter partly = new AgainstInterpreter(rules, root,
                    RandomHouseholds.partly(rules, root, CASES));
            assertThat(known.verdicts).isPositive();
            assertThat(partly.unknowns).isPositive();
        }
    }
}
