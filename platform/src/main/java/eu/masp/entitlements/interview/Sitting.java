package eu.masp.entitlements.interview;

import eu.masp.entitlements.CheckedTogether.Together;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which interview a page shows, and with whom. Its forms carry {@link #word}: one browser has one interview, but its windows may
 * still show an earlier one.
 *
 * @param mark of the interview's key, which it does not tell; empty before there is one
 * @param together null for whoever answers for herself
 */
public record Sitting(String mark, @Nullable Together together) {
    public static final String FIELD = "sitting";

    public String word() {
        return mark + "/" + inCase();
    }

    /** Whether an answer from a page with this word belongs here. */
    boolean takes(String word) {
        String[] parts = word.split("/", 2);
        String from = parts[0];
        if (!from.isEmpty() && !mark.isEmpty()) {
            return from.equals(mark);
        }
        String with = parts.length < 2 ? "" : parts[1];
        return with.isEmpty() || with.equals(inCase());
    }

    private String inCase() {
        return Optional.ofNullable(together).map(Together::inCase).orElse("");
    }
}
