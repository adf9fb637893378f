package eu.masp.measures.json;

import eu.masp.measures.Folder;
import eu.masp.measures.InvalidContentException;
import eu.masp.measures.Problem;
import eu.masp.measures.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What a case is told that is no JSON, or no case of the vocabulary. */
class CaseJsonTest {

    private static Vocabulary vocabulary;

    @BeforeAll
    static void smallWorld(@TempDir Path path) {
        vocabulary = Folder.smallWorld(path).load().vocabulary();
    }

    private static List<Problem> problems(String json) {
        InvalidContentException told = catchThrowableOfType(InvalidContentException.class,
                () -> CaseJson.read(json, "case.json", vocabulary, null));
        assertThat(told).as("told of %s", json).isNotNull();
        return told.problems();
    }

    private static String problem(String json) {
        assertThat(problems(json)).hasSize(1);
        return problems(json).getFirst().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                   | 1:1 | the text is empty.
            {                    | 1:2 | it breaks off.
            {"a": [1, 2          | 1:12 | it breaks off.
            "abc                 | 1:5 | it breaks off.
            {"a" 1}              | 1:6 | Unexpected character ('1' (code 49)): was expecting a colon to separate property name and value.
            {a: 1}               | 1:2 | Unexpected character ('a' (code 97)): was expecting double-quote to start property name.
            {"a": nul            | 1:7 | Unrecognized token 'nul': was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false').
            {"a": 01}            | 1:8 | Invalid numeric value: Leading zeroes not allowed.
            {"a": +1}            | 1:8 | Unexpected character ('+' (code 43)) in numeric value: JSON spec does not allow numbers to have plus signs.
            {"a": NaN}           | 1:10 | Non-standard token 'NaN'.
            {"a": 1} {}          | 1:10 | something follows where it should end.
            {"a": 1, "a": 2}     | 1:13 | Duplicate Object property "a".
            /* c */ {}           | 1:1 | Unexpected character ('/' (code 47)): maybe a (non-standard) comment.
            """)
    void textThatIsNoJson(String json, String place, String message) {
        assertThat(problem(json)).isEqualTo("case.json:" + place + "  This is not JSON: " + message);
    }

    @Test
    void nothingIsSaidOfTheParserItself() {
        for (String json : List.of("{", "[", "{\"a\"", "\"", "{\"a\": \"\\x\"}", "\u0001", "}", "[1,]", "{\"a\": 1.}",
                "{} {}")) {
            assertThat(problem(json)).doesNotContain("REDACTED", "Source", "Feature", "`", "\n", "Exception",
                    "marker at");
        }
    }

    @Test
    void limitsAreToldInWordsWithTheirPlace() {
        assertThat(problem("{\n \"household\": " + "[".repeat(30)))
                .matches("case.json:2:\\d+  Objects and lists lie more than 20 deep in each other.");
        assertThat(problem("{\n \"household\": " + "9".repeat(100) + "}"))
                .matches("case.json:2:\\d+  A number has more than 60 characters.");
        assertThat(problem("{\n \"household\": \"" + "x".repeat(20_000) + "\"}"))
                .matches("case.json:2:\\d+  A text has more than 10000 characters.");
        assertThat(problem("{\n \"" + "x".repeat(20_000) + "\": 1}"))
                .matches("case.json:2:\\d+  A key has more than 1000 characters.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            []                                             | | A case is an object, as in {"on": "2026-11-22", "household": {}}.
            {"on": "2026-11-22"}                           | | The case is about nothing: give household.
            {"household": {}}                              | on | the reference date is missing; write "on": "2026-11-22".
            {"on": "2026-02-30", "household": {}}          | on | '2026-02-30' is not a date that exists; write "2026-11-22".
            {"on": "2026-11-22", "household": 1}           | household | has to be an object, as in {}.
            {"on": "2026-11-22", "household": {}, "chldren": []} | chldren | is neither a root nor a list. Did you mean 'children'?
            {"on": "2026-11-22", "household": {"isee: x": 1}} | household.isee: x | is not an input of 'household'. Known here: isee, town, home, rent.
            {"on": "2026-11-22", "household": {"isee": -1}} | household.isee | cannot be below 0; it is -1.
            {"on": "2026-11-22", "household": {"town": "a: b"}} | household.town | 'a: b' is not a code of 'towns'.
            {"on": "2026-11-22", "household": {"home": "hut"}} | household.home | cannot be 'hut'. Allowed: rented, owned, other.
            {"on": "2026-11-22", "household": {"home": "ownd"}} | household.home | cannot be 'ownd'. Did you mean 'owned'? Allowed: rented, owned, other.
            {"on": "2026-11-22", "children": [1]}          | children[0] | has to be an object with an "id".
            {"on": "2026-11-22", "adults": []}             | adults | has to have at least 1; leave it out while it is not known.
            {"on": "2026-11-22", "adults": {"answer": "no"}} | adults | an "answer" is "dont-know" or "declined".
            """)
    void jsonThatIsNoCase(String json, String path, String message) {
        assertThat(problems(json)).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.line()).isEqualTo(1);
        });
    }

    @Test
    void aProblemOfTheCaseHasItsLineAndColumn() {
        String json = """
                {"on": "2026-11-22", "household": {
                    "town": "x"},
                  "adults": [{"id": "a"},
                    {"id": "b", "isee": [{"id": 1}, {}]}]
                }""";
        assertThat(problems(json)).extracting(Problem::toString)
                .anyMatch(each -> each.startsWith("case.json:2:13  household.town: "))
                .anyMatch(each -> each.startsWith("case.json:4:25  adults[1].isee: "));
    }

    @Test
    void problemsComeInTheOrderOfTheText() {
        String json = """
                {"children": [{"id": "c", "care": "hut", "cost": -1}],
                 "household": {"isee": -1}, "on": "2026-11-31", "chldren": []}""";
        assertThat(problems(json)).extracting(Problem::path).containsExactly("children[0].care", "children[0].cost",
                "household.isee", "on", "chldren");
    }

    @Test
    void allProblemsComeAtOnceAndTheDateFromOutsideWins() {
        assertThat(problems("{\"household\": {\"isee\": true, \"home\": \"hut\"}}")).extracting(Problem::path)
                .containsExactlyInAnyOrder("on", "household.isee", "household.home");
        java.time.LocalDate on = java.time.LocalDate.of(2026, 1, 1);
        assertThat(CaseJson.read("{\"on\": \"2025-01-01\", \"household\": {}}", "c", vocabulary, on).on())
                .isEqualTo(on);
        assertThat(CaseJson.read("{\"household\": {}}", "c", vocabulary, null, on).on()).isEqualTo(on);
    }
}
