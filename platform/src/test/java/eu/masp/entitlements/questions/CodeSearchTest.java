package eu.masp.entitlements.questions;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.measures.Catalogue;
import eu.masp.measures.CodeList;
import eu.masp.measures.CodeList.Code;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodeSearchTest {
    private static final CodeList COMUNI = Catalogue.load(Path.of("../content")).vocabulary().codes().get("comuni");
    private static final CodeSearch SEARCH = new CodeSearch(COMUNI);

    @ParameterizedTest
    @CsvSource({"Treviglio,Treviglio", "treviglio,Treviglio", "  TREVIGLIO ,Treviglio", "Cassano d'Adda,Cassano d'Adda",
            "cassano d adda,Cassano d'Adda", "cassano dadda,Cassano d'Adda", "Cassano d’Adda,Cassano d'Adda",
            "Viggiu,Viggiù", "VIGGIU',Viggiù", "Ala,Ala"})
    void aWholeNameIsFoundHoweverItIsWritten(String text, String name) {
        CodeSearch.Found found = SEARCH.find(text);
        assertThat(found.exact()).isTrue();
        assertThat(labels(found)).containsExactly(name);
    }

    @Test
    void ofSeveralTheLikeliestComesFirst() {
        assertThat(labels(SEARCH.find("trev"))).startsWith("Treviglio").contains("Treviolo");
        assertThat(labels(SEARCH.find("adda"))).contains("Cassano d'Adda", "Trezzo sull'Adda").hasSizeGreaterThan(5);
        assertThat(labels(SEARCH.find("d'adda"))).contains("Cassano d'Adda");
    }

    @Test
    void aNameDoesNotBeginInTheMiddleOfAWord() {
        assertThat(labels(SEARCH.find("roma"))).contains("Romano di Lombardia").doesNotContain("Cerro Maggiore");
        assertThat(labels(SEARCH.find("sulladda"))).as("from a word on, whatever the blanks")
                .contains("Trezzo sull'Adda");
    }

    @Test
    void theOnlyPlaceOfAPostcodeIsTaken() {
        CodeSearch.Found found = SEARCH.find("20121");
        assertThat(labels(found)).containsExactly("Milano");
        assertThat(found.exact()).isTrue();
    }

    @Test
    void aCityIsNotToldByItsDozensOfPostcodes() {
        Code milano = SEARCH.find("Milano").matches().getFirst();
        assertThat(milano.search()).hasSizeGreaterThan(30);
        assertThat(Fields.label(milano)).hasSizeLessThan(25).startsWith("Milano (20121–");
        assertThat(Fields.label(SEARCH.find("Treviglio").matches().getFirst())).isEqualTo("Treviglio (24047)");
    }

    @Test
    void byPostcode() {
        assertThat(labels(SEARCH.find("24047"))).containsExactly("Treviglio");
        assertThat(labels(SEARCH.find("2404"))).contains("Treviglio").hasSizeGreaterThan(1);
        assertThat(labels(SEARCH.find("24040"))).hasSizeGreaterThan(1);
        assertThat(SEARCH.find("24040").exact()).as("several places may share one").isFalse();
        assertThat(SEARCH.find("00100").matches()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Trevigilo,Treviglio", "Bergammo,Bergamo", "Trevilgio,Treviglio", "Clusonne,Clusone"})
    void aSlipIsForgiven(String text, String name) {
        CodeSearch.Found found = SEARCH.find(text);
        assertThat(found.close()).isTrue();
        assertThat(labels(found)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "Roma Capitale", "<script>alert(1)</script>", "'; DROP TABLE interview; --",
            "!!!", "é"})
    void whatIsNoPlaceFindsNothing(String text) {
        assertThat(SEARCH.find(text).matches()).isEmpty();
    }

    @Test
    void aTextWithoutEndFindsNothing() {
        assertThat(SEARCH.find("a".repeat(100_000)).matches()).isEmpty();
    }

    @Test
    void everyPlaceIsFoundByItsOwnName() {
        assertThat(COMUNI.codes().values())
                .allSatisfy(code -> assertThat(SEARCH.find(code.label()).matches()).contains(code));
    }

    private static List<String> labels(CodeSearch.Found found) {
        return found.matches().stream().map(Code::label).toList();
    }
}
