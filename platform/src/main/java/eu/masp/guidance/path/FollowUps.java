package eu.masp.guidance.path;

import java.time.LocalDate;
import java.util.List;

/** When to ask how a job goes: three, six and twelve months after its first day. */
public final class FollowUps {
    public static final List<Integer> MONTHS = List.of(3, 6, 12);
    /** How it can be: with the same job, with another, without, or nobody could be reached. */
    public static final List<String> FOUND = List.of("working", "other-job", "not-working", "not-reached");

    private FollowUps() {
    }

    /** The same day of the month; where that month has none, its last: 30 November, three months on, is the end of February. */
    public static LocalDate due(LocalDate firstDay, int months) {
        return firstDay.plusMonths(months);
    }
}
