package eu.masp.learning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody is with a module.
 *
 * @param practice family or work, where one was chosen; null: none yet
 * @param remindOn the day of the reminder asked for; null: none
 * @param doneAt null: not yet
 */
public record Progress(String module, Instant begunAt, @Nullable String practice, @Nullable LocalDate practiceOn,
        @Nullable LocalDate remindOn, @Nullable Instant doneAt) {

    public boolean done() {
        return doneAt != null;
    }
}
