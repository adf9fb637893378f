package eu.masp.competences.sharing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A profile, or a part of it, shown to somebody.
 *
 * @param body whose operators may look; null where a link is the key
 * @param territory the place whose operators alone may look; null: all of the body
 * @param reader whom the link is for, in the person’s own words; empty for a body
 * @param until the last day
 */
public record Share(UUID id, UUID account, @Nullable String body, @Nullable String territory, String reader,
        String shownName,
        List<Part> parts, LocalDate until, Instant givenAt, @Nullable Instant revokedAt) {

    public boolean holds(LocalDate today) {
        return revokedAt == null && !until.isBefore(today);
    }

    /**
     * Somebody looked.
     *
     * @param reader the operator; null: whoever has the link
     * @param name of the operator; empty where there is none to show
     */
    public record Look(UUID share, @Nullable UUID reader, String name, Instant at) {}
}
