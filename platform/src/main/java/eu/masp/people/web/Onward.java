package eu.masp.people.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Where to go after a form. */
final class Onward {
    private static final String OWN_ROOM = "/account";
    /** Longer than any address of ours. */
    private static final int LONGEST = 300;

    private Onward() {
    }

    /** A path of ours, whatever was asked for: nobody is sent to another site by a link to us. */
    static String safe(@Nullable String next) {
        if (next == null || next.length() > LONGEST || !next.startsWith("/") || next.startsWith("//")
                || next.contains("\\")
                || next.startsWith("/sign-") || next.chars().anyMatch(c -> c <= ' ')) {
            return OWN_ROOM;
        }
        try {
            URI address = URI.create(next);
            return address.isAbsolute() || address.getRawAuthority() != null ? OWN_ROOM : address.toASCIIString();
        } catch (IllegalArgumentException e) {
            return OWN_ROOM;
        }
    }

    /** What a link in a letter carries along; empty where there is nowhere to go but one’s own room. */
    static String carried(@Nullable String next) {
        String safe = safe(next);
        return safe.equals(OWN_ROOM) ? "" : safe;
    }
}
