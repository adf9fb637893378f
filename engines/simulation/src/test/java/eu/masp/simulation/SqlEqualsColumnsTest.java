package eu.masp.simulation;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Case;
import eu.masp.measures.Measure;
import eu.masp.measures.Rules;
import eu.masp.simulation.population.Population;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every rule of the shipped content as a DuckDB query, on random households and firms, against columns, which another test
 * holds to the interpreter. {@code -Dmasp.sql.roots=1000000} compares millions of rows.
 */
class SqlEqualsColumnsTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final int CASES = 120;
    private static final int ROOTS = Integer.getInteger("masp.sql.roots", 800);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"2012-11-15", "2026-11-22"})
    void everyCriterionVerdictAndAmountIsThatOfColumns(LocalDate on) throws Exception {
        Rules rules = CATALOGUE.at(on);
        for (String root : List.of("household", "firm")) {
            List<Case> cases = new ArrayList<>(RandomHouseholds.known(rules, root, CASES / 6));
            cases.addAll(RandomHouseholds.partly(rules, root, CASES));
            Population population = RandomRows.of(rules, CasePopulation.of(rules, root, cases), root, ROOTS, 1);
            List<Measure> measures = rules.catalogue().measures().stream().filter(m -> m.root().id().equals(root))
                    .filter(m -> m.decidedFor().stream().allMatch(population::hasTable)).toList();
            assertThat(AgainstColumns.compare(rules, population, measures, folder.resolve(root))).isGreaterThan(ROOTS);
        }
    }
}
