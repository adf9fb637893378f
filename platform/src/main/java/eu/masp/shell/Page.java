package eu.masp.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.util.UriComponentsBuilder;

/** What a template needs besides its own model; it is there in every template as {@code page}. */
public final class Page {
    private final HttpServletRequest request;
    private final Pages pages;
    private final Language language;

    Page(HttpServletRequest request, Pages pages) {
        this.request = request;
        this.pages = pages;
        this.language = LanguageChoice.language(request);
    }

    public Language language() {
        return language;
    }

    /** A text in the page's language. */
    public String t(String key, Object... values) {
        return pages.texts().get(language, key, values);
    }

    /** All the texts, for those who put words together. */
    public Texts texts() {
        return pages.texts();
    }

    /** This same page in another language; what else the address holds is kept. */
    public String addressIn(Language other) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path());
        if (request.getQueryString() != null && !isError()) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam(LanguageChoice.PARAMETER, other.code()).build(false).toUriString();
    }

    /** Whether a link of the menu leads here. */
    public boolean isAt(String path) {
        return path().equals(path);
    }

    /** The places of the menu for whoever looks at the page. */
    public List<Rooms.Room> rooms() {
        // A page that tells of a failure asks nobody who is there.
        return isError() ? List.of() : pages.rooms();
    }

    /** The address of a file of ours that browsers may keep for ever, because it changes with its content. */
    public String asset(String path) {
        return pages.asset(path);
    }

    /** The hidden field that every form needs. */
    public String csrfName() {
        return csrf().getParameterName();
    }

    public String csrfToken() {
        return csrf().getToken();
    }

    public boolean demonstration() {
        return pages.settings().demonstration();
    }

    /** When the rules were checked, in a sentence; empty where one was never checked. */
    public String rulesChecked() {
        Figures figures = new Figures(language);
        return pages.checked().checked()
                .map(days -> days.oldest().equals(days.newest()) ? t("shell.trial.checked", figures.date(days.oldest()))
                        : t("shell.trial.checked-between", figures.date(days.oldest()), figures.date(days.newest())))
                .orElse("");
    }

    /** The body that runs this MASP; empty in a trial. */
    public String operator() {
        return pages.settings().operator();
    }

    public String contact() {
        return pages.settings().contact();
    }

    public String version() {
        return pages.version();
    }

    private String path() {
        Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
        return failed == null ? request.getRequestURI() : failed.toString();
    }

    private boolean isError() {
        return request.getAttribute("jakarta.servlet.error.request_uri") != null;
    }

    private CsrfToken csrf() {
        @Nullable
        Object token = request.getAttribute(CsrfToken.class.getName());
        return (CsrfToken) Objects.requireNonNull(token, "no form protection on this request");
    }
}
