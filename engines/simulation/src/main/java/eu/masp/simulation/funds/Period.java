package eu.masp.simulation.funds;

import eu.masp.simulation.scenario.Keys;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * When one may apply.
 *
 * @param opens the first day
 * @param days how many
 */
public record Period(LocalDate opens, int days) {

    private static final int YEAR = 365;
    private static final int LONGEST = 3660;

    /** @param on where nothing is said: a year from this date */
    static Period read(Keys keys, LocalDate on) {
        keys.only("opens", "closes", "days");
        LocalDate opens = keys.has("opens") ? keys.date("opens") : on;
        if (keys.has("closes") && keys.has("days")) {
            throw keys.problem("'closes' and 'days' say the same: give one.");
        }
        long days = keys.has("closes") ? ChronoUnit.DAYS.between(opens, keys.date("closes")) + 1
                : keys.has("days") ? keys.number("days").longValue() : YEAR;
        if (days < 1 || days > LONGEST) {
            throw keys.problem("the period has to last from one day to ten years.");
        }
        return new Period(opens, (int) days);
    }

    public LocalDate closes() {
        return day(days - 1);
    }

    LocalDate day(int number) {
        return opens.plusDays(number);
    }

    /** The calendar month of a day, counted from that of the first. */
    int month(int day) {
        return (int) ChronoUnit.MONTHS.between(YearMonth.from(opens), YearMonth.from(day(day)));
    }

    YearMonth monthAt(int number) {
        return YearMonth.from(opens).plusMonths(number);
    }
}
