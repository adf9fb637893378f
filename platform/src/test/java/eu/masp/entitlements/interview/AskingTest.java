package eu.masp.entitlements.interview;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.entitlements.interview.StillOpen.OpenTopic;
import eu.masp.measures.Answer;
import eu.masp.measures.Ask;
import eu.masp.measures.CodeList;
import eu.masp.measures.Input;
import eu.masp.measures.Question;
import eu.masp.measures.Situation;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Word;
import eu.masp.testing.MaspTest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever a household is like, answering what is asked comes to an end, and nothing is asked that the rules do not ask. */
@MaspTest
class AskingTest {
    private static final int MORE_THAN_ANYBODY_IS_ASKED = 80;
    @Autowired
    private Interviews interviews;
    @Autowired
    private CurrentCatalogue catalogue;
    @Autowired
    private Foresight foresight;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void ends(long household) {
        Random random = new Random(household);
        Set<String> ticked = catalogue.vocabulary().situations().stream().map(Situation::id)
                .filter(_ -> random.nextInt(4) == 0)
                .collect(Collectors.toSet());
        InterviewKey key = interviews.start(ticked);
        int pages = 0;
        while (open(key).next().isPresent()) {
            OpenTopic topic = open(key).next().orElseThrow();
            assertAskedByTheRules(key, topic);
            answer(key, topic, random);
            assertThat(++pages).as("pages asked of household %d", household).isLessThan(MORE_THAN_ANYBODY_IS_ASKED);
        }
        assertThat(questions(key)).isEmpty();
    }

    /** Of today, and of the time to come. */
    private List<Question> questions(InterviewKey key) {
        Interview interview = interviews.find(key).orElseThrow();
        return Stream.concat(catalogue.rules().questions(interview.facts()).stream(),
                foresight.of(interview).questions().stream()).toList();
    }

    private StillOpen open(InterviewKey key) {
        return Objects.requireNonNull(interviews.find(key).orElseThrow().open());
    }

    private void assertAskedByTheRules(InterviewKey key, OpenTopic topic) {
        List<Question> questions = questions(key);
        Set<String> of = new HashSet<>();
        for (Question question : questions) {
            Ask ask = question.ask();
            if (ask.what().equals(topic.topic()) && ask.member() != null) {
                of.add(ask.member());
            }
        }
        assertThat(questions).anyMatch(question -> question.ask().what().equals(topic.topic()));
        assertThat(topic.members()).containsExactlyInAnyOrderElementsOf(of);
    }

    private void answer(InterviewKey key, OpenTopic open, Random random) {
        switch (Topic.find(catalogue.vocabulary(), open.topic()).orElseThrow()) {
            case Topic.HowMany topic ->
                interviews.count(key, topic.entity(), random.nextInt(Math.min(3, topic.entity().max()) + 1));
            case Topic.About topic ->
                interviews.change(key, stored -> stored.answering(topic.input(), open.members().stream()
                        .map(member -> new Interview.Given(member, answer(topic.input(), random))).toList()));
        }
    }

    /** Mostly an answer, sometimes that one does not know or would rather not say. */
    private Answer answer(Input input, Random random) {
        int chance = random.nextInt(12);
        if (chance == 0) {
            return new Answer.DontKnow();
        }
        if (chance == 1) {
            return new Answer.Declined();
        }
        return new Answer.Exactly(switch (input.type()) {
            case BOOLEAN -> Truth.of(random.nextBoolean());
            case CHOICE -> new Word(input.options().get(random.nextInt(input.options().size())).id());
            case CODE -> new Word(code(input, random));
            case NUMBER -> {
                Num domain = (Num) catalogue.rules().domain(input);
                BigDecimal high = Objects.requireNonNull(domain.high()).min(new BigDecimal(60_000));
                BigDecimal low = Objects.requireNonNull(domain.low());
                yield Num.of(low.add(high.subtract(low).multiply(BigDecimal.valueOf(random.nextDouble())))
                        .setScale(input.decimals(), RoundingMode.DOWN).max(low));
            }
            case DATE -> {
                Day domain = (Day) catalogue.rules().domain(input);
                yield Day.of(LocalDate.ofEpochDay(random.nextLong(domain.low(), domain.high() + 1)));
            }
        });
    }

    private String code(Input input, Random random) {
        CodeList list = Objects.requireNonNull(catalogue.vocabulary().codes().get(input.codes()));
        return List.copyOf(list.codes().keySet()).get(random.nextInt(list.codes().size()));
    }
}
