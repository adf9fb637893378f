package eu.masp.population;

import java.time.LocalDate;
import java.util.SplittableRandom;

/** Real dates for ages on the reference date, in days since 1970. */
final class Calendar {

    private static final int BETWEEN_BIRTHS = 300;
    private static final int DAYS_KEPT = 20 * 366;
    /** The vocabulary takes nobody older than 90 and no leave older than 15 years, on the day of a verdict: up to a month later. */
    private static final int USED_WITHIN_MONTHS = 1;
    final long on;
    /** Earlier dates of birth, and earlier ends of leave, are not written. */
    final long oldestBirth;
    final long oldestLeave;
    private final long[] from = new long[Prototype.OLDEST + 1];
    private final long[] to = new long[Prototype.OLDEST + 1];
    private final long[] leaveEnds = new long[DAYS_KEPT];

    Calendar(LocalDate on) {
        this.on = on.toEpochDay();
        this.oldestBirth = on.plusMonths(USED_WITHIN_MONTHS).minusYears(90).toEpochDay();
        this.oldestLeave = on.plusMonths(USED_WITHIN_MONTHS).minusYears(15).toEpochDay();
        for (int age = 0; age < from.length; age++) {
            from[age] = on.minusYears(age + 1L).plusDays(1).toEpochDay();
            to[age] = on.minusYears(age).toEpochDay();
        }
        for (int days = 0; days < DAYS_KEPT; days++) {
            leaveEnds[days] = on.minusDays(days).plusMonths((long) Assumption.ORDINARY_MATERNITY.number()).toEpochDay();
        }
    }

    /** A day of birth that makes one this old. */
    long birth(int age, SplittableRandom random) {
        return random.nextLong(from[age], to[age] + 1);
    }

    /** The same for an elder sibling: not within 300 days of the younger. */
    long birthBefore(long younger, int age, SplittableRandom random) {
        long last = Math.max(from[age], Math.min(to[age], younger - BETWEEN_BIRTHS));
        return random.nextLong(from[age], last + 1);
    }

    /** The end of compulsory maternity leave for a birth of the last 20 years. */
    long maternityEnd(long birth) {
        return leaveEnds[(int) (on - birth)];
    }

    long dueDate(SplittableRandom random) {
        return on + 1 + random.nextInt(273);
    }
}
