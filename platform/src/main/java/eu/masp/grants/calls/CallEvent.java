package eu.masp.grants.calls;

import java.time.Instant;

/** Something that was done to a call. */
public record CallEvent(Instant at, String actor, String event, String details) {}
