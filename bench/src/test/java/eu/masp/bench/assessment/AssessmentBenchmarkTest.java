package eu.masp.bench.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.bench.Measurement;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark runs and its sides agree, or it would fail; an adaptive test needs fewer items. */
class AssessmentBenchmarkTest {

    @Test
    void fewerItemsThanAFixedOrderAndAFigureForEachSide() {
        Race race = new Race(Duration.ofMillis(10), 1, Duration.ofMillis(20));
        List<Measurement> results = new AssessmentBenchmark(race, 100).run(Progress.SILENT);
        assertThat(results).extracting(Measurement::metric).containsExactly("items-for-se-0.40", "persons-per-second",
                "next-item-milliseconds");
        assertThat(results.getFirst().ours()).isLessThan(results.getFirst().theirs());
        assertThat(results).allMatch(result -> result.ours().signum() > 0);
    }
}
