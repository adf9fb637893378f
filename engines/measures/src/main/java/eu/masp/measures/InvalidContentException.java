package eu.masp.measures;

import java.util.List;
import java.util.stream.Collectors;

/** A folder or a case that cannot be used; carries every problem found, not only the first. */
public class InvalidContentException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    public InvalidContentException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }
}
