package eu.masp.competences.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.competences.Family;
import eu.masp.competences.Question;
import eu.masp.shell.Words;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a signed calibration makes of today’s questions. */
class QuestionBankTest {
    private static final Family FAMILY = family(true, "Ascolti?");

    private static Family family(boolean provisional, String first) {
        return new Family("relating", new Words("A", "A"), new Words("a", "a"), "1", provisional,
                Stream.concat(Stream.of(question("q0", first)),
                        IntStream.range(1, 4).mapToObj(i -> question("q" + i, "Domanda " + i))).toList());
    }

    private static Question question(String id, String text) {
        return new Question(id, "listening", "care", new Words(text, text),
                List.of(new Words("no", "no"), new Words("poco", "a little"), new Words("sì", "yes")), 1.7,
                List.of(-0.5, 0.5));
    }

    private static Weight weight(Question question) {
        return new Weight(question.id(), Fingerprint.of(question), false, 1.1, List.of(-0.8, 0.2), List.of(0, 1, 2));
    }

    private static PublishedWeights.Published published(Weight... weights) {
        return new PublishedWeights.Published(UUID.nameUUIDFromBytes(new byte[] {1}), "relating", 600,
                List.of(weights), Instant.EPOCH, false);
    }

    private static PublishedWeights.Published all() {
        return published(FAMILY.questions().stream().map(QuestionBankTest::weight).toArray(Weight[]::new));
    }

    @Test
    void whereAllAreTakenTheBankIsNoLongerProvisional() {
        QuestionBank bank = QuestionBank.of(FAMILY, all());
        assertThat(bank.provisional()).isFalse();
        assertThat(bank.calibrated()).isEqualTo(4);
        assertThat(bank.questions()).allMatch(question -> question.a() == 1.1);
        assertThat(bank.id()).isNotEqualTo(QuestionBank.of(FAMILY).id());
        assertThat(QuestionBank.of(FAMILY, all()).id()).isEqualTo(bank.id());
    }

    @Test
    void oneThatWasLeftOutKeepsAllOfItProvisional() {
        QuestionBank bank = QuestionBank.of(FAMILY, published(weight(FAMILY.questions().getFirst())));
        assertThat(bank.provisional()).isTrue();
        assertThat(bank.calibrated()).isEqualTo(1);
        assertThat(bank.find("q1").orElseThrow().a()).isEqualTo(1.7);
    }

    @Test
    void aWordChangedAndTheQuestionIsProvisionalAgain() {
        QuestionBank bank = QuestionBank.of(family(true, "Sai ascoltare?"), all());
        assertThat(bank.provisional()).isTrue();
        assertThat(bank.calibrated()).isEqualTo(3);
        assertThat(bank.find("q0").orElseThrow().a()).isEqualTo(1.7);
    }

    @Test
    void whatWasRetiredIsAskedNoMore() {
        Question last = FAMILY.questions().getLast();
        QuestionBank bank = QuestionBank.of(FAMILY,
                published(Stream.concat(FAMILY.questions().stream().limit(3).map(QuestionBankTest::weight),
                        Stream.of(Weight.retired(last.id(), Fingerprint.of(last)))).toArray(Weight[]::new)));
        assertThat(bank.questions()).hasSize(3);
        assertThat(bank.provisional()).isFalse();
    }

    @Test
    void answersThatCountTogetherAreOneToTheModelAndTwoToPeople() {
        Question first = FAMILY.questions().getFirst();
        QuestionBank bank = QuestionBank.of(FAMILY, published(new Weight(first.id(), Fingerprint.of(first), false, 1.1,
                List.of(0.2), List.of(0, 0, 1))));
        QuestionBank read = QuestionBank.read(bank.id(), bank.family(), bank.version(), bank.provisional(),
                bank.json(), bank.weights(), bank.calibrated(), bank.joinedJson());
        assertThat(read).isEqualTo(bank);
        assertThat(read.find("q0").orElseThrow().answers()).hasSize(3);
        assertThat(IntStream.range(0, 3).map(answer -> read.counts("q0", answer))).containsExactly(0, 0, 1);
        assertThat(read.counts("q1", 2)).isEqualTo(2);
        // The engine scores it.
        assertThat(new Asking(read).competences(List.of(new Given(0, "q0", 2, 9), new Given(1, "q1", 2, 9))))
                .hasSize(1);
    }

    @Test
    void weightsOfOtherWordsAloneChangeNothing() {
        assertThat(QuestionBank.of(FAMILY, published(new Weight("q0", "other", false, 1, List.of(0.0), List.of(0, 1)))))
                .isEqualTo(QuestionBank.of(FAMILY));
    }
}
