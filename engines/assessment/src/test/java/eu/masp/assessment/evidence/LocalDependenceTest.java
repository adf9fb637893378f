package eu.masp.assessment.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Scoring;
import eu.masp.assessment.Simulation;
import eu.masp.assessment.evidence.LocalDependence.Pair;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two questions that ask nearly the same are found; people who answered by one ability alone give no pair. */
class LocalDependenceTest {
    private static final Bank BANK = Bank.of(IntStream.range(0, 16).mapToObj(
            i -> Item.of("q" + i, 0.8 + 0.06 * i, -1.6 + 0.1 * i, -0.4 + 0.1 * i, 0.8 + 0.1 * i)).toList());

    @Test
    void theOnePairThatIsThereIsFound() {
        LocalDependence found = found(0.6, 0);
        assertThat(found.lookedAt()).isEqualTo(120).isEqualTo(found.all());
        assertThat(found.mean()).as("about −1/(items − 1)").isCloseTo(-1 / 15.0, within(0.03));
        assertThat(found.pairs()).singleElement().extracting(Pair::one, Pair::other, Pair::persons)
                .containsExactly("q4", "q5", 600);
        assertThat(found.pairs().getFirst().q3()).isGreaterThan(found.mean() + LocalDependence.ABOVE);
    }

    @Test
    void itIsFoundWherePeopleAnsweredOnlyAPart() {
        LocalDependence found = found(0.7, 0.4);
        assertThat(found.pairs()).extracting(pair -> pair.one() + pair.other()).containsExactly("q4q5");
        assertThat(found.pairs().getFirst().persons()).isBetween(150, 300);
    }

    @Test
    void withoutOneNothingIsPointedOut() {
        assertThat(found(0, 0).pairs()).isEmpty();
        assertThat(found(0, 0.4).pairs()).isEmpty();
    }

    @Test
    void ofTooFewPeopleNothingIsSaid() {
        LocalDependence few = found(0.6, 0.7);
        assertThat(few.lookedAt()).isZero();
        assertThat(few.mean()).isZero();
        assertThat(few.pairs()).isEmpty();
    }

    /**
     * @param copied the part of people who answer q5 as they answered q4
     * @param missing the part of answers that were not given
     */
    private static LocalDependence found(double copied, double missing) {
        Simulation people = Simulation.of(BANK, 600, 5);
        SplittableRandom random = new SplittableRandom(6);
        byte[][] rows = new byte[600][BANK.size()];
        for (int person = 0; person < rows.length; person++) {
            int[] answers = people.answers(person);
            if (random.nextDouble() < copied) {
                answers[5] = answers[4];
            }
            for (int item = 0; item < answers.length; item++) {
                rows[person][item] = random.nextDouble() < missing ? -1 : (byte) answers[item];
            }
        }
        ResponseTable table = new ResponseTable(BANK.items().stream().map(Item::id).toList(),
                IntStream.range(0, 600).mapToObj(Integer::toString).toList(), rows);
        Scoring scoring = Scoring.eap(BANK);
        return LocalDependence.of(BANK, table, IntStream.range(0, 600)
                .mapToObj(person -> scoring.of(table.pattern(person, BANK))).toList());
    }

    @Test
    void theWholeEvidenceTellsIt() {
        assertThat(List.of(Flag.values())).contains(Flag.DEPENDENT);
        assertThat(Flag.DEPENDENT.bars()).as("somebody decides").isFalse();
    }
}
