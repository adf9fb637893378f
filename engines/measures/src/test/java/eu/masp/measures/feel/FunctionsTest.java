package eu.masp.measures.feel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions over numbers, with known values and ranges. */
class FunctionsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            min(h.x, h.y)            | x=1 y=2            | 1
            min(h.x, h.y)            | x=1..5 y=2..3      | 1..3
            max(h.x, h.y)            | x=1..5 y=2..3      | 2..5
            min(h.x, 3)              | x=?                | ..3
            max(h.x, 0)              | x=?                | 0..
            max(min(h.x, 10), 0)     | x=?                | 0..10
            min(h.x, h.y, 2)         | x=5 y=4            | 2
            min(h.d, h.e)            | d=2026-01-01 e=2025-12-31 | 2025-12-31
            max(h.d, h.e)            | d=2026-01-01..2026-02-01 e=2025-12-31 | 2026-01-01..2026-02-01
            max(a_year, duration("P13M")) |               | P13M
            abs(h.x)                 | x=-3               | 3
            abs(h.x)                 | x=-3..2            | 0..3
            abs(h.x)                 | x=-3..-2           | 2..3
            abs(h.x)                 | x=..-2             | 2..
            abs(h.x)                 | x=-1..             | 0..
            floor(h.x)               | x=1.9              | 1
            floor(h.x)               | x=-1.1             | -2
            floor(h.x)               | x=1.9..2.1         | 1..2
            ceiling(h.x)             | x=1.1              | 2
            ceiling(h.x)             | x=-1.9             | -1
            """)
    void leastGreatestAndWhole(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            round half up(h.x, 1)    | x=1.25             | 1.3
            round half up(h.x, 1)    | x=-1.25            | -1.3
            decimal(h.x, 1)          | x=1.25             | 1.2
            decimal(h.x, 1)          | x=1.35             | 1.4
            decimal(h.x, 0)          | x=2.5              | 2
            round down(h.x, 1)       | x=1.29             | 1.2
            round down(h.x, 1)       | x=-1.29            | -1.2
            round up(h.x, 1)         | x=1.21             | 1.3
            round up(h.x, 1)         | x=-1.21            | -1.3
            round up(h.x, 1)         | x=1.20             | 1.2
            round half up(h.x, -2)   | x=150              | 200
            round half up(h.x, 1)    | x=1.24..1.26       | 1.2..1.3
            round half up(h.x / 3, 2)| x=1                | 0.33
            """)
    void round(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            steps(h.x)               | x=-1               | 7
            steps(h.x)               | x=0                | 7
            steps(h.x)               | x=0.01             | 1.5
            steps(h.x)               | x=9.99             | 1.5
            steps(h.x)               | x=10               | 4
            steps(h.x)               | x=30               | 4
            steps(h.x)               | x=30.01            | 20
            steps(h.x)               | x=0..5             | 1.5..7
            steps(h.x)               | x=1..9             | 1.5
            steps(h.x)               | x=1..10            | 1.5..4
            steps(h.x)               | x=..10             | 1.5..7
            steps(h.x)               | x=31..             | 20
            steps(h.x)               | x=?                | 1.5..20
            slope(h.x)               | x=0                | 8
            slope(h.x)               | x=10               | 8
            slope(h.x)               | x=11               | 7.5
            slope(h.x)               | x=20               | 3
            slope(h.x)               | x=30               | 4
            slope(h.x)               | x=99               | 5
            slope(h.x)               | x=11..15           | 5.5..7.5
            slope(h.x)               | x=15..30           | 3..5.5
            slope(h.x)               | x=19..             | 3..5
            slope(h.x)               | x=?                | 3..8
            slope(steps(h.x) * 10)   | x=5                | 5.5
            """)
    void readBandTables(String expression, String facts, String expected) {
        OperatorsTest.holds(expression, facts, expected);
    }
}
