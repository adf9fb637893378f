package eu.masp.grants.claims;

import java.util.Locale;

/** Where a claim stands. */
public enum ClaimState {
    LODGED,
    /** A receipt is missing or not clear. */
    RECEIPTS_ASKED,
    /** Found due, in all or in part: to be paid. */
    CHECKED,
    /** Nothing of it is due. */
    REJECTED, WITHDRAWN,
    /** In a file for the bank. */
    ORDERED, PAID,
    /** Paid without being due, and asked back. */
    RECOVERY_ORDERED, RECOVERED;

    /** The word in the database, in texts and in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ClaimState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
