package eu.masp.bench.interview;

import eu.masp.bench.Measurement;
import eu.masp.bench.Platform;
import eu.masp.bench.Measurement.Better;
import eu.masp.bench.Progress;
import eu.masp.bench.interview.Visitor.Step;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * How many interview steps the platform serves, on its embedded database and with all that a request goes through: form protection,
 * the sealed answers read and written, what is worth asking worked out, the page.
 *
 * @param visitors interviews prepared, at different depths
 * @param connections how many requests are under way at any time
 */
public record InterviewStep(Path home, int visitors, int connections, Duration warmUp, Duration run) {

    private static final int DEEPEST = 16;
    private static final long SEED = 2026;

    public List<Measurement> measure(Progress progress) {
        Path program = Wrk.find().orElse(null);
        if (program == null) {
            return results(null, connections, Wrk.INSTALL);
        }
        progress.say("starting MASP");
        try (Platform platform = Platform.start(home)) {
            progress.say("preparing interviews");
            List<Step> steps = steps(platform, visitors);
            Wrk wrk = Wrk.against(program, platform.address());
            progress.say("warming up the platform");
            wrk.run(steps, connections, warmUp);
            progress.say("measuring the platform");
            return results(wrk.run(steps, connections, run), connections, null);
        }
    }

    /** A step for each of so many visitors. */
    static List<Step> steps(Platform platform, int visitors) {
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < visitors; i++) {
            steps.add(step(platform, i, i % DEEPEST));
        }
        return steps;
    }

    /** The step of a visitor who has answered so many questions; one before the last where there are fewer. */
    private static Step step(Platform platform, int number, int answered) {
        try (Visitor visitor = new Visitor(platform.address(), new Random(SEED + number))) {
            Step step = visitor.answer(visitor.begin());
            for (int i = 0; i < answered; i++) {
                Step deeper = visitor.answer(step.next());
                if (!deeper.leadsToAQuestion()) {
                    return step(platform, number, i);
                }
                step = deeper;
            }
            visitor.require(step);
            return step;
        }
    }

    static List<Measurement> results(Wrk.@Nullable Figures figures, int connections, @Nullable String note) {
        String of = "interview step, " + connections + " connections";
        return List.of(
                new Measurement("requests-per-second", Better.HIGHER, of,
                        figures == null ? null : Measurement.figure(figures.perSecond()),
                        null, null, note),
                new Measurement("p99-milliseconds", Better.LOWER, of,
                        figures == null ? null : Measurement.figure(figures.p99Milliseconds()),
                        null, null, note));
    }
}
