package eu.masp.measures.properties;

import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import eu.masp.measures.feel.Num;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of the shipped content, on random households of whom everything is known, against KIE's own FEEL. */
class ContentAgainstKieTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final KieOracle KIE = new KieOracle(CATALOGUE);
    private int compared;

    @ParameterizedTest
    @ValueSource(strings = {"2011-10-01", "2012-11-15", "2024-02-29", "2025-03-01", "2026-11-22", "2027-02-28"})
    void everyCriterionAndAmountEqualsKie(LocalDate on) {
        Rules rules = CATALOGUE.at(on);
        Map<String, Object> parameters = KIE.parameters(on);
        for (int seed = 0; seed < 25; seed++) {
            RandomCases cases = new RandomCases(rules, new Random(seed));
            compare(rules, cases.known("household"), parameters, seed);
            compare(rules, cases.known("firm"), parameters, seed);
        }
        assertThat(compared).isGreaterThan(1000);
    }

    private void compare(Rules rules, Case facts, Map<String, Object> parameters, int seed) {
        Map<String, Object> variables = new HashMap<>(parameters);
        KIE.addCase(variables, facts);
        List<Result> results = rules.assess(facts);
        variables.put("measure", links(results, Map.of()));
        for (Result result : results) {
            bindMembers(result, facts, variables);
            variables.put("measure", links(results, result.members()));
            for (Measure.Criterion criterion : result.measure().criteria()) {
                Verdict ours = result.criteria().stream().filter(c -> c.id().equals(criterion.id())).findFirst()
                        .orElseThrow().verdict();
                if (result.members().isEmpty() && !result.measure().decidedFor().getFirst().isRoot()
                        || ours == Verdict.UNKNOWN) {
                    continue; // nobody to decide for, or a parameter without a value on the date
                }
                compared++;
                Object theirs = KIE.evaluate(criterion.when().feel(), variables);
                assertThat(theirs).as("%s, %s on %s (seed %d): %s with %s", result.measure().id(), criterion.id(),
                        rules.on(), seed, criterion.when().feel(), variables.get("child"))
                        .isEqualTo(ours == Verdict.YES);
            }
            if (result.verdict() == Verdict.YES && result.money() != null) {
                Measure.Amount amount = result.measure().amount();
                money(amount.monthly(), result.money().monthly(), amount, variables);
                money(amount.yearly(), result.money().yearly(), amount, variables);
                money(amount.once(), result.money().once(), amount, variables);
            }
        }
    }

    private void money(Measure.Formula formula, Num ours, Measure.Amount amount, Map<String, Object> variables) {
        if (formula != null && ours.known()) {
            compared++;
            BigDecimal theirs = (BigDecimal) KIE.evaluate(formula.feel(), variables);
            assertThat(ours.value()).as(formula.feel()).isEqualByComparingTo(theirs.setScale(2, amount.rounding()));
        }
    }

    private static void bindMembers(Result result, Case facts, Map<String, Object> variables) {
        result.members().forEach((entityId, id) -> {
            Entity entity = CATALOGUE.vocabulary().findEntity(entityId).orElseThrow();
            variables.put(entityId, KIE.member(
                    facts.membersOf(entity).stream().filter(m -> m.id().equals(id)).findFirst().orElseThrow()));
        });
    }

    /** What a measure may read of the others, for the same members. */
    private static Map<String, Object> links(List<Result> results, Map<String, String> members) {
        Map<String, Object> links = new HashMap<>();
        for (Result result : results) {
            boolean same = result.members().entrySet().stream()
                    .allMatch(e -> e.getValue().equals(members.get(e.getKey())));
            Map<String, Object> link = new HashMap<>();
            link.put("entitled", result.verdict() == Verdict.YES);
            link.put("monthly", known(result.money() == null ? null : result.money().monthly()));
            link.put("yearly", known(result.money() == null ? null : result.money().yearly()));
            link.put("once", known(result.money() == null ? null : result.money().once()));
            link.put("total", known(result.money() == null ? null : result.money().total()));
            if (same) {
                links.put(result.measure().feelName(), link);
            }
        }
        return links;
    }

    private static BigDecimal known(Num figure) {
        return figure != null && figure.known() ? figure.value() : BigDecimal.ZERO;
    }

    @Test
    void theContentIsThere() {
        assertThat(CATALOGUE.measures()).hasSizeGreaterThan(30);
    }
}
