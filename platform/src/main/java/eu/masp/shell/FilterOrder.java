package eu.masp.shell;

import org.springframework.core.Ordered;

/** Ours come before the form protection, which reads the body. */
final class FilterOrder {
    static final int BODY_LIMIT = Ordered.HIGHEST_PRECEDENCE + 100;
    static final int RATE_LIMIT = BODY_LIMIT + 1;

    private FilterOrder() {
    }
}
