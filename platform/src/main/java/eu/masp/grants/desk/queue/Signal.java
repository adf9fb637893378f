package eu.masp.grants.desk.queue;

import java.util.Locale;

/** Something that asks for a second look, each said in words; there is no hidden score. */
public enum Signal {
    /** The rules said no on submission. */
    RULES_NO,
    /** The rules could not say. */
    RULES_UNKNOWN,
    /** A paper asked for by the call is not there. */
    PAPERS_MISSING,
    /** The same person or firm has an award of the same measure already. */
    AWARD_HELD,
    /** A paper, byte for byte, came with somebody else's application too. */
    SAME_PAPER,
    /** The same file, byte for byte, was sent for several of the papers asked for. */
    REPEATED_PAPER,
    /** The IBAN stands in another account too. */
    SAME_IBAN,
    /** Asks for the most that anybody asks for on the call, where others ask for less. */
    CEILING;

    /** The word in queries and texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Signal of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
