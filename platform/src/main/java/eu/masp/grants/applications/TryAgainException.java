package eu.masp.grants.applications;

/** Too many at once, or the database is away: nothing was written as far as is known; sending the same again is safe. */
public final class TryAgainException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TryAgainException(String message) {
        super(message);
    }

    TryAgainException(Throwable cause) {
        super("could not be written", cause);
    }
}
