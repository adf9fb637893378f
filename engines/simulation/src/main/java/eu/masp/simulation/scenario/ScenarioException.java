package eu.masp.simulation.scenario;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario is not good: what is wrong, and at which keys. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    /**
     * One thing that is wrong.
     *
     * @param path the keys from the outside in, places in a list counted from 0: {@code measures, nursery-bonus, add, 0, when};
     *     empty where the whole scenario is meant
     * @param message a sentence without the path
     */
    public record Problem(List<String> path, String message) {

        /** The path, then the message. */
        String words() {
            return path.stream().map(key -> key + ": ").collect(Collectors.joining()) + message;
        }
    }

    ScenarioException(String name, List<Problem> problems) {
        super(problems.stream().map(problem -> name + ": " + problem.words()).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, in the order of the scenario's keys; at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
