package eu.masp.measures.feel;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Operators of the profile, with known values, ranges and unknowns; where all is known, KIE's FEEL has to agree. */
class OperatorsTest {

    static void holds(String expression, String facts, String expected) {
        Profile.Facts known = Notation.facts(facts);
        Value ours = Profile.value(Profile.read(expression), known);
        assertThat(Notation.show(ours)).as("%s with %s", expression, facts).isEqualTo(expected);
        boolean nothingUnknown = facts == null ? !expression.matches(".*\\b(h\\.|cs\\b).*")
                : !facts.contains("..") && !facts.contains("?");
        if (nothingUnknown && ours.known()) {
            Object kie = Profile.kie(expression, known);
            assertThat(Agreement.same(ours, kie)).as("KIE says %s for %s with %s", kie, expression, facts).isTrue();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.x + h.y              | x=1.10 y=2.20      | 3.3
            h.x + h.y              | x=1..2 y=3         | 4..5
            h.x + h.y              | x=1..2             | ?
            h.x + h.y              | x=1.. y=2..3       | 3..
            h.x - h.y              | x=1..2 y=3..5      | -4..-1
            h.x - h.x              | x=1..2             | -1..1
            h.x * h.y              | x=3 y=0.1          | 0.3
            h.x * h.y              | x=-2..3 y=-5..4    | -15..12
            h.x * h.y              | x=0 y=?            | 0
            h.x * 0                |                    | 0
            h.x * h.y              | x=1.. y=2..3       | 2..
            h.x * h.y              | x=-1..1 y=1..      | ?
            -h.x                   | x=1..2             | -2..-1
            -h.x                   | x=..2              | -2..
            h.x / 4                | x=1                | 0.25
            h.x / 3                | x=1                | 0.3333333333333333333333333333333333
            h.x / -2               | x=2..4             | -2..-1
            h.x / -2               | x=2..              | ..-1
            h.x / 0.5              | x=3                | 6
            five * 2.5             |                    | 12.5
            1.0e2 + h.x            | x=0.01             | 100.01
            """)
    void addSubtractMultiplyAndDivide(String expression, String facts, String expected) {
        holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.x = 1                | x=1.00             | yes
            h.x = h.y              | x=1..2 y=2..3      | unknown
            h.x = h.y              | x=1..2 y=3..4      | no
            h.x != h.y             | x=1..2 y=3..4      | yes
            h.x = h.x              | x=1..2             | unknown
            h.x < h.y              | x=1..2 y=2..3      | unknown
            h.x <= h.y             | x=1..2 y=2..3      | yes
            h.x < h.y              | x=2..3 y=1..2      | no
            h.x > 2                | x=2..              | unknown
            h.x >= 2               | x=2..              | yes
            h.x > 2                | x=..2              | no
            h.x >= 2               |                    | unknown
            h.x <= 40000.00        | x=40000.01         | no
            h.x <= 40000.00        | x=40000.00         | yes
            h.k = "a"              | k=a                | yes
            h.k = "a"              | k=b                | no
            h.k != "a"             | k=b                | yes
            h.k = "a"              | k=?                | unknown
            h.k != "a"             | k=?                | unknown
            h.p = h.q              | p=yes q=no         | no
            h.p = true             | p=?                | unknown
            h.p != true            | p=no               | yes
            h.x between 1 and 3    | x=3                | yes
            h.x between 1 and 3    | x=3..4             | unknown
            h.x between 1 and 3    | x=4..              | no
            h.x in [1..3]          | x=1                | yes
            h.x in (1..3)          | x=1                | no
            h.x in [1..3)          | x=3                | no
            h.x in (1..3]          | x=2..3             | yes
            h.x in (1, 2)          | x=2                | yes
            h.x in (1, 2)          | x=2..3             | unknown
            h.x in (1, 2)          | x=3..4             | no
            h.x in (< 1, > 3)      | x=3                | no
            h.x in (< 1, > 3)      | x=4                | yes
            h.x in (<= 1, [2..3])  | x=2.5              | yes
            h.x in (<= 1, [2..3])  | x=1..2             | unknown
            h.k in ("a", "b")      | k=b                | yes
            h.k in ("a", "b")      | k=?                | unknown
            h.d in [date("2026-01-01")..date("2026-12-31")] | d=2026-12-31 | yes
            duration("P1Y") = duration("P12M")      |    | yes
            duration("P13M") > a_year               |    | yes
            duration("P10D") >= ten_days            |    | yes
            """)
    void compare(String expression, String facts, String expected) {
        holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            if h.p then h.x else h.y               | p=yes x=1 y=2        | 1
            if h.p then h.x else h.y               | p=no x=1 y=2         | 2
            if h.p then h.x else h.y               | p=? x=1 y=2          | 1..2
            if h.p then h.x else h.y               | p=? x=1..3 y=2       | 1..3
            if h.p then h.x else h.x               | p=? x=1              | 1
            if h.p then h.x else h.y               | p=yes x=1 y=?        | 1
            if h.p then h.x else h.y               | p=? x=1              | ?
            if h.p then h.d else h.e               | p=? d=2026-01-01 e=2025-01-01 | 2025-01-01..2026-01-01
            (if h.p then "a" else "b") = h.k       | p=? k=c              | unknown
            if h.p then h.q else not(h.q)          | p=? q=yes            | unknown
            if h.p then a_year else duration("P6M")| p=?                  | P6M..P12M
            """)
    void chooseABranchOrCoverBoth(String expression, String facts, String expected) {
        holds(expression, facts, expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            five                   |  | 5
            not_yet                |  | ?
            not_yet > 3            |  | unknown
            spring                 |  | 2026-03-01
            strict and h.x > 1     | x=2 | yes
            on                     |  | 2026-11-22
            on - spring            |  | P266D
            on.year + on.month + on.day | | 2059
            """)
    void readParametersAndTheDate(String expression, String facts, String expected) {
        holds(expression, facts, expected);
    }

    /** {@code a + b * c} and the like read as everybody expects. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            1 + 2 * 3              |  | 7
            (1 + 2) * 3            |  | 9
            10 - 2 - 3             |  | 5
            -h.x + 5               | x=2 | 3
            -(h.x + 5)             | x=2 | -7
            12 / 4 / 3             |  | 1
            1 + 2 > 2 and 2 < 3    |  | yes
            h.p or h.q and false   | p=yes q=no | yes
            not(h.p) and h.q       | p=no q=yes | yes
            if h.x > 1 then 1 else 2 + 3 | x=0 | 5
            """)
    void bindAsUsual(String expression, String facts, String expected) {
        holds(expression, facts, expected);
    }
}
