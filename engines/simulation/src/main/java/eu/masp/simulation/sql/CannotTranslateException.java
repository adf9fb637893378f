package eu.masp.simulation.sql;

/** A rule that SQL cannot say exactly: which one, and why. */
public final class CannotTranslateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotTranslateException(String message) {
        super(message);
    }
}
