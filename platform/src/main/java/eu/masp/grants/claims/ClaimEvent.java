package eu.masp.grants.claims;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a claim.
 *
 * @param event the word of the step, or {@code lodge}
 */
public record ClaimEvent(Instant at, String actor, String event, ClaimState to, String reason) {

    /** Whether the last thing that happened is that the bank could not pay, or sent it back. */
    public static boolean refusedByBank(List<ClaimEvent> events) {
        return !events.isEmpty() && (events.getLast().event().equals(ClaimStep.REFUSED_BY_BANK.word())
                || events.getLast().event().equals(ClaimStep.RETURN.word()));
    }
}
