package eu.masp.competences.profile;

import eu.masp.competences.Evidence.Verdict;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to somebody whether a statement is so.
 *
 * @param hint what the person sees of the address; empty where an operator answered
 * @param body the operator’s; null for a referee
 * @param answer null as long as there is none
 */
public record Confirmation(UUID id, UUID statement, @Nullable String body, String hint, boolean byMail,
        String shownName, String language, Instant askedAt, Instant expiresAt, boolean reminded,
        @Nullable Answer answer) {

    /** @param relation how who answers knows the person */
    public record Answer(Instant at, Verdict verdict, String sentence, String by, String relation) {}

    public boolean waits(Instant now) {
        return answer == null && expiresAt.isAfter(now);
    }

    public boolean cancelled() {
        return answer == null && expiresAt.equals(askedAt);
    }

    public boolean expired(Instant now) {
        return answer == null && !expiresAt.isAfter(now);
    }
}
