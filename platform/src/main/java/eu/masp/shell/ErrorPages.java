package eu.masp.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** Every failure in words: a page for people, problem details (RFC 9457) for programs. */
@Controller
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Texts texts;

    ErrorPages(Texts texts) {
        this.texts = texts;
    }

    @RequestMapping("${server.error.path:/error}")
    Object error(HttpServletRequest request) {
        HttpStatus status = status(request);
        String reference = status.is5xxServerError() ? logged(request, status) : "";
        String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        return path.startsWith("/api/") ? problem(request, path, status, reference) : page(request, status, reference);
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String reference) {
        ModelAndView page = new ModelAndView("shell/error", status);
        page.addObject("status", status.value());
        page.addObject("words", words(status));
        page.addObject("reference", reference);
        page.addObject("written", Unsent.texts(request, status));
        page.addObject("from", status == HttpStatus.FORBIDDEN ? Unsent.page(request) : "");
        return page;
    }

    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, String path, HttpStatus status,
            String reference) {
        // For programs, and for who writes them: English like the problems of a case, whatever a browser prefers.
        Language language = Language.EN;
        String message = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_MESSAGE));
        boolean said = status.is4xxClientError() && !message.isBlank() && !message.equals("null");
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status,
                said ? message : texts.get(language, words(status) + ".what"));
        problem.setTitle(texts.get(language, words(status) + ".title"));
        problem.setInstance(UriComponentsBuilder.fromPath(path).build().toUri());
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    private String words(HttpStatus status) {
        String own = "error." + status.value();
        if (texts.has(own + ".title")) {
            return own;
        }
        return status.is4xxClientError() ? "error.400" : "error.500";
    }

    private static HttpStatus status(HttpServletRequest request) {
        if (request.getAttribute(BodyLimit.EXCEEDED) != null) {
            return HttpStatus.CONTENT_TOO_LARGE;
        }
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** The kind of failure and where, but no message: messages repeat what people typed. */
    private static String logged(HttpServletRequest request, HttpStatus status) {
        byte[] random = new byte[4];
        RANDOM.nextBytes(random);
        String reference = HexFormat.of().formatHex(random);
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("{} reference {}: {}", status.value(), reference, failure instanceof Throwable t ? trace(t) : "");
        return reference;
    }

    private static String trace(@Nullable Throwable failure) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = failure; each != null; each = each.getCause()) {
            text.append(each.getClass().getName());
            Arrays.stream(each.getStackTrace()).limit(12).forEach(frame -> text.append("\n    at ").append(frame));
            text.append("\n  cause: ");
        }
        return text.append("none").toString();
    }
}
