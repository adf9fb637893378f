package eu.masp.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Simulation;
import eu.masp.assessment.calibration.Dif.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An item that treats a group otherwise is found; a group that is merely less able is not called unfairly treated. */
class DifferentialTest {

    private static final Bank BANK = Bank
            .of(IntStream.range(0, 12).mapToObj(i -> Item.of("i" + i, 1.4, -1 + 0.1 * i, 0.2, 1 + 0.1 * i)).toList());
    private static final Bank HARDER = Bank.of(BANK.items().stream()
            .map(item -> item.id().equals("i3") ? Item.of("i3", 1.4, 0.2, 1.3, 2.4) : item).toList());

    private static ResponseTable answers(Bank forGroup, int each, double lag, List<String> groups) {
        byte[][] rows = new byte[2 * each][];
        List<String> persons = new ArrayList<>();
        SplittableRandom random = new SplittableRandom(11);
        for (int person = 0; person < rows.length; person++) {
            boolean other = person >= each;
            double theta = random.nextGaussian() - (other ? lag : 0);
            int[] drawn = Simulation.answers(other ? forGroup : BANK, theta, random);
            rows[person] = new byte[drawn.length];
            for (int i = 0; i < drawn.length; i++) {
                rows[person][i] = (byte) drawn[i];
            }
            persons.add(Integer.toString(person));
            groups.add(other ? "de" : "it");
        }
        return new ResponseTable(BANK.items().stream().map(Item::id).toList(), persons, rows);
    }

    @Test
    void aHarderWordingInOneLanguageIsFound() {
        List<String> groups = new ArrayList<>();
        List<Dif> found = Dif.of(BANK, answers(HARDER, 800, 0.5, groups), groups);
        assertThat(found.get(3).size()).isIn(Size.MODERATE, Size.LARGE);
        assertThat(found.get(3).uniformP()).isLessThan(1e-6);
        assertThat(found.get(3).degrees()).isEqualTo(2);
        assertThat(found).filteredOn(dif -> !dif.item().equals("i3"))
                .allMatch(dif -> dif.size() == Size.NONE || dif.size() == Size.NEGLIGIBLE);
    }

    @Test
    void aLessAbleGroupIsNotADifferenceOfTheItems() {
        List<String> groups = new ArrayList<>();
        assertThat(Dif.of(BANK, answers(BANK, 800, 1, groups), groups))
                .allMatch(dif -> dif.size() == Size.NONE || dif.size() == Size.NEGLIGIBLE);
    }

    @Test
    void withTooFewOfAGroupNothingIsSaid() {
        List<String> groups = new ArrayList<>();
        ResponseTable table = answers(BANK, 250, 0, groups);
        for (int person = 250; person < 310; person++) {
            groups.set(person, "");
        }
        assertThat(Dif.of(BANK, table, groups)).allMatch(dif -> dif.size() == Size.NOT_ENOUGH_DATA && dif.p() == null);
    }
}
