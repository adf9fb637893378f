package eu.masp.simulation;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.properties.RandomCases;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import static org.assertj.core.api.Assertions.assertThat;

/** Every rule of the shipped content, compiled to columns, on random households and firms, against the interpreter. */
class ColumnsEqualInterpreterTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final int CASES = 60;

    @ParameterizedTest
    @ValueSource(strings = {"2011-10-01", "2012-11-15", "2024-02-29", "2025-03-01", "2026-11-22", "2027-02-28"})
    void everyCriterionVerdictAndAmountIsTheInterpreters(LocalDate on) {
        Rules rules = CATALOGUE.at(on);
        for (String root : List.of("household", "firm")) {
            AgainstInterpreter known = new AgainstInterpreter(rules, root, cases(rules, root, false));
            AgainstInterpreter partly = new AgainstInterpreter(rules, root, cases(rules, root, true));
            assertThat(known.verdicts).isPositive();
            assertThat(partly.unknowns).isPositive();
        }
    }

    private static List<Case> cases(Rules rules, String root, boolean partly) {
        List<Case> cases = new ArrayList<>();
        for (int seed = 0; seed < CASES; seed++) {
            RandomCases random = new RandomCases(rules, new Random(seed));
            Case known = random.known(root);
            cases.add(partly ? withoutRanges(known, random.partly(known)) : known);
        }
        return cases;
    }

    /** Columns know a value or nothing of it; and in a population every list is known. */
    private static Case withoutRanges(Case known, Case partly) {
        Case facts = known;
        for (Entity entity : partly.members().stream()
                .flatMap(m -> m == null ? java.util.stream.Stream.of() : m.stream())
                .flatMap(m -> m.answers().keySet().stream()).map(Input::entity).distinct().toList()) {
            if (partly.membersOf(entity) == null) {
                continue;
            }
            for (Case.Member member : known.membersOf(entity)) {
                Map<Input, Answer> answers = partly.membersOf(entity).stream().filter(m -> m.id().equals(member.id()))
                        .findFirst().orElseThrow().answers();
                for (Input input : CATALOGUE.vocabulary().inputsOf(entity)) {
                    if (!(answers.get(input) instanceof Answer.Exactly)) {
                        facts = facts.with(entity, member.id(), input, null);
                    }
                }
            }
        }
        return facts;
    }
}
