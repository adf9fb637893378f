package eu.masp.papers;

import java.util.Locale;

/** A file that is not kept; nothing was. The reason names a text of the module. */
public final class PaperRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        EMPTY,
        /** Larger than {@link Papers#LARGEST}. */
        TOO_LARGE,
        /** Neither PDF nor JPEG nor PNG, whatever its name says. */
        NOT_A_PAPER,
        /** It begins as one of them and cannot be read to its end. */
        DAMAGED,
        /** A PDF that asks for a password: nobody could read it. */
        LOCKED,
        /** A PDF that does something when it is opened, or carries other files. */
        ACTIVE,
        /** The virus scanner has found something. */
        INFECTED,
        /** The virus scanner does not answer. */
        SCANNER_AWAY,
        /** There are too many for this application, claim or case. */
        TOO_MANY
    }

    private final Reason reason;

    PaperRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The key of the text that says so. */
    public String text() {
        return "papers.wrong." + reason.name().toLowerCase(Locale.ROOT);
    }
}
