package eu.masp.bench.rush;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.bench.Measurement;
import eu.masp.bench.Progress;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A small rush: everybody gets a receipt and the sums are right; nothing about time is asserted. */
class RushIT {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void everybodyGetsAReceiptAndTheSumsAreRight() {
        List<Measurement> results = new RushBenchmark(PROJECT,
                new RushBenchmark.Effort(20, 60, 2, 100, 5)).run(Progress.SILENT);
        assertThat(results).extracting(Measurement::metric).containsExactly("submissions-per-second",
                "p99-milliseconds");
        assertThat(results.getFirst().ours()).isPositive();
        assertThat(results.getFirst().peer()).isEqualTo("pgbench");
        assertThat(results.getFirst().theirs() != null).isEqualTo(Pgbench.find().isPresent());
        assertThat(results.getLast().ours()).isPositive();
    }

    @Test
    void withoutPgbenchTheFigureIsMissingAndTheNoteSaysHowToInstallIt() {
        List<Measurement> results = RushBenchmark.results(List.of(new Crowd.Round(10, new long[] {1, 2, 3})), List.of(),
                500);
        assertThat(results.getFirst().theirs()).isNull();
        assertThat(results.getFirst().note()).contains("apt-get install");
    }
}
