package eu.masp.measures.properties;

import eu.masp.measures.Answer;
import eu.masp.measures.Ask;
import eu.masp.measures.Case;
import eu.masp.measures.Catalogue;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Question;
import eu.masp.measures.Result;
import eu.masp.measures.Rules;
import eu.masp.measures.Verdict;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Answering what is asked always ends in a definite verdict, with far fewer questions than the vocabulary has. */
class AskingTest {

    private static final Catalogue CATALOGUE = Catalogue.load(Path.of("../../content"));
    private static final LocalDate ON = LocalDate.of(2026, 11, 22);

    @Test
    void answeringWhatIsAskedEndsInDefiniteVerdicts() {
        Rules rules = CATALOGUE.at(ON);
        int asked = 0;
        int inputs = 0;
        for (int seed = 0; seed < 40; seed++) {
            Case truth = new RandomCases(rules, new Random(seed)).known("household");
            Case facts = Case.of(CATALOGUE.vocabulary(), "household", ON);
            Set<String> seen = new HashSet<>();
            List<Question> questions = rules.questions(facts);
            while (!questions.isEmpty()) {
                Ask ask = questions.getFirst().ask();
                assertThat(seen.add(ask.key())).as("asked twice: " + ask.key()).isTrue();
                facts = answer(facts, ask, truth);
                asked++;
                questions = rules.questions(facts);
            }
            for (Result result : rules.assess(facts)) {
                if (result.verdict() == Verdict.UNKNOWN) {
                    assertThat(result.withoutValue())
                            .as("seed %d: %s %s is open, needs %s, withheld %s in %s", seed, result.measure().id(),
                                    result.members(), result.needs().stream().map(Ask::key).toList(), result.withheld(),
                                    eu.masp.measures.json.ValueJson.of(facts, CATALOGUE.vocabulary()))
                            .isNotEmpty();
                }
            }
            inputs += size(truth);
        }
        assertThat((double) asked / inputs).as("share of the vocabulary that is asked").isLessThan(0.5);
    }

    static Case answer(Case facts, Ask ask, Case truth) {
        Entity entity = ask.entity();
        Input input = ask.input();
        if (input == null) {
            return facts.withCount(entity, truth.membersOf(entity).size());
        }
        Answer answer = truth.findAnswer(entity, ask.member(), input).orElseThrow();
        return facts.with(entity, ask.member(), input, answer);
    }

    private static int size(Case truth) {
        int size = 0;
        for (Entity entity : CATALOGUE.vocabulary().entities()) {
            if (entity.root().equals("household")) {
                size += (entity.isRoot() ? 0 : 1)
                        + truth.membersOf(entity).size() * CATALOGUE.vocabulary().inputsOf(entity).size();
            }
        }
        return size;
    }
}
