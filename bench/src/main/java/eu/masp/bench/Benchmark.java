package eu.masp.bench;

import java.util.List;

/** Something measured, with all that it is compared with. */
public interface Benchmark {

    /** As typed after {@code ./masp bench}. */
    String name();

    /** What it measures, in one line. */
    String about();

    /**
     * Runs every side.
     *
     * @throws BenchmarkFailure when the sides do not give the same, or something needed does not work
     */
    List<Measurement> run(Progress progress);
}
