package eu.masp.guidance.path;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.GuidanceCase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a path.
 *
 * @param template whose words it has, {@code template/step}; null where somebody wrote them
 * @param ownerName who else, where it is neither hers nor the guide's
 * @param agreedAt when she agreed to it as it is; null: it is proposed
 * @param reason why it was not useful or not possible; of a job that has begun what was agreed
 * @param doneOn the day it was done; of a job its first day
 * @param months of a follow-up: how many months after the first day
 * @param found of a follow-up: how it was
 */
public record PathStep(UUID id, UUID inCase, int place, StepKind kind, @Nullable String template, String title,
        String what, StepOwner owner, String ownerName, @Nullable LocalDate due, @Nullable Instant agreedAt,
        StepState state, String reason, @Nullable LocalDate doneOn, @Nullable Integer months, @Nullable UUID job,
        @Nullable String found) {

    public boolean open() {
        return state == StepState.OPEN;
    }

    /** Whether it is still to come: once a case is over nobody waits for a step, but for how a job goes after closing. */
    public boolean awaited(GuidanceCase one) {
        return open() && (one.state().open() || one.state() == CaseState.CLOSED && kind == StepKind.FOLLOW_UP);
    }

    public boolean agreed() {
        return agreedAt != null;
    }

    public boolean overdue(LocalDate today) {
        return open() && due != null && due.isBefore(today);
    }
}
