package eu.masp.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.AdaptiveTest;
import eu.masp.assessment.Answer;
import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Plan;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Simulation;
import eu.masp.assessment.Step;
import eu.masp.assessment.calibration.Dif;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is true of invented people is found again, though each answered only what the test asked; what cannot be known is not said. */
class CalibrationEvidenceTest {

    private static final Bank TRUE = Bank.of(IntStream.range(0, 16).mapToObj(
            i -> Item.of("q" + i, 0.8 + 0.06 * i, -1.6 + 0.1 * i, -0.4 + 0.1 * i, 0.8 + 0.1 * i)).toList());
    /** As authors suppose: all slopes too good, and hard where they are easy. */
    private static final Bank SUPPOSED = Bank.of(IntStream.range(0, 16)
            .mapToObj(i -> Item.of("q" + i, 1.7, shift(i) - 1.2, shift(i), shift(i) + 1.2)).toList());

    private static double shift(int i) {
        return (i * 7 % 16 - 8) * 0.15;
    }

    @Test
    void parametersAreFoundThroughAnAdaptiveTestThatRanOnWrongOnes() {
        CalibrationEvidence evidence = gather(asked(TRUE, 1200, 10, 0, 3), 200, List.of());
        assertThat(evidence.estimated()).isTrue();
        assertThat(evidence.persons()).isEqualTo(1200);
        assertThat(evidence.answers()).isEqualTo(12_000);
        assertThat(evidence.items()).extracting(ItemEvidence::answers).anyMatch(answers -> answers < 500)
                .anyMatch(answers -> answers > 900);
        double off = 0;
        for (int i = 0; i < TRUE.size(); i++) {
            ItemEvidence item = evidence.items().get(i);
            Item truth = TRUE.items().get(i);
            Item after = java.util.Objects.requireNonNull(item.after());
            assertThat(Math.abs(after.discrimination() - truth.discrimination())).as(item.id())
                    .isLessThan(4 * item.slopeError());
            for (int k = 0; k < 3; k++) {
                off += Math.abs(after.thresholds().get(k) - truth.thresholds().get(k)) / (3 * TRUE.size());
                assertThat(Math.abs(after.thresholds().get(k) - truth.thresholds().get(k))).as(item.id())
                        .isLessThan(4 * item.thresholdErrors().get(k));
            }
            assertThat(item.rmsd()).isLessThan(Limits.MISFIT);
            assertThat(item.before()).isEqualTo(SUPPOSED.items().get(i));
        }
        assertThat(off).isLessThan(0.12);
        Reliability reliability = java.util.Objects.requireNonNull(evidence.reliability());
        assertThat(reliability.marginal()).isCloseTo(Reliability.marginal(TRUE), within(0.03));
        assertThat(reliability.empirical()).isBetween(0.5, reliability.marginal());
    }

    @Test
    void reliabilityIsWhatItsFormulasSay() {
        // Information of one 2PL item at b is a²/4; far from every item nothing is known.
        assertThat(Reliability.marginal(Bank.of(List.of(Item.of("x", 1e-6, 0))))).isCloseTo(0, within(1e-9));
        assertThat(Reliability.empirical(List.of(new eu.masp.assessment.Estimate(-1, 0.5),
                new eu.masp.assessment.Estimate(0, 0.5), new eu.masp.assessment.Estimate(1, 0.5))))
                .isCloseTo(1 / 1.25, within(1e-12));
    }

    @Test
    void rareAnswersAreJoinedWithTheRarerNeighbour() {
        assertThat(Joining.of(new int[] {50, 3, 40, 2, 10}, 5)).containsExactly(0, 1, 1, 2, 2);
        assertThat(Joining.of(new int[] {0, 0, 9, 9}, 5)).containsExactly(0, 0, 0, 1);
        assertThat(Joining.of(new int[] {1, 0, 2}, 5)).containsExactly(0, 0, 0);
        assertThat(Joining.of(new int[] {6, 5}, 5)).containsExactly(0, 1);
        assertThat(Joining.sums(new int[] {50, 3, 40, 2, 10}, List.of(0, 1, 1, 2, 2))).containsExactly(50, 43, 12);
    }

    @Test
    void whatIsUnusualIsPointedOutAndWhatCannotBeKnownIsNotGuessed() {
        ResponseTable table = asked(TRUE, 400, 16, 0, 5);
        SplittableRandom random = new SplittableRandom(1);
        for (byte[] row : table.categories()) {
            row[3] = (byte) (3 - row[3]); // Against all others.
            row[5] = row[5] == 3 ? 2 : row[5]; // An answer that nobody gives.
            row[7] = random.nextInt(10) == 0 ? row[7] : -1; // Asked too rarely.
            row[9] = 1; // Everybody the same.
        }
        table.categories()[0][9] = 2;
        CalibrationEvidence evidence = gather(table, 200, List.of());
        assertThat(evidence.items().get(3).flags()).containsExactly(Flag.AGAINST_OTHERS);
        assertThat(evidence.items().get(5).flags()).contains(Flag.JOINED);
        assertThat(evidence.items().get(5).joined()).containsExactly(0, 1, 2, 2);
        assertThat(java.util.Objects.requireNonNull(evidence.items().get(5).after()).categories()).isEqualTo(3);
        assertThat(evidence.items().get(5).usable()).isTrue();
        assertThat(evidence.items().get(7).flags()).contains(Flag.TOO_FEW_ANSWERS);
        assertThat(evidence.items().get(9).flags()).contains(Flag.ONE_ANSWER);
        for (int i : new int[] {3, 7, 9}) {
            assertThat(evidence.items().get(i).after()).isNull();
            assertThat(evidence.items().get(i).usable()).isFalse();
        }
    }

    @Test
    void withTooFewPeopleTheReasonIsSaidAndNothingElse() {
        CalibrationEvidence evidence = gather(asked(TRUE, 40, 16, 0, 5), 200, List.of());
        assertThat(evidence.estimated()).isFalse();
        assertThat(evidence.problem()).contains("40", "50");
        assertThat(evidence.items()).noneMatch(ItemEvidence::usable);
    }

    @Test
    void anItemHarderInOneLanguageIsFound() {
        Bank other = Bank.of(TRUE.items().stream()
                .map(item -> item.id().equals("q8") ? Item.of("q8", item.discrimination(), 0.4, 1.6, 2.8) : item)
                .toList());
        ResponseTable italian = asked(TRUE, 500, 16, 0, 11);
        ResponseTable english = asked(other, 500, 16, 0, 12);
        byte[][] rows = new byte[1000][];
        System.arraycopy(italian.categories(), 0, rows, 0, 500);
        System.arraycopy(english.categories(), 0, rows, 500, 500);
        List<String> languages = IntStream.range(0, 1000).mapToObj(i -> i < 500 ? "it" : "en").toList();
        List<String> unknown = IntStream.range(0, 1000).mapToObj(i -> i < 30 ? "yes" : i < 60 ? "no" : "").toList();
        ResponseTable both = new ResponseTable(italian.items(), persons(1000), rows);
        CalibrationEvidence evidence = gather(both, 200,
                List.of(new Grouping("language", languages), new Grouping("background", unknown)));
        assertThat(evidence.items().get(8).flags()).containsAnyOf(Flag.DIFFERENT, Flag.VERY_DIFFERENT);
        assertThat(evidence.items()).filteredOn(item -> !item.id().equals("q8"))
                .allMatch(item -> !item.flags().contains(Flag.DIFFERENT)
                        && !item.flags().contains(Flag.VERY_DIFFERENT));
        assertThat(evidence.items()).allMatch(item -> item.differences().getOrDefault("background", none())
                .size() == Dif.Size.NOT_ENOUGH_DATA);
    }

    @Test
    void theWorkEndsWhenItsListenerSaysSo() {
        assertThatThrownBy(() -> CalibrationEvidence.of(SUPPOSED, asked(TRUE, 60, 16, 0, 5), List.of(), 10, step -> {
            if (step == CalibrationEvidence.Step.FIT) {
                throw new CancellationException();
            }
        })).isInstanceOf(CancellationException.class);
    }

    private static Dif none() {
        return new Dif("", List.of(), 0, null, 0, 0.5, 0.0, null, 1.0);
    }

    private static CalibrationEvidence gather(ResponseTable table, int least, List<Grouping> groupings) {
        return CalibrationEvidence.of(SUPPOSED, table, groupings, least, _ -> {});
    }

    private static List<String> persons(int many) {
        return IntStream.range(0, many).mapToObj(Integer::toString).toList();
    }

    /** People who answer by one bank, asked by the test that believes in the other. */
    private static ResponseTable asked(Bank truth, int persons, int items, double lag, long seed) {
        AdaptiveTest test = new AdaptiveTest(SUPPOSED, Plan.until(0).withItems(items, items).withAmong(6));
        byte[][] rows = new byte[persons][truth.size()];
        SplittableRandom random = new SplittableRandom(seed);
        for (int person = 0; person < persons; person++) {
            int[] all = Simulation.answers(truth, random.nextGaussian() - lag, random);
            Arrays.fill(rows[person], (byte) -1);
            List<Answer> given = new ArrayList<>();
            while (given.size() < items && test.next(given, seed * 7919 + person) instanceof Step.Ask ask) {
                int place = truth.items().indexOf(truth.getItem(ask.item().id()));
                rows[person][place] = (byte) all[place];
                given.add(new Answer(ask.item().id(), all[place]));
            }
        }
        return new ResponseTable(truth.items().stream().map(Item::id).toList(), persons(persons), rows);
    }
}
