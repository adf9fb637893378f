package eu.masp.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Consistency.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Careless answering is noticed, ordinary answering seldom is. */
class ConsistencyTest {

    private static final Bank BANK = Bank.of(IntStream.range(0, 20)
            .mapToObj(i -> Item.of("i" + i, 1.5, -2 + 0.1 * i, -0.6 + 0.1 * i, 0.6 + 0.05 * i)).toList());

    private static List<Answer> answers(int... categories) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < categories.length; i++) {
            answers.add(new Answer("i" + i, categories[i]));
        }
        return answers;
    }

    @Test
    void theStandardisedLogLikelihoodIsThatOfLtm() {
        // person.fit(ltm(LSAT ~ z1)): L0 and Lz of the first patterns, at the modes of factor.scores.
        Bank lsat = Bank.of(List.of(Item.of("i0", 0.8253715, -3.3597341), Item.of("i1", 0.7229499, -1.3696497),
                Item.of("i2", 0.8904748, -0.2798983), Item.of("i3", 0.6885502, -1.8659189),
                Item.of("i4", 0.6574516, -3.1235725)));
        assertLtm(lsat, answers(0, 0, 0, 0, 0), -4.0633, -1.2085);
        assertLtm(lsat, answers(0, 0, 0, 0, 1), -3.8211, -0.9436);
        assertLtm(lsat, answers(0, 0, 0, 1, 0), -4.6645, -1.8837);
        assertLtm(lsat, answers(0, 0, 0, 1, 1), -3.9565, -1.1454);
        assertLtm(lsat, answers(0, 0, 1, 0, 0), -6.1607, -3.5228);
    }

    private static void assertLtm(Bank bank, List<Answer> answers, double likelihood, double lz) {
        double theta = Scoring.map(bank).of(answers).theta();
        assertThat(PersonFit.logLikelihood(bank, answers, theta)).isCloseTo(likelihood, within(1e-3));
        assertThat(PersonFit.lz(bank, answers, theta)).isCloseTo(lz, within(1e-3));
    }

    @Test
    void answersClickedAtRandomAreMostlyNoticed() {
        SplittableRandom random = new SplittableRandom(1);
        long noticed = IntStream.range(0, 300)
                .filter(_ -> Consistency.of(BANK, answers(random.ints(20, 0, 4).toArray())).doubtful()).count();
        assertThat(noticed).isGreaterThan(200);
    }

    @Test
    void ordinaryPeopleAreSeldomDoubted() {
        Simulation people = Simulation.of(BANK, 1000, 2);
        long doubted = IntStream.range(0, 1000)
                .filter(person -> Consistency.of(BANK, answers(people.answers(person))).doubtful())
                .count();
        assertThat(doubted).isLessThan(30);
    }

    @Test
    void theSameAnswerThroughoutIsNoticedWhicheverItIs() {
        for (int category = 0; category < 4; category++) {
            int same = category;
            Consistency straight = Consistency.of(BANK, answers(IntStream.generate(() -> same).limit(20).toArray()));
            assertThat(straight.signs()).as("always answer " + same).extracting(Consistency.Sign::kind)
                    .contains(Kind.LONG_RUN);
        }
        assertThat(Consistency.of(BANK, answers(IntStream.generate(() -> 1).limit(20).toArray())).signs().getFirst()
                .says().in("it")).isNotBlank();
    }

    /** Where questions have four or five answers, always the last one is not always the same number. */
    @Test
    void alwaysTheLastOfFourOrFiveIsNoticed() {
        Bank mixed = Bank.of(IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? BANK.items().get(i)
                : Item.of("i" + i, 1.5, -2, -0.6, 0.6, 1.2)).toList());
        List<Answer> last = mixed.items().stream().map(item -> new Answer(item.id(), item.categories() - 1)).toList();
        assertThat(Consistency.of(mixed, last).signs()).extracting(Consistency.Sign::kind).contains(Kind.LONG_RUN);
    }

    /** Of those who are able and honest, few: only the run itself is left out, what stands around it speaks for them. */
    @Test
    void honestHighScorersAreSeldomDoubted() {
        SplittableRandom random = new SplittableRandom(7);
        assertThat(doubted(random, 1.5)).as("one standard deviation and a half up").isLessThan(0.05);
        assertThat(doubted(random, 2)).as("two standard deviations up").isLessThan(0.12);
    }

    private static double doubted(SplittableRandom random, double theta) {
        return IntStream.range(0, 500).filter(_ -> Consistency
                .of(BANK, answers(BANK.items().stream().mapToInt(item -> drawn(item, theta, random)).toArray()))
                .doubtful()).count() / 500.0;
    }

    private static int drawn(Item item, double theta, SplittableRandom random) {
        double left = random.nextDouble();
        for (int category = 0; category < item.categories() - 1; category++) {
            left -= Math.exp(item.logProbability(category, theta));
            if (left < 0) {
                return category;
            }
        }
        return item.categories() - 1;
    }

    /** Two answers in between do not hide a straight line. Of questions as easy as these the ablest do give nearly always the highest. */
    @Test
    void nearlyAlwaysTheSameAnswerIsNoticed() {
        for (int same : new int[] {1, 2}) {
            int[] nearly = IntStream.generate(() -> same).limit(20).toArray();
            nearly[6] = 3 - same;
            nearly[13] = 3 - same;
            assertThat(Consistency.of(BANK, answers(nearly)).signs()).extracting(Consistency.Sign::kind)
                    .containsAnyOf(Kind.NEARLY_ALWAYS, Kind.LONG_RUN);
        }
    }

    @Test
    void twoAnswersByTurnsAreNoticed() {
        Consistency turns = Consistency.of(BANK, answers(IntStream.range(0, 20).map(i -> 1 + i % 2).toArray()));
        assertThat(turns.signs()).extracting(Consistency.Sign::kind).contains(Kind.TO_AND_FRO);
        assertThat(turns.signs().getLast().figure()).isEqualTo(20);
    }

    /** On a page whose answers are mixed the same place is no answer: only its place betrays it. */
    @Test
    void thePlaceOnThePageCountsToo() {
        SplittableRandom random = new SplittableRandom(4);
        int[] ordinary = Simulation.of(BANK, 1, 2).answers(0);
        List<Shown> last = IntStream.range(0, 20).mapToObj(_ -> new Shown(3, 4, true)).toList();
        List<Shown> any = IntStream.range(0, 20).mapToObj(_ -> new Shown(random.nextInt(4), 4, true)).toList();
        assertThat(Consistency.of(BANK, answers(ordinary), List.of(), last).signs())
                .extracting(Consistency.Sign::kind).containsExactly(Kind.NEARLY_ALWAYS);
        assertThat(Consistency.of(BANK, answers(ordinary), List.of(), any).doubtful()).isFalse();
    }

    @Test
    void everySecondAnswerInUnderThreeSecondsIsHaste() {
        int[] ordinary = Simulation.of(BANK, 1, 2).answers(0);
        List<Double> times = IntStream.range(0, 20).mapToObj(i -> i % 2 == 0 ? 2.3 : 6).toList();
        assertThat(Consistency.of(BANK, answers(ordinary), times).signs()).extracting(Consistency.Sign::kind)
                .containsExactly(Kind.HASTE);
        assertThat(Consistency.of(BANK, answers(ordinary), times.stream().map(each -> each + 1).toList()).doubtful())
                .isFalse();
    }

    @Test
    void hasteIsNoticed() {
        int[] ordinary = Simulation.of(BANK, 1, 2).answers(0);
        List<Double> times = new ArrayList<>(java.util.Collections.nCopies(20, 9.0));
        assertThat(Consistency.of(BANK, answers(ordinary), times).doubtful()).isFalse();
        for (int i = 0; i < 5; i++) {
            times.set(i, 1.0);
        }
        Consistency hasty = Consistency.of(BANK, answers(ordinary), times);
        assertThat(hasty.signs()).extracting(Consistency.Sign::kind).containsExactly(Kind.HASTE);
        assertThat(hasty.signs().getFirst().figure()).isEqualTo(0.25);
    }

    @Test
    void ofAFewAnswersNothingIsSaid() {
        Consistency few = Consistency.of(BANK, answers(3, 0, 3, 0, 3, 0, 3));
        assertThat(few.doubtful()).isFalse();
        assertThat(few.lz()).isNull();
    }
}
