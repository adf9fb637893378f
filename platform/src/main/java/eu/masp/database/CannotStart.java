package eu.masp.database;

/** MASP cannot start; the message is one sentence for the person at the terminal: what is wrong, where, what to do. */
public final class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
