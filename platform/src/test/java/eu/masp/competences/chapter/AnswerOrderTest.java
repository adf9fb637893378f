package eu.masp.competences.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Question;
import eu.masp.shell.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers of a question's own do not tell by their place which counts most; scales stay scales. */
class AnswerOrderTest {
    private static final List<Words> SCALE = answers("Mai", "A volte", "Spesso", "Sempre");
    private static final Question OWN = question("listening-01", answers("A", "B", "C", "D"));
    private static final Question FIRST = question("listening-02", SCALE);
    private static final QuestionBank BANK = new QuestionBank("bank", "relating", "1", true,
            List.of(OWN, FIRST, question("listening-03", SCALE)));

    @Test
    void aSharedScaleKeepsItsOrder() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(AnswerOrder.of(BANK, FIRST, seed)).containsExactly(0, 1, 2, 3);
        }
    }

    @Test
    void ownAnswersStandInAllOrdersAndForOneChapterAlwaysInTheSame() {
        Set<List<Integer>> seen = new HashSet<>();
        int[] first = new int[4];
        for (long seed = 0; seed < 2000; seed++) {
            List<Integer> order = AnswerOrder.of(BANK, OWN, seed);
            assertThat(order).containsExactlyInAnyOrder(0, 1, 2, 3).isEqualTo(AnswerOrder.of(BANK, OWN, seed));
            seen.add(order);
            first[order.getFirst()]++;
        }
        assertThat(seen).hasSize(24);
        assertThat(Arrays.stream(first).boxed().toList()).as("how often each stands on top")
                .allMatch(times -> times > 400 && times < 600);
    }

    private static Question question(String id, List<Words> answers) {
        return new Question(id, "listening", "home", new Words("Domanda", "Question"), answers, 1,
                List.of(-1.0, 0.0, 1.0));
    }

    private static List<Words> answers(String... texts) {
        return Stream.of(texts).map(text -> new Words(text, text)).toList();
    }
}
