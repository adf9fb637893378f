package eu.masp.guidance.caseload;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that waits.
 *
 * @param id the case
 * @param at since when, or when it begins
 * @param what of a meeting: how it is held
 */
public record Due(UUID id, @Nullable UUID person, Instant at, String what) {}
