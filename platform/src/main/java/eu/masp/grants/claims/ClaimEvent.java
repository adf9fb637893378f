package eu.masp.grants.claims;

import java.time.Instant;

/**
 * Something that happened to a claim.
 *
 * @param event the word of the step, or {@code lodge}
 */
public record ClaimEvent(Instant at, String actor, String event, ClaimState to, String reason) {}
