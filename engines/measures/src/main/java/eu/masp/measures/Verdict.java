package eu.masp.measures;

/** What the rules say; {@link #UNKNOWN} means that something not yet known can still change it. */
public enum Verdict {
    YES, NO, UNKNOWN;

    /** The word of the file formats: {@code yes}, {@code no}, {@code unknown}. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
