package eu.masp.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Which language a page is in: the one asked for with {@code ?lang=}, else the one chosen before (a cookie), else the
 * browser's, else Italian. Works without cookies too, one page at a time.
 */
@Component("localeResolver")
class LanguageChoice extends OncePerRequestFilter implements LocaleResolver {
    static final String PARAMETER = "lang";
    private static final String COOKIE = "masp-language";
    private static final Duration REMEMBERED = Duration.ofDays(365);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        asked(request).ifPresent(language -> response.addHeader(HttpHeaders.SET_COOKIE,
                ResponseCookie.from(COOKIE, language.code())
                        .path("/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString()));
        chain.doFilter(request, response);
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return language(request).locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen with ?" + PARAMETER);
    }

    static Language language(HttpServletRequest request) {
        return asked(request).or(() -> remembered(request)).orElseGet(() -> preferred(request));
    }

    /** Only in the address: reading a form's fields here would use up its body. */
    private static Optional<Language> asked(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        for (String part : query.split("&")) {
            if (part.startsWith(PARAMETER + "=")) {
                return Language.find(part.substring(PARAMETER.length() + 1));
            }
        }
        return Optional.empty();
    }

    private static Optional<Language> remembered(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? Optional.empty() : Language.find(cookie.getValue());
    }

    private static Language preferred(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Language.IT;
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.find(locale.getLanguage()).stream())
                .findFirst()
                .orElse(Language.IT);
    }
}
