package eu.masp.grants.applications;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an application.
 *
 * @param actor the key of an account, or {@code masp} where nobody acted
 * @param event the word of the step, or {@code submit}
 * @param from null for the submission
 */
public record ApplicationEvent(Instant at, String actor, String event, @Nullable String from, ApplicationState to,
        String reason) {}
