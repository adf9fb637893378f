package eu.masp.measures.feel;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What lies outside the profile is told with its place and its mend, never with a stack trace. */
@Timeout(20)
class ErrorsTest {

    private static void error(String expression, int column, String message) {
        FeelException error = catchThrowableOfType(FeelException.class, () -> Profile.read(expression));
        assertThat(error).as("%s is no error", expression).isNotNull();
        assertThat(error).hasMessage(message);
        assertThat(error.column()).as("column in %s", expression).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.z > 1              | 0 | 'h.z' is not an input. Did you mean 'h.x'?
            hh.x > 1             | 0 | 'hh.x' is not known here. Did you mean 'h.x'?
            fiv > 1              | 0 | 'fiv' is not known here. Did you mean 'five'?
            h > 1                | 0 | 'h' is a member; name one of its inputs, as in h.x.
            c.x > 1              | 0 | 'c.x' is not known here. Did you mean 'h.x'?
            item.x > 1           | 0 | 'item' stands in a filter only, as in children[item.x = …].
            count(cs[x > 1]) > 0 | 9 | 'x' is not known here. Did you mean 'item.x'?
            sum(cs.z) > 0        | 4 | 'cs.z' is not an input. Did you mean 'cs.x'?
            five(1) > 1          | 0 | 'five' is a parameter, not a band table: write it without brackets.
            steps > 1            | 0 | 'steps' is a band table: read it at a number, as in steps(household.isee).
            string(h.x)          | 0 | There is no function 'string' in the FEEL profile of measures.
            flor(h.x)            | 0 | There is no function 'flor' in the FEEL profile of measures. Did you mean 'floor'?
            round half even(h.x, 2) | 0 | FEEL has no 'round half even': write decimal(n, 2).
            some five in cs satisfies true | 5 | 'five' means something else already; choose another name.
            """)
    void unknownNames(String expression, int column, String message) {
        error(expression, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.d > 3              | 0 | 'h.d > 3' compares a date with a number.
            h.k = 3              | 0 | 'h.k = 3' compares a text with a number.
            h.k < "a"            | 0 | 'h.k < "a"' compares a text with a text, which has no order.
            h.p > h.q            | 0 | 'h.p > h.q' compares a yes or no with a yes or no, which has no order.
            a_year > ten_days    | 0 | 'a_year > ten_days' compares a duration of years and months with a duration of days.
            h.x in (1, "a")      | 0 | 'h.x in (1, "a")' compares a number with a text.
            h.x and h.p          | 0 | 'h.x' is a number where a yes or no belongs.
            not(h.x)             | 4 | 'h.x' is a number where a yes or no belongs.
            if h.x then 1 else 2 | 3 | 'h.x' is a number where a yes or no belongs.
            if h.p then 1 else h.d | 0 | 'then' gives a number, 'else' a date.
            h.d + 1              | 0 | 'h.d + 1' adds a number to a date; a date takes a duration, as in duration("P30D").
            h.d + h.e            | 0 | 'h.d + h.e' adds a date to a date.
            h.x - h.d            | 0 | 'h.x - h.d' takes a date from a number; a date takes a duration, as in duration("P30D").
            h.d * 2              | 0 | 'h.d' is a date where a number belongs.
            -h.d                 | 0 | '-h.d' is a date where a number belongs.
            abs(h.d)             | 4 | 'h.d' is a date where a number belongs.
            min(h.x, h.d)        | 0 | 'min(h.x, h.d)' takes numbers, or dates, or durations, all of one kind.
            h.d.hour             | 0 | 'h.d.hour': a date has no 'hour'; it has .year, .month, .day.
            h.x.year             | 0 | 'h.x.year': a number has no 'year'.
            steps(h.d)           | 6 | 'h.d' is a date where a number belongs.
            sum(cs)              | 0 | 'sum(cs)' takes a list of values, as in sum(children.cost).
            sum(cs.d)            | 0 | 'sum' adds numbers, not a date.
            max(append(cs.k, "a")) | 0 | 'max(append(cs.k, "a"))': a text has no order.
            max(append(cs.x, h.d)) | 4 | 'append(cs.x, h.d)' mixes kinds of values.
            cs[1]                | 3 | '1' is a number where a yes or no belongs.
            some c in cs satisfies c.x | 23 | 'c.x' is a number where a yes or no belongs.
            some c in cs.x satisfies c > 1 | 10 | 'cs.x' is not one of the case's lists.
            """)
    void mixedTypes(String expression, int column, String message) {
        error(expression, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.k = "d"            | 0  | h.k is never "d". Did you mean 'a'?
            "elephant" = h.k     | 0  | h.k is never "elephant". Known here: a, b, c.
            h.k in ("a", "A")    | 0  | h.k is never "A". Did you mean 'a'?
            h.x = null           | 6  | 'null' has no place in a rule: what is not known stays unknown by itself.
            null                 | 0  | 'null' has no place in a rule: what is not known stays unknown by itself.
            h.x / h.y            | 6  | Only a literal other than 0 may divide; write a parameter's inverse as a product.
            h.x / five           | 6  | Only a literal other than 0 may divide; write a parameter's inverse as a product.
            h.x / 0              | 6  | Only a literal other than 0 may divide; write a parameter's inverse as a product.
            h.x / 0.00           | 6  | Only a literal other than 0 may divide; write a parameter's inverse as a product.
            min(cs.x)            | 0  | The list may be empty; write min(append(cs.x, fallback)).
            max(cs[item.p].x)    | 0  | The list may be empty; write max(append(cs[item.p].x, fallback)).
            max()                | 0  | 'max' takes a list of values, or at least two values.
            append(cs.x)         | 0  | 'append' takes a list and what to add to it.
            round up(h.x)        | 0  | 'round up' takes 2 arguments, not 1.
            round up(h.x, h.y)   | 0  | 'round up' takes the number of decimals as a literal.
            round up(h.x, 1.5)   | 0  | 'round up' takes the number of decimals as a literal.
            count()              | 0  | 'count' takes 1 argument, not 0.
            some c in cs, e in cs satisfies true | 0 | Go through one list at a time, as in 'some c in children satisfies …'.
            [1, 2]               | 1  | A list stands only after 'in', or inside an aggregate through append(list, …).
            h.x ** 2             | 0  | '**' lies outside the FEEL profile of measures.
            function(a) a        | 0  | 'function(a) a' lies outside the FEEL profile of measures.
            h.x in [3..1]        | 7  | '[3..1]' holds nothing: its first end lies above its last.
            h.x between 3 and 1  | 0  | 'h.x between 3 and 1' holds nothing: its first end lies above its last.
            h.x > 1e400          | 6  | '1e400' is not a number of everyday size.
            """)
    void whatTheProfileLeavesOut(String expression, int column, String message) {
        error(expression, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            date("2026-02-30")   | 0 | "2026-02-30" is not a date that exists; write 2026-11-22.
            date("2026-13-01")   | 0 | "2026-13-01" is not a date that exists; write 2026-11-22.
            date("2026-1-1")     | 0 | "2026-1-1" is not a date that exists; write 2026-11-22.
            date("+12026-01-01") | 0 | "+12026-01-01" is not a date that exists; write 2026-11-22.
            @"2025-02-29"        | 0 | "2025-02-29" is not a date that exists; write 2026-11-22.
            duration("P1M3D")    | 0 | "P1M3D" is not a duration of the profile; write years and months (P3Y, P1Y6M) or days (P60D).
            duration("PT5H")     | 0 | "PT5H" is not a duration of the profile; write years and months (P3Y, P1Y6M) or days (P60D).
            duration("1 year")   | 0 | "1 year" is not a duration of the profile; write years and months (P3Y, P1Y6M) or days (P60D).
            date(2026, 2, 29)    | 0 | 'date(2026, 2, 29)' does not exist in every year.
            date(2026, 13, 1)    | 0 | 'date(2026, 13, 1)' does not exist in every year.
            date(on.year, on.month, 31) | 0 | 'date(on.year, on.month, 31)' does not exist in every year and month.
            date(on.year, h.x, 1)| 0 | In date(year, month, day) the month is a literal or the .month of a date, the day a literal.
            date(h.d)            | 0 | 'date(h.d)' takes a text in quotation marks.
            """)
    void datesAndDurationsThatDoNotExist(String expression, int column, String message) {
        error(expression, column, message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            h.x >                | 5  | This is not FEEL: the expression breaks off.
            (h.x > 1             | 8  | This is not FEEL: the expression breaks off.
            h.x > 1 2            | 8  | This is not FEEL: '2' has no place here.
            h.x > 1 and          | 8  | This is not FEEL: 'and' has no place here.
            h.x ≥ 1              | 4  | This is not FEEL: '≥' has no place here.
            if h.p then 1        | 13 | This is not FEEL: an 'if' needs its 'then' and its 'else'.
            h.x > '3'            | 6  | This is not FEEL: a text stands in double quotation marks.
            h.k = "a             | 6  | This is not FEEL: a text stands in double quotation marks.
            h.p && h.q           | 4  | This is not FEEL: '&' has no place here; write 'and'.
            !h.p                 | 0  | This is not FEEL: '!' has no place here; write not(…).
            not h.p              | 4  | This is not FEEL: 'h' has no place here; write not(…).
            h.x == 1             | 5  | FEEL compares with one '='.
            """)
    void whatIsNotFeel(String expression, int column, String message) {
        error(expression, column, message);
    }

    @Test
    void barsForOr() {
        error("h.p || h.q", 4, "This is not FEEL: '|' has no place here; write 'or'.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n"})
    void nothing(String expression) {
        error(expression, 0, "This is not FEEL: there is no expression.");
    }

    @Test
    void depthAndLengthHaveBounds() {
        error("(".repeat(3000) + "true" + ")".repeat(3000), 0, "This is not FEEL: brackets lie more than 100 deep.");
        error("not(".repeat(101) + "true" + ")".repeat(101), 0, "This is not FEEL: brackets lie more than 100 deep.");
        error("h.p and ".repeat(3000) + "h.p", 0,
                "The expression has more than 10,000 characters; make parts of it criteria or parameters of their own.");
        String tooDeep = "The expression's parts lie more than 200 deep in each other; make parts of it criteria or parameters of their own.";
        error("if h.p then ".repeat(400) + "1" + " else 2".repeat(400), 0, tooDeep);
        error("1" + " + 1".repeat(2400), 0, tooDeep);
        assertThat(Profile.read("if h.p then ".repeat(90) + "1" + " else 2".repeat(90)).type())
                .isEqualTo(Type.Scalar.NUMBER);
        assertThat(Profile.read("1" + " + 1".repeat(190)).type()).isEqualTo(Type.Scalar.NUMBER);
        assertThat(Profile.read("h.p" + " or h.q".repeat(900)).type()).isEqualTo(Type.Scalar.BOOLEAN);
        assertThat(Profile.read("(".repeat(90) + "true" + ")".repeat(90)).type()).isEqualTo(Type.Scalar.BOOLEAN);
    }

    @Test
    void aProblemInALaterLineHasItsLine() {
        FeelException error = catchThrowableOfType(FeelException.class, () -> Profile.read("h.x > 1\n  and h.z > 2"));
        assertThat(error.line()).isEqualTo(2);
        assertThat(error.column()).isEqualTo(6);
    }
}
