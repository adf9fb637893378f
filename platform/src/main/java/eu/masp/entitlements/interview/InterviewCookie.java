package eu.masp.entitlements.interview;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** The cookie with the visitor's key. It is sent to the interview's pages only, and to no script. */
public final class InterviewCookie {
    static final String NAME = "masp-interview";
    private static final String PATH = "/check";
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    private InterviewCookie() {
    }

    public static Optional<InterviewKey> read(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        return cookie == null ? Optional.empty() : InterviewKey.parse(cookie.getValue());
    }

    public static void writeUntilTheBrowserCloses(InterviewKey key, HttpServletRequest request,
            HttpServletResponse response) {
        write(key.text(), UNTIL_THE_BROWSER_CLOSES, request, response);
    }

    public static void writeToKeep(InterviewKey key, HttpServletRequest request, HttpServletResponse response) {
        write(key.text(), Interviews.KEPT, request, response);
    }

    public static void delete(HttpServletRequest request, HttpServletResponse response) {
        write("", Duration.ZERO, request, response);
    }

    private static void write(String value, Duration maxAge, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path(PATH)
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
