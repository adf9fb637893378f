package eu.masp.guidance.cases;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The accompaniment of one person by one body.
 *
 * @param person her account; null once it was erased
 * @param guide who holds it within the body; null before somebody takes it up
 * @param invitedAs the address of an invitation that waits
 * @param since since when it is in its state
 * @param activeSince when the two first began to work together
 * @param to where it would go, while she is asked
 */
public record GuidanceCase(UUID id, @Nullable UUID person, String body, String territory, CaseState state,
        @Nullable UUID guide, @Nullable String invitedAs, Instant begunAt, Instant since,
        @Nullable Instant activeSince, @Nullable Instant firstMetAt, @Nullable Instant closedAt,
        @Nullable String outcome, @Nullable HandOver to, boolean demonstration, int version) {

    /**
     * To whom a case would go.
     *
     * @param guide a colleague of the same body; null: whoever takes it up in another
     */
    public record HandOver(String body, String territory, @Nullable UUID guide) {

        /** What a form names it by. */
        public String key() {
            return guide == null ? body + "@" + territory : guide.toString();
        }
    }

    public UUID whose() {
        return Objects.requireNonNull(person, "the case was erased");
    }

    /** Whether something can be written in it. */
    public boolean works() {
        return state.works() && person != null;
    }

    public boolean heldBy(UUID account) {
        return account.equals(guide);
    }
}
