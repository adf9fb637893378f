package eu.masp.measures.feel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Dates and durations; 29 February and the ends of months among them. */
class DatesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.d + duration("P1M")    | d=2026-01-31       | 2026-02-28
            h.d + duration("P1M")    | d=2024-01-31       | 2024-02-29
            h.d + a_year             | d=2024-02-29       | 2025-02-28
            h.d + duration("P4Y")    | d=2024-02-29       | 2028-02-29
            h.d - a_year             | d=2024-02-29       | 2023-02-28
            h.d - duration("P1M")    | d=2026-03-31       | 2026-02-28
            h.d + ten_days           | d=2026-12-25       | 2027-01-04
            h.d - ten_days           | d=2026-01-05       | 2025-12-26
            a_year + h.d             | d=2026-01-05       | 2027-01-05
            h.d + a_year             | d=2024-02-28..2024-03-01 | 2025-02-28..2025-03-01
            h.d + a_year             | d=?                | ?
            h.d + a_year             | d=..2024-02-29     | ..2025-02-28
            h.d - h.e                | d=2026-03-01 e=2026-02-28 | P1D
            h.d - h.e                | d=2024-03-01 e=2024-02-28 | P2D
            h.d - h.e                | d=2026-03-01..2026-03-05 e=2026-03-04 | -P3D..P1D
            (h.d - h.e).days         | d=2026-03-01 e=2026-02-28 | 1
            h.d - h.e > ten_days     | d=2026-03-01 e=2026-02-01 | yes
            h.d - h.e                | d=2026-03-01       | ?
            date(h.d.year, 9, 1)     | d=2026-03-01       | 2026-09-01
            date(h.d.year, 9, 1)     | d=2026-03-01..2027-01-01 | 2026-09-01..2027-09-01
            date(h.d.year, h.d.month, 1) | d=2024-02-29   | 2024-02-01
            date(2026, 2, 28)        |                    | 2026-02-28
            h.d.year                 | d=2024-02-29       | 2024
            h.d.month                | d=2024-02-29       | 2
            h.d.day                  | d=2024-02-29       | 29
            h.d.year                 | d=2024-02-29..2026-01-01 | 2024..2026
            h.d.month                | d=2024-02-29..2024-03-01 | 1..12
            a_year.years             |                    | 1
            duration("P30M").years   |                    | 2
            duration("P30M").months  |                    | 6
            ten_days.days            |                    | 10
            -a_year                  |                    | -P12M
            a_year + duration("P6M") |                    | P18M
            a_year - duration("P6M") |                    | P6M
            ten_days + duration("P1D") |                  | P11D
            @"2026-02-28"            |                    | 2026-02-28
            @"P1Y6M"                 |                    | P18M
            """)
    void reckon(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            d=2024-02-29 e=2025-02-28                 | P11M
            d=2024-02-29 e=2025-03-01                 | P12M
            d=2024-02-29 e=2028-02-29                 | P48M
            d=2026-01-31 e=2026-02-28                 | P0M
            d=2026-01-31 e=2026-03-31                 | P2M
            d=2008-11-22 e=2026-11-21                 | P215M
            d=2008-11-22 e=2026-11-22                 | P216M
            d=2026-03-31 e=2026-01-01                 | -P2M
            d=2026-05-15 e=2026-05-15                 | P0M
            d=2008-11-20..2008-11-25 e=2026-11-22     | P215M..P216M
            d=? e=2026-11-22                          | ?
            d=..2008-11-22 e=2026-11-22               | P216M..
            """)
    void countWholeMonths(String facts, String expected) {
        OperatorsTest.holds("years and months duration(h.d, h.e)", facts, expected);
    }

    /** Italian law, art. 2963 of the civil code: a term that lacks its day ends on the month's last day. */
    @ParameterizedTest
    @CsvSource({"2025-02-27,no", "2025-02-28,yes", "2025-03-01,yes"})
    void whoIsBornOn29FebruaryTurnsOneOnThe28th(String day, String turned) {
        OperatorsTest.holds("h.e >= h.d + duration(\"P1Y\")", "d=2024-02-29 e=" + day, turned);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.d < h.e                | d=2026-01-01 e=2026-01-01 | no
            h.d <= h.e               | d=2026-01-01 e=2026-01-01 | yes
            h.d < h.e                | d=..2026-01-01 e=2026-01-02.. | yes
            h.d < h.e                | d=2026-01-01.. e=2026-01-01   | no
            h.d < h.e                | d=2026-01-01.. e=2026-01-02   | unknown
            h.d >= h.e               | d=2026-01-01.. e=2026-01-01   | yes
            h.d = h.e                | d=..2026-01-01 e=2026-01-02.. | no
            h.d < on                 | d=?                           | unknown
            h.d + a_year > h.e       | d=2025-11-22.. e=2026-11-21   | yes
            """)
    void compare(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }
}
