package eu.masp.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.masp.measures.feel.FeelException;
import eu.masp.measures.feel.Num;
import eu.masp.measures.json.CaseJson;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A call's ranking. */
class OwnFormulaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final Measure VOUCHER = CATALOGUE.findMeasure("lombardia-per-le-donne-voucher").orElseThrow();

    @Test
    void ranksByWhatTheMeasureMayRead() {
        assertThat(
                value("100000 - household.isee", "{\"household\": {\"isee\": 12000}, \"adults\": [{\"id\": \"a\"}]}"))
                .isEqualTo(Num.of(88_000));
        assertThat(value("count(children[item.birth_date > on - duration(\"P3Y\")]) * 10",
                "{\"household\": {}, \"adults\": [{\"id\": \"a\"}], \"children\": [{\"id\": \"c\", \"birth_date\": \"2025-01-01\"}]}"))
                .isEqualTo(Num.of(10));
        assertThat(value("measure.lombardia_per_le_donne_voucher.monthly",
                "{\"household\": {\"care_contract_cost\": 350}, \"adults\": [{\"id\": \"a\", \"role\": \"father\"}]}"))
                .isEqualTo(Num.of(0));
    }

    @Test
    void whatIsNotKnownStaysUnknown() {
        String nothing = "{\"household\": {}, \"adults\": [{\"id\": \"a\"}]}";
        assertThat(value("household.isee", nothing).known()).isFalse();
        assertThat(OwnFormula.read(CATALOGUE, VOUCHER, "1").value(CATALOGUE.at(DAY),
                CaseJson.read(nothing, "test", CATALOGUE.vocabulary(), DAY), Map.of("adult", "nobody")).known())
                .isFalse();
    }

    @Test
    void anErrorNamesItsPlace() {
        assertThatThrownBy(() -> OwnFormula.read(CATALOGUE, VOUCHER, "1 +\nhousehold.isea"))
                .isInstanceOfSatisfying(FeelException.class, e -> assertThat(e.line()).isEqualTo(2))
                .hasMessageContaining("household.isee");
        assertThatThrownBy(() -> OwnFormula.read(CATALOGUE, VOUCHER, "adult.work = \"employee\""))
                .isInstanceOf(FeelException.class);
        assertThatThrownBy(() -> OwnFormula.read(CATALOGUE, VOUCHER, "child.birth_date"))
                .as("not decided for a child").isInstanceOf(FeelException.class);
    }

    private static Num value(String feel, String json) {
        return OwnFormula.read(CATALOGUE, VOUCHER, feel).value(CATALOGUE.at(DAY),
                CaseJson.read(json, "test", CATALOGUE.vocabulary(), DAY), Map.of("adult", "a"));
    }
}
