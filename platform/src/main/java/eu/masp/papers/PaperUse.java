package eu.masp.papers;

import java.util.Locale;

/** What a paper was sent for. Papers of one use are never compared with those of another. */
public enum PaperUse {
    /** An application or a claim. */
    GRANT,
    /** A case of accompaniment. */
    ACCOMPANIMENT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
