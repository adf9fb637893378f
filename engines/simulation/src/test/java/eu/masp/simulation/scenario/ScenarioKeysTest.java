package eu.masp.simulation.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.measures.Catalogue;
import eu.masp.measures.Parameter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Scenarios in memory, as a page has them. */
class ScenarioKeysTest {

    private static final LocalDate ON = LocalDate.parse("2026-11-22");
    private final Catalogue catalogue = Catalogue.load(Path.of("src/test/resources/example/measures"));
    private final Catalogue strange = Catalogue.load(Path.of("src/test/resources/stranger"));

    @Test
    void everythingThatIsWrongIsToldAtItsKey() {
        Map<String, Object> keys = Map.of("parameters", Map.of("isee_ceiling", "much"), "measures", Map.of(
                "nursery-bonus", Map.of("add", List.of(Map.of("id", "fine", "when", "child.cost > 0"),
                        Map.of("id", "cheap", "when", "child.cots > 0")), "amount", Map.of("months", "many things"))));
        assertThatThrownBy(() -> Scenario.apply(catalogue, "the form", keys, ON))
                .isInstanceOfSatisfying(ScenarioException.class, e -> {
                    assertThat(e.problems()).extracting(ScenarioException.Problem::path).containsExactly(
                            List.of("parameters", "isee_ceiling"),
                            List.of("measures", "nursery-bonus", "add", "1", "when"),
                            List.of("measures", "nursery-bonus", "amount", "months"));
                    assertThat(e.problems().getFirst().message())
                            .isEqualTo("it does not take 'much': it is a number.");
                    assertThat(e.getMessage()).startsWith("the form: parameters: isee_ceiling: ").hasLineCount(3);
                });
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        String yaml = """
                title: "Più bassa: 1"
                parameters: {isee_ceiling: 12345678.90, months: P3Y, day: 2026-01-31, "no": "0123"}
                measures:
                  nursery-bonus: {add: [{id: on, when: 'child.care = "nursery"'}]}
                """;
        Scenario scenario = Scenario.parse("a text", yaml);
        assertThat(Scenario.parse("a text", scenario.yaml())).isEqualTo(scenario);
        assertThat(scenario.yaml()).startsWith("title:").contains("isee_ceiling: 12345678.9\n")
                .contains("day: 2026-01-31\n").contains("'no': '0123'\n");
    }

    @Test
    void aRowOfABandTableMoves() {
        Catalogue changed = Scenario.apply(strange, "s", Map.of("parameters", Map.of("step_amount", Map.of("2", 7))),
                ON);
        Parameter table = changed.parameters().stream().filter(p -> p.id().equals("step_amount")).findFirst()
                .orElseThrow();
        assertThat(table.periods().getFirst().bands().rows()).extracting(row -> row.value())
                .containsExactly(new BigDecimal("3000"), new BigDecimal("7"), new BigDecimal("1500"));
        assertThatThrownBy(() -> Scenario.apply(strange, "s",
                Map.of("parameters", Map.of("step_amount", Map.of("4", 7))), ON))
                .hasMessageContaining("step_amount: 4: there is no row 4; the band table has rows 1 to 3.");
        assertThatThrownBy(() -> Scenario.apply(strange, "s", Map.of("parameters", Map.of("step_amount", 5)), ON))
                .hasMessageContaining("has to hold keys with values");
    }

    @Test
    void whatIsNoYamlSaysTheLine() {
        assertThatThrownBy(() -> Scenario.parse("s.yaml", "parameters: {a: 1}\nparameters: {b: 2}\n"))
                .hasMessageContaining("s.yaml: this is not YAML: line 2: found duplicate key parameters");
        assertThatThrownBy(() -> Scenario.parse("s.yaml", "parameters:\n")).hasMessageContaining(
                "parameters: is empty");
        assertThatThrownBy(() -> Scenario.parse("s.yaml", "")).hasMessageContaining("has to hold keys");
    }
}
