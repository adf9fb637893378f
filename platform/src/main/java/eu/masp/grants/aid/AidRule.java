package eu.masp.grants.aid;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * How much de minimis aid a single undertaking may get on a day, and which aid is counted with it.
 *
 * @param act the regulation
 * @param ceiling cents; 0 where no regulation is known for the day: then nothing is left
 * @param rolling three years up to the day of the grant (Reg. 2023/2831), or the fiscal year and the two before (1998/2006,
 *     1407/2013)
 */
public record AidRule(String act, long ceiling, boolean rolling) {
    private static final int YEARS = 3;

    /**
     * The first day whose aid counts with aid granted on this one. The three years of an aid end on the same day of the year,
     * that day included; those of 29 February end on the last of February (Reg. 1182/71, art. 3(2)(c)).
     *
     * @param yearEnd the last day of the undertaking's fiscal year
     */
    public LocalDate from(LocalDate on, MonthDay yearEnd) {
        if (rolling) {
            LocalDate from = on.minusYears(YEARS);
            return from.plusYears(YEARS).isBefore(on) ? from.plusDays(1) : from;
        }
        LocalDate end = end(on.getYear(), yearEnd);
        int year = on.isAfter(end) ? on.getYear() + 1 : on.getYear();
        return end(year - YEARS, yearEnd).plusDays(1);
    }

    /** The last of February, whatever its number, where the fiscal year ends with February. */
    private static LocalDate end(int year, MonthDay yearEnd) {
        return yearEnd.getMonthValue() == 2 && yearEnd.getDayOfMonth() > 27
                ? LocalDate.of(year, 3, 1).minusDays(1) : yearEnd.atYear(year);
    }
}
