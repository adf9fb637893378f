package eu.masp.competences.chapter;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.assessment.Step;
import eu.masp.assessment.framework.Framework;
import eu.masp.competences.Family;
import eu.masp.competences.Question;
import eu.masp.shell.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.Test;

/** On the questions that are really asked: who clicks over the page is noticed, who reads seldom. */
class NoticedTest {
    private static final int PEOPLE = 90;
    private static final List<QuestionBank> BANKS = banks();

    /**
     * Drawn from the reference population, answering by the model, each question chosen by the answers before. Of 2,800 it was 58, that
     * is 2.1 in 100 where 3 are allowed; of the few drawn here chance makes it more or less.
     */
    @Test
    void amongHonestPeopleItStaysRare() {
        SplittableRandom random = new SplittableRandom(11);
        int noticed = 0;
        for (QuestionBank bank : BANKS) {
            Asking asking = new Asking(bank);
            for (int person = 0; person < PEOPLE; person++) {
                double theta = gaussian(random);
                noticed += doubted(asking, random.nextLong(), at -> drawn(at.question(), theta, random)) ? 1 : 0;
            }
        }
        assertThat(noticed).as("of " + PEOPLE * BANKS.size()).isLessThanOrEqualTo(PEOPLE * BANKS.size() * 4 / 100);
    }

    @Test
    void whoClicksOverThePageIsNoticed() {
        SplittableRandom random = new SplittableRandom(12);
        for (QuestionBank bank : BANKS) {
            Asking asking = new Asking(bank);
            for (int person = 0; person < 5; person++) {
                long seed = random.nextLong();
                assertThat(doubted(asking, seed, at -> at.order().getLast())).as("the last on the page").isTrue();
                assertThat(doubted(asking, seed, at -> at.order().getFirst())).as("the first on the page").isTrue();
                assertThat(doubted(asking, seed,
                        at -> at.position() % 11 == 5 ? at.order().get(1) : at.order().getLast()))
                        .as("22 of 24 the last").isTrue();
                assertThat(doubted(asking, seed, at -> at.order().get(1 + at.position() % 2)))
                        .as("the two in the middle by turns").isTrue();
                assertThat(doubted(asking, seed,
                        at -> at.position() % 11 == 5 ? at.most() - 1 : at.most()))
                        .as("22 of 24 what counts most").isTrue();
            }
        }
    }

    @Test
    void mostWhoAnswerByLotAreNoticed() {
        SplittableRandom random = new SplittableRandom(13);
        int noticed = 0;
        for (QuestionBank bank : BANKS) {
            Asking asking = new Asking(bank);
            for (int person = 0; person < 25; person++) {
                noticed += doubted(asking, random.nextLong(), at -> random.nextInt(at.most() + 1)) ? 1 : 0;
            }
        }
        assertThat(noticed).as("of 100").isGreaterThan(65);
    }

    /** A question as it stands on the page. */
    private record At(Question question, int position, List<Integer> order) {
        int most() {
            return question.answers().size() - 1;
        }
    }

    private static boolean doubted(Asking asking, long seed, ToIntFunction<At> answers) {
        List<Given> given = new ArrayList<>();
        while (asking.next(given, seed) instanceof Step.Ask ask) {
            Question question = asking.questions().find(ask.item().id()).orElseThrow();
            given.add(new Given(given.size(), question.id(), answers.applyAsInt(new At(question, given.size(),
                    AnswerOrder.of(asking.questions(), question, seed))), 9));
        }
        Noticed noticed = Noticed.in(asking, given, seed);
        assertThat(noticed.tooFast()).isFalse();
        return noticed.inconsistent();
    }

    private static int drawn(Question question, double theta, SplittableRandom random) {
        double drawn = random.nextDouble();
        return (int) question.b().stream()
                .filter(b -> drawn < 1 / (1 + Math.exp(-question.a() * (theta - b)))).count();
    }

    private static double gaussian(SplittableRandom random) {
        return Math.sqrt(-2 * Math.log(1 - random.nextDouble())) * Math.cos(2 * Math.PI * random.nextDouble());
    }

    private static List<QuestionBank> banks() {
        Framework read = Framework.read(Path.of("..", "content"));
        return read.families().stream().map(family -> QuestionBank.of(new Family(family.id(), words(family.title()),
                words(family.says()), read.version(), read.provisional(), read.questions(family.id()).stream()
                        .map(each -> new Question(each.id(), each.competence(), "home", words(each.text()),
                                each.answers().stream().map(NoticedTest::words).toList(),
                                each.item().discrimination(), each.item().thresholds()))
                        .toList())))
                .toList();
    }

    private static Words words(eu.masp.measures.Text text) {
        return new Words(text.in("it"), text.in("en"));
    }
}
