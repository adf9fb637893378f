package eu.masp.grants.apply;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an employer is asked to undertake at the workplace, and the answer.
 *
 * @param person who asks, by the name they agreed to show; empty in older ones
 * @param confirmed null while there is no answer; empty: no
 * @param signedBy who answered, by their own word; may be empty in a refusal
 * @param signedAs in which function
 */
public record Commitment(UUID id, UUID application, String employer, String person, List<Kind> asked, Instant askedAt,
        Instant expiresAt, @Nullable Instant answeredAt, @Nullable List<Kind> confirmed, String signedBy,
        String signedAs, String partitaIva) {

    /** What can be undertaken. */
    public enum Kind {
        FLEXIBLE_HOURS, TELEWORK, HOURS_BANK, REVERSIBLE_PART_TIME;

        /** The word in the database and in texts. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Kind> find(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }

    /** {@code waiting}, {@code confirmed}, {@code partly} or {@code declined}. */
    public String state() {
        if (confirmed == null) {
            return "waiting";
        }
        return confirmed.isEmpty() ? "declined" : confirmed.containsAll(asked) ? "confirmed" : "partly";
    }
}
