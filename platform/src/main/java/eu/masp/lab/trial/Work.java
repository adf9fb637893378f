package eu.masp.lab.trial;

import org.jspecify.annotations.Nullable;

/**
 * Something that is worked out beside a trial, as it stands.
 *
 * @param result null as long as there is none
 * @param reason why it failed; empty otherwise
 */
public record Work<T>(@Nullable T result, String reason) {
    /** The reason where too few real people live in the area. */
    public static final String WITHHELD = "withheld";

    public boolean waiting() {
        return result == null && reason.isEmpty();
    }
}
