package eu.masp.bench.interview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.bench.Measurement;
import eu.masp.bench.Platform;
import eu.masp.bench.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The platform is started, visitors answer its questions, and wrk, where it is installed, repeats their steps. */
class InterviewStepIT {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @Test
    void visitorsAnswerAndEveryRequestSucceeds() {
        try (Platform platform = Platform.start(PROJECT)) {
            List<Visitor.Step> steps = InterviewStep.steps(platform, 4);
            assertThat(steps).hasSize(4).allMatch(Visitor.Step::leadsToAQuestion);
            Wrk.find().ifPresent(program -> {
                Wrk.Figures figures = Wrk.against(program, platform.address()).run(steps, 2, Duration.ofSeconds(1));
                assertThat(figures.requests()).isPositive();
                assertThat(figures.p99()).isPositive();
            });
        }
    }

    @Test
    void withoutWrkTheFiguresAreMissingAndTheNoteSaysHowToInstallIt() {
        List<Measurement> results = InterviewStep.results(null, 8, Wrk.INSTALL);
        assertThat(results).extracting(Measurement::metric).containsExactly("requests-per-second", "p99-milliseconds");
        assertThat(results).allMatch(result -> result.ours() == null && result.note().contains("apt-get install wrk"));
    }
}
