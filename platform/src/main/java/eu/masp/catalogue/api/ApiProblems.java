package eu.masp.catalogue.api;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What was wrong, where, and what to do, as problem details (RFC 9457); title and detail in the language asked for. */
@RestControllerAdvice(basePackageClasses = ApiProblems.class)
class ApiProblems {
    /** A case with ten thousand wrong keys has said enough long before the last. */
    private static final int MOST = 50;

    private final Texts texts;

    ApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(ApiProblem problem, HttpServletRequest request) {
        // Like the problems it lists: English, for programs and for who writes them.
        Language language = Language.EN;
        String words = "api.problem." + problem.words();
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(problem.status(), texts.get(language, words + ".what"));
        detail.setType(URI.create("urn:masp:problem:" + problem.words()));
        detail.setTitle(texts.get(language, words + ".title"));
        detail.setInstance(URI.create(request.getRequestURI()));
        detail.setProperty("problems", problem.problems().stream().limit(MOST).map(Json::map).toList());
        detail.setProperty("problem_count", problem.problems().size());
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(detail);
    }
}
