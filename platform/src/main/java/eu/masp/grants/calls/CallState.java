package eu.masp.grants.calls;

import java.util.Locale;

/** Where a call stands; whether it is open is a question of the time besides. */
public enum CallState {
    DRAFT, PUBLISHED, CLOSED;

    /** The word in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CallState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
