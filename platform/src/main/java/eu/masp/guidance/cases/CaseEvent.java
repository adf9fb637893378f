package eu.masp.guidance.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case, which the person reads too.
 *
 * @param event a {@link Move}'s word, or what was done with the path
 * @param byWhom {@code person}, {@code guide} or {@code masp}
 */
public record CaseEvent(String event, String byWhom, @Nullable UUID actor, String reason, Instant at) {}
