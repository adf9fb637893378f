package eu.masp.catalogue.api;

import eu.masp.measures.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;

/** What was wrong with a request, for {@link ApiProblems} to tell. */
final class ApiProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HttpStatus status;
    private final String words;
    private final transient List<Json> problems;

    private ApiProblem(HttpStatus status, String words, List<Json> problems) {
        super(words);
        this.status = status;
        this.words = words;
        this.problems = problems;
    }

    /** Not JSON at all: where it stops being so. */
    static ApiProblem notJson(List<Problem> problems) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "not-json", problems.stream().map(problem -> {
            Json json = new Json().put("message", problem.message());
            return problem.line() == 0 ? json : json.put("line", problem.line()).put("column", problem.column());
        }).toList());
    }

    /** JSON that is no case of this vocabulary. */
    static ApiProblem invalidCase(List<Problem> problems) {
        return new ApiProblem(HttpStatus.UNPROCESSABLE_CONTENT, "invalid-case",
                problems.stream()
                        .map(problem -> new Json().put("path", problem.path()).put("message", problem.message()))
                        .toList());
    }

    static ApiProblem badParameter(String name, String message) {
        return new ApiProblem(HttpStatus.BAD_REQUEST, "bad-parameter",
                List.of(new Json().put("parameter", name).put("message", message)));
    }

    static ApiProblem notFound(String message) {
        return new ApiProblem(HttpStatus.NOT_FOUND, "not-found", List.of(new Json().put("message", message)));
    }

    HttpStatus status() {
        return status;
    }

    /** The key of its texts, and the end of its type. */
    String words() {
        return words;
    }

    List<Json> problems() {
        return problems;
    }
}
