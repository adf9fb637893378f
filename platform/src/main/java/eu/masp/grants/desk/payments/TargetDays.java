package eu.masp.grants.desk.payments;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.util.Set;

/** The days on which banks of the euro pay each other (the calendar of TARGET). */
final class TargetDays {
    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(Month.JANUARY, 1), MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.DECEMBER, 25), MonthDay.of(Month.DECEMBER, 26));

    private TargetDays() {
    }

    static boolean open(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day)) && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    /** The first one after a day. */
    static LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!open(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** Gauss's rule in the form of Meeus, Jones and Butcher. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
