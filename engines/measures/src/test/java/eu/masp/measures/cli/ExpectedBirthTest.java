package eu.masp.measures.cli;

import eu.masp.measures.Folder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/** What the command says of a birth that is expected, and of lists that are not known. */
class ExpectedBirthTest {

    private static final String ARRIVALS = """
            inputs:
              - {id: adult.expecting, type: boolean}
              - {id: adult.due_date, type: date, min: on, max: on + duration("P10M"), only-if: adult.expecting}
            arrivals:
              - list: children
                announced-by: adult
                when: adult.expecting
                on: adult.due_date
                gives: {birth_date: on}
                title: {it: chi deve nascere, en: the one to come}
                says: {it: Dalla nascita, en: From the birth}
                condition: {it: "se nasce il {day}", en: "if the birth is on {day}"}
            """;
    private static final String EXPECTING = """
            {"on": "2026-11-22", "household": {"isee": 10000}, "children": %s,
             "adults": [{"id": "a", "expecting": true, "due_date": "2027-03-14"}]}""";
    @TempDir
    private Path path;
    private Folder folder;

    @BeforeEach
    void write() {
        folder = Folder.smallWorld(path).file("arrivals.yaml", ARRIVALS);
    }

    @Test
    void whatTheBirthBringsHasASectionAndIsNotAmongWhatIsNotYours() {
        String table = check(EXPECTING.formatted("[]"));
        assertThat(table).contains("DALLA NASCITA (data prevista: 14 marzo 2027)\n"
                + "  Contributo di benvenuto [chi deve nascere]  1.000,00 € una volta").doesNotContain("NON SPETTA");
        assertThat(check(EXPECTING.formatted("[]"), "--lang", "en"))
                .contains("FROM THE BIRTH (expected date: 14 March 2027)\n  Welcome grant [the one to come]");
    }

    @Test
    void ofAChildWhoIsThereTheAnswerStays() {
        String table = check(EXPECTING.formatted("[{\"id\": \"big\", \"birth_date\": \"2019-01-01\"}]"));
        assertThat(table).contains("DALLA NASCITA", "NON SPETTA\n  Contributo di benvenuto [big]");
    }

    @Test
    void forProgramsItStandsUnderForeseen() {
        JsonNode foreseen = json(EXPECTING.formatted("[]")).get("foreseen");
        assertThat(foreseen.size()).isOne();
        assertThat(foreseen.at("/0/on").asString()).isEqualTo("2027-03-14");
        assertThat(foreseen.at("/0/title/en").asString()).isEqualTo("From the birth");
        assertThat(foreseen.at("/0/results/0/measure").asString()).isEqualTo("welcome-grant");
        assertThat(foreseen.at("/0/results/0/verdict").asString()).isEqualTo("yes");
        assertThat(foreseen.at("/0/results").size()).isOne();
    }

    @Test
    void whereNobodyIsExpectedNothingIsSaid() {
        String family = EXPECTING.formatted("[]").replace("true", "false");
        assertThat(json(family).has("foreseen")).isFalse();
        assertThat(check(family)).contains("NON SPETTA").doesNotContain("DALLA NASCITA");
        // over the ceiling the birth brings nothing
        assertThat(json(EXPECTING.formatted("[]").replace("10000", "90000")).has("foreseen")).isFalse();
    }

    @Test
    void aListThatIsNotKnownIsAskedInWords() {
        assertThat(check("{\"on\": \"2026-11-22\", \"household\": {\"isee\": 10000}}"))
                .contains("serve: Quanti figli avete?").doesNotContain("children");
    }

    private JsonNode json(String household) {
        return new JsonMapper().readTree(check(household, "--json"));
    }

    private String check(String household, String... options) {
        folder.file("case.json", household);
        StringWriter out = new StringWriter();
        String[] arguments = new String[options.length + 3];
        arguments[0] = path.resolve("case.json").toString();
        arguments[1] = "--measures";
        arguments[2] = path.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        int status = CheckCommand.run(new PrintWriter(out), new PrintWriter(out), arguments);
        assertThat(status).as(out.toString()).isZero();
        return out.toString();
    }
}
