package eu.masp.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.CodeList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSearchTest {
    private final CodeSearch comuni = new CodeSearch(list(
            code("015195", "San Giuliano Milanese", "20098"),
            code("098050", "Sant'Angelo Lodigiano", "26866"),
            code("016219", "Treviglio", "24047"),
            code("022250", "Sèn Jan di Fassa", "38036"),
            code("022205", "Trento", "38121", "38122", "38123"),
            code("015146", "Milano", "20121", "20162"),
            code("022036", "Canal San Bovo", "38050"),
            code("016200", "Rovetta", "24020"),
            code("016189", "Rovetta con Fino", "24020")));

    @ParameterizedTest
    @ValueSource(strings = {"Sant'Angelo Lodigiano", "SANT’ANGELO LODIGIANO", "sant angelo", "santangelo lod",
            "s. angelo",
            "26866", "098050", "  sant`angelo  "})
    void accentsCaseApostrophesAndSpacesDoNotMatter(String typed) {
        assertThat(names(typed)).startsWith("Sant'Angelo Lodigiano");
    }

    @Test
    void accentsMayBeLeftOutOrAdded() {
        assertThat(names("sen jan")).containsExactly("Sèn Jan di Fassa");
        assertThat(names("trevìglio")).containsExactly("Treviglio");
    }

    @Test
    void theBestAnswerComesFirst() {
        assertThat(names("rovetta")).containsExactly("Rovetta", "Rovetta con Fino");
        assertThat(names("milan")).containsExactly("Milano", "San Giuliano Milanese");
    }

    @Test
    void thePartOfAWordIsFound() {
        assertThat(names("viglio")).containsExactly("Treviglio");
    }

    @Test
    void anyPostcodeOfATownFindsIt() {
        assertThat(names("38122")).containsExactly("Trento");
        assertThat(names("3812")).containsExactly("Trento");
    }

    @Test
    void whatIsNotThereIsNotInvented() {
        assertThat(names("Roma")).isEmpty();
        assertThat(names("")).isEmpty();
        assertThat(names(" ' ")).isEmpty();
        assertThat(names("<script>alert(1)</script>")).isEmpty();
        assertThat(names("x".repeat(1_000_000))).isEmpty();
    }

    @Test
    void aWholeNameOrPostcodeLeavesNoDoubt() {
        assertThat(comuni.exactly("TREVIGLIO")).extracting(CodeList.Code::code).containsExactly("016219");
        assertThat(comuni.exactly("24020")).hasSize(2);
        assertThat(comuni.exactly("trevi")).isEmpty();
        assertThat(comuni.exactly("")).isEmpty();
    }

    private List<String> names(String typed) {
        return comuni.find(typed, 10).stream().map(CodeList.Code::label).toList();
    }

    private static CodeList.Code code(String code, String name, String... postcodes) {
        return new CodeList.Code(code, name, List.of(postcodes), Map.of());
    }

    private static CodeList list(CodeList.Code... codes) {
        Map<String, CodeList.Code> all = new LinkedHashMap<>();
        for (CodeList.Code code : codes) {
            all.put(code.code(), code);
        }
        return new CodeList("comuni", all);
    }
}
