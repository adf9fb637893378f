package eu.masp.bench.measures;

import eu.masp.bench.Benchmark;
import eu.masp.bench.Measurement;
import eu.masp.bench.Progress;
import eu.masp.bench.Race;
import eu.masp.bench.interview.InterviewStep;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Rules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Deciding, asking and serving, on the measures of {@code content/}. */
public final class MeasuresBenchmark implements Benchmark {

    private static final LocalDate ON = LocalDate.of(2026, 11, 22);
    private static final long SEED = 2026;
    private final Path home;
    private final Effort effort;

    /**
     * How much of it.
     *
     * @param decided households decided again and again
     * @param asked households asked once
     */
    record Effort(Race race, int decided, int asked, int visitors, int connections, Duration warmUp, Duration run) {

        static final Effort FULL = new Effort(new Race(Duration.ofSeconds(10), 15, Duration.ofSeconds(1)), 500, 1000,
                64, 16,
                Duration.ofSeconds(20), Duration.ofSeconds(30));
    }

    MeasuresBenchmark(Path home, Effort effort) {
        this.home = home;
        this.effort = effort;
    }

    /** In full, on the project in this folder. */
    public static MeasuresBenchmark of(Path home) {
        return new MeasuresBenchmark(home, Effort.FULL);
    }

    @Override
    public String name() {
        return "measures";
    }

    @Override
    public String about() {
        return "households decided per second beside KIE, questions asked per household, interview steps served";
    }

    @Override
    public List<Measurement> run(Progress progress) {
        Rules rules = Catalogue.load(home.resolve("content")).at(ON);
        SyntheticHouseholds households = new SyntheticHouseholds(rules, SEED);
        List<Measurement> results = new ArrayList<>();
        results.addAll(new HouseholdsPerSecond(rules, households.first(effort.decided()), effort.race()).run(progress));
        results.addAll(new QuestionsPerHousehold(rules, households.first(effort.asked())).run(progress));
        results.addAll(new InterviewStep(home, effort.visitors(), effort.connections(), effort.warmUp(), effort.run())
                .measure(progress));
        return results;
    }
}
