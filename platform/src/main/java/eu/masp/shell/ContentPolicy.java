package eu.masp.shell;

/** What a page may load, as browsers are told. */
public final class ContentPolicy {
    /** The answer's header; one that is set already is left as it is. */
    public static final String HEADER = "Content-Security-Policy";

    /** Nothing from elsewhere and nothing inline, so that a script smuggled into a page does not run. */
    public static final String STRICT = String.join("; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            // The icons of Bootstrap Italia's style sheet come as data.
            "font-src 'self' data:",
            "connect-src 'self'",
            "form-action 'self'",
            "frame-ancestors 'none'",
            "base-uri 'none'");

    /** The same, for a page that shows papers of ours in a frame. */
    public static final String WITH_PAPERS = STRICT + "; frame-src 'self'";

    /** For a paper that somebody sent: it loads nothing, runs nothing, and is framed by our own pages alone. */
    public static final String PAPER = "default-src 'none'; img-src 'self' data:; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private ContentPolicy() {
    }
}
