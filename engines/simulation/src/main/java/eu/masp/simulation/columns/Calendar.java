package eu.masp.simulation.columns;

import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Span;

import java.time.LocalDate;
import java.time.Period;

/** Days since 1970-01-01 and durations, each between two ends, as the interpreter reckons with them. */
final class Calendar {

    private static final int LAST_YEAR = 9999;
    private static final int FEW_MONTHS = 12 * 9000;

    private Calendar() {
    }

    static long plusMonths(long day, long months) {
        if (day <= Day.FIRST || day >= Day.LAST || open(months)) {
            return open(months) ? months < 0 ? Day.FIRST : Day.LAST : day;
        }
        if (Math.abs(months) > FEW_MONTHS) {
            return months < 0 ? Day.FIRST : Day.LAST;
        }
        return Math.clamp(LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay(), Day.FIRST, Day.LAST);
    }

    static long plusDays(long day, long days) {
        if (open(days)) {
            return days < 0 ? Day.FIRST : Day.LAST;
        }
        return day <= Day.FIRST || day >= Day.LAST ? day : Math.clamp(day + days, Day.FIRST, Day.LAST);
    }

    static long daysLow(long low, long otherHigh) {
        return low <= Day.FIRST || otherHigh >= Day.LAST ? Span.OPEN_LOW : low - otherHigh;
    }

    static long daysHigh(long high, long otherLow) {
        return high >= Day.LAST || otherLow <= Day.FIRST ? Span.OPEN_HIGH : high - otherLow;
    }

    static long spanPlusLow(long a, long b) {
        return open(a) || open(b) ? Span.OPEN_LOW : a + b;
    }

    static long spanPlusHigh(long a, long b) {
        return open(a) || open(b) ? Span.OPEN_HIGH : a + b;
    }

    static long monthsLow(long fromLow, long fromHigh, long toLow, long toHigh) {
        return fromHigh >= Day.LAST || toLow <= Day.FIRST ? Span.OPEN_LOW : months(fromHigh, toLow);
    }

    static long monthsHigh(long fromLow, long fromHigh, long toLow, long toHigh) {
        if (fromLow == fromHigh && toLow == toHigh) {
            return monthsLow(fromLow, fromHigh, toLow, toHigh);
        }
        return fromLow <= Day.FIRST || toHigh >= Day.LAST ? Span.OPEN_HIGH : months(fromLow, toHigh);
    }

    private static long months(long from, long to) {
        return Period.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to)).toTotalMonths();
    }

    static long dateLow(long year, long month, int day, long yearUnit, long monthUnit) {
        return year == Ranges.NO_LOW || month == Ranges.NO_LOW ? Day.FIRST
                : date(year / yearUnit, month / monthUnit, day);
    }

    static long dateHigh(long year, long month, int day, long yearUnit, long monthUnit) {
        return year == Ranges.NO_HIGH || month == Ranges.NO_HIGH ? Day.LAST
                : date(year / yearUnit, month / monthUnit, day);
    }

    private static long date(long year, long month, int day) {
        return LocalDate.of((int) Math.clamp(year, -LAST_YEAR, LAST_YEAR), (int) month, day).toEpochDay();
    }

    static long yearLow(long low, long high) {
        return low <= Day.FIRST && low != high ? Ranges.NO_LOW : LocalDate.ofEpochDay(low).getYear();
    }

    static long yearHigh(long low, long high) {
        return high >= Day.LAST && low != high ? Ranges.NO_HIGH : LocalDate.ofEpochDay(high).getYear();
    }

    static long monthLow(long low, long high) {
        return low == high ? LocalDate.ofEpochDay(low).getMonthValue() : 1;
    }

    static long monthHigh(long low, long high) {
        return low == high ? LocalDate.ofEpochDay(low).getMonthValue() : 12;
    }

    static long dayLow(long low, long high) {
        return low == high ? LocalDate.ofEpochDay(low).getDayOfMonth() : 1;
    }

    static long dayHigh(long low, long high) {
        return low == high ? LocalDate.ofEpochDay(low).getDayOfMonth() : 31;
    }

    static long wholeLow(long low, long high, long by) {
        return low != high && open(low) ? Ranges.NO_LOW : low / by;
    }

    static long wholeHigh(long low, long high, long by) {
        return low != high && open(high) ? Ranges.NO_HIGH : high / by;
    }

    static long restLow(long low, long high) {
        return low == high ? low % 12 : -11;
    }

    static long restHigh(long low, long high) {
        return low == high ? low % 12 : 11;
    }

    private static boolean open(long end) {
        return end <= Span.OPEN_LOW || end >= Span.OPEN_HIGH;
    }
}
