package eu.masp;

import eu.masp.database.CannotStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;

/** Tells why MASP cannot start in the words meant for the person at the terminal, and nothing else. */
final class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        CannotStart reason = reason(failure);
        if (reason == null) {
            return false;
        }
        System.err.println(reason.getMessage());
        return true;
    }

    static @Nullable CannotStart reason(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof CannotStart reason) {
                return reason;
            }
        }
        return null;
    }
}
