package eu.masp.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;

/**
 * What somebody wrote in a form that was not taken, because the session had ended or somebody else was faster: shown once on the page that says
 * so, and kept nowhere.
 */
final class Unsent {
    private static final Set<HttpStatus> REFUSED = Set.of(HttpStatus.FORBIDDEN, HttpStatus.CONFLICT);
    /** Whoever wrote so much would not like to write it again; keys and names are shorter, or of one word. */
    private static final int WORTH = 30;
    private static final int MOST = 6;

    private Unsent() {
    }

    /** Texts of several words, in the order of the form; none from a page of somebody else, which could put words into our mouth. */
    static List<String> texts(HttpServletRequest request, HttpStatus status) {
        if (!REFUSED.contains(status) || !"POST".equals(request.getAttribute(RequestDispatcher.ERROR_METHOD))
                || !"same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            return List.of();
        }
        return request.getParameterMap().entrySet().stream()
                .filter(each -> !each.getKey().contains("password") && !each.getKey().startsWith("_"))
                .flatMap(each -> Arrays.stream(each.getValue())).map(String::strip)
                .filter(text -> text.length() >= WORTH && text.chars().anyMatch(Character::isWhitespace))
                .limit(MOST).toList();
    }

    /** Where to go on after signing in: the page that the form was on, if it is ours. */
    static String page(HttpServletRequest request) {
        String from = request.getHeader("Referer");
        String failed = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        try {
            URI page = from == null ? URI.create(failed) : URI.create(from);
            boolean ours = page.getHost() == null || page.getHost().equals(request.getServerName());
            String path = page.getRawPath();
            return ours && path != null && path.startsWith("/") && !path.startsWith("//") ? path : "/";
        } catch (IllegalArgumentException e) {
            return "/";
        }
    }
}
