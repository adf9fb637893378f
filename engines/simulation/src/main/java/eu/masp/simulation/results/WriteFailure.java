package eu.masp.simulation.results;

import java.nio.file.AccessDeniedException;
import java.util.Locale;

/** Why something could not be written, in a sentence. */
final class WriteFailure {

    private WriteFailure() {
    }

    static String words(Exception e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("disk full") || lower.contains("disk quota")) {
            return "the disk is full.";
        }
        if (e instanceof AccessDeniedException || lower.contains("permission denied")) {
            return "no permission.";
        }
        return message.lines().findFirst().orElse("");
    }
}
