package eu.masp.bench.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.bench.Measurement;
import eu.masp.bench.Progress;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benchmark runs, and its sides say the same, or it would fail: how fast they are is not tested. */
class SimulationBenchmarkTest {

    @Test
    void allSidesFindTheSameAndGiveAFigureEach() {
        List<Measurement> results = new SimulationBenchmark(List.of(20_000), List.of(1, 20), new Rounds(0, 1))
                .run(Progress.SILENT);
        List<Measurement> races = results.stream().filter(r -> r.metric().equals("persons-per-second")).toList();
        assertThat(races).extracting(Measurement::of).containsOnly("20000 x 1", "20000 x 20");
        assertThat(races).extracting(Measurement::peer).containsExactly("duckdb", "numpy", "hand-written-loop",
                "duckdb",
                "numpy", "hand-written-loop");
        assertThat(races).allMatch(r -> r.ours().signum() > 0 && (r.theirs() != null || r.note() != null));
        assertThat(results).extracting(Measurement::metric).contains("load-seconds", "memory-megabytes",
                "persons-per-second-with-reasons");
    }

    @Test
    void grantsDifferFromEachOther() {
        assertThat(Grant.first(20)).doesNotHaveDuplicates().extracting(Grant::id).doesNotHaveDuplicates();
    }
}
