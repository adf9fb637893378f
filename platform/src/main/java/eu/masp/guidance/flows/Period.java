package eu.masp.guidance.flows;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Whole months, the last one included. */
public record Period(YearMonth from, YearMonth to) {

    static Period of(int year) {
        return new Period(YearMonth.of(year, 1), YearMonth.of(year, 12));
    }

    /** Whether it is one calendar year from its beginning to its end. */
    public boolean calendarYear() {
        return equals(of(from.getYear()));
    }

    List<Integer> years() {
        return IntStream.rangeClosed(from.getYear(), to.getYear()).boxed().toList();
    }

    /** How many months of a year are over when the period begins in it. */
    int before(int year) {
        return year == from.getYear() ? from.getMonthValue() - 1 : 0;
    }

    /** How many months of a year are over when the period ends in it. */
    int until(int year) {
        return year == to.getYear() ? to.getMonthValue() : 12;
    }
}
