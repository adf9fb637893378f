package eu.masp.guidance.talk;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note of somebody who accompanies.
 *
 * @param shared whether she reads it too
 * @param words none once it is deleted
 * @param travels whether a private one goes along when the case is handed over
 * @param changedAt when it was last corrected
 */
public record Note(UUID id, UUID author, boolean shared, boolean travels, String words, Instant at,
        @Nullable Instant changedAt, @Nullable Instant deletedAt, @Nullable UUID deletedBy) {

    public boolean deleted() {
        return deletedAt != null;
    }

    /** Whether its author can still correct it at a moment. */
    public boolean open(Instant now) {
        return !deleted() && now.isBefore(at.plus(Duration.ofDays(Notes.DAYS)));
    }

    /** Never the words: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "note " + id;
    }
}
