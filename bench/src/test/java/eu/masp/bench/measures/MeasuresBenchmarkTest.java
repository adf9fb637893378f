package eu.masp.bench.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.bench.BenchmarkFailure;
import eu.masp.bench.Measurement;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and its sides say the same: how fast they are is not tested. */
class MeasuresBenchmarkTest {

    private static final Path CONTENT = Path.of("../content");
    private static final Rules RULES = Catalogue.load(CONTENT).at(LocalDate.of(2026, 11, 22));
    private static final Race SHORT = new Race(Duration.ofMillis(10), 1, Duration.ofMillis(10));

    @Test
    void decidesTheSameAsKieAndGivesAFigureForEachSide() {
        List<Case> households = new SyntheticHouseholds(RULES, 1).first(30);
        List<Measurement> results = new HouseholdsPerSecond(RULES, households, SHORT).run(Progress.SILENT);
        assertThat(results).extracting(Measurement::metric).containsOnly("households-per-second");
        assertThat(results.getFirst().peer()).isEqualTo("kie");
        assertThat(results.getFirst().ratio()).isPositive();
        assertThat(results).allMatch(result -> result.ours().signum() > 0);
        assertThat(results.subList(1, 3)).allMatch(result -> result.theirs() == null && result.note() != null);
    }

    @Test
    void aDifferenceBetweenTheSidesIsAFailure() {
        Case household = new SyntheticHouseholds(RULES, 1).household(0);
        KieRules kie = new KieRules(RULES, SyntheticHouseholds.ROOT, List.of());
        List<Decision> theirs = kie.decide(kie.prepare(household));
        List<Decision> other = theirs.stream().map(d -> d.verdict() == Verdict.YES
                ? new Decision(d.measure(), d.members(), Verdict.NO, Map.of()) : d).toList();
        HouseholdsPerSecond.requireSame(RULES.decide(household), theirs, 0);
        assertThatThrownBy(() -> HouseholdsPerSecond.requireSame(RULES.decide(household), other, 0))
                .isInstanceOf(BenchmarkFailure.class).hasMessageContaining("not decided alike");
    }

    @Test
    void countsTheQuestionsAskedBesideThoseOfTheWholeVocabulary() {
        List<Case> households = new SyntheticHouseholds(RULES, 1).first(3);
        List<Measurement> results = new QuestionsPerHousehold(RULES, households).run(Progress.SILENT);
        assertThat(results).extracting(Measurement::peer).containsExactly("whole-vocabulary",
                "whole-vocabulary-with-skips");
        assertThat(results).allMatch(result -> result.ours().signum() > 0 && result.theirs().signum() > 0);
        assertThat(results.get(1).theirs()).isLessThan(results.get(0).theirs());
    }

    @Test
    void syntheticHouseholdsAreTheSameInEveryRunAndDifferFromEachOther() {
        List<Case> once = new SyntheticHouseholds(RULES, 7).first(20);
        assertThat(new SyntheticHouseholds(RULES, 7).first(20)).isEqualTo(once);
        assertThat(once).doesNotHaveDuplicates();
    }
}
