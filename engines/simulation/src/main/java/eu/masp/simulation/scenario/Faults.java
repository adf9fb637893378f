package eu.masp.simulation.scenario;

import org.jspecify.annotations.Nullable;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** Keeps what is wrong with a scenario while the rest of it is read, so that all of it is told at once. */
public final class Faults {

    private final Set<ScenarioException.Problem> problems = new LinkedHashSet<>();

    /** Reads something; what is wrong with it is kept. */
    public void attempt(Runnable reading) {
        get(() -> {
            reading.run();
            return true;
        });
    }

    /** The same, with what was read; null where something is wrong with it. */
    public <T> @Nullable T get(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ScenarioException e) {
            problems.addAll(e.problems());
            return null;
        }
    }

    /**
     * Ends the reading.
     *
     * @param name of the scenario in messages
     * @throws ScenarioException with everything that is wrong, if anything is
     */
    public void refuse(String name) {
        if (!problems.isEmpty()) {
            throw new ScenarioException(name, List.copyOf(problems));
        }
    }
}
