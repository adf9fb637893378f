package eu.masp.backup;

/** A backup cannot be written or restored; the message is one sentence for the person at the terminal. */
public final class BackupRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BackupRefused(String message) {
        super(message);
    }

    BackupRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
