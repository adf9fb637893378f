package eu.masp.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.Published;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Simulation;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Item fit beside mirt's, and on answers that follow the model or do not. */
class ItemFitTest {

    @Test
    void fitOfLsat7IsThatOfMirt() {
        // itemfit(mirt(LSAT7, 1), 'S_X2'): test-01-mirtOne.R.
        List<ItemFit> fits = ItemFit.of(Calibration.of(Published.LSAT7, Model.TWO_PL).bank(), Published.LSAT7);
        double[] expected = {4.749440, 14.451071, 1.270381, 5.237400, 0.941125};
        for (int i = 0; i < 5; i++) {
            assertThat(fits.get(i).statistic()).isCloseTo(expected[i], within(1e-2));
            assertThat(fits.get(i).degrees()).isEqualTo(2);
        }
    }

    @Test
    void chanceOfLsat6IsThatOfMirt() {
        // itemfit(mirt(LSAT6, 1))$p.S_X2[1]: the same file.
        List<ItemFit> fits = ItemFit.of(Calibration.of(Published.LSAT6, Model.TWO_PL).bank(), Published.LSAT6);
        assertThat(fits.getFirst().p()).isCloseTo(0.7984, within(1e-2));
    }

    @Test
    void anItemOfAnotherShapeIsFoundAndTheOthersAreNot() {
        Bank bank = Bank.of(IntStream.range(0, 10)
                .mapToObj(i -> Item.of("i" + i, 1.2, -1.5 + 0.1 * i, -0.3, 0.9 + 0.1 * i)).toList());
        Simulation simulation = Simulation.of(bank, 2000, 5);
        ResponseTable table = ResponseTable.of(bank, simulation);
        for (int person = 0; person < 2000; person++) {
            // Highest in the middle of the scale: no model that rises has this.
            double theta = simulation.theta(person);
            table.categories()[person][4] = (byte) (Math.abs(theta) < 0.6 ? 3 : theta < -1.2 ? 0 : person % 2 + 1);
        }
        List<ItemFit> fits = ItemFit.of(bank, table);
        assertThat(fits.get(4).adjusted()).isLessThan(1e-6);
        Bank others = Bank.of(bank.items().stream().filter(item -> !item.id().equals("i4")).toList());
        assertThat(ItemFit.of(others, table)).noneMatch(fit -> fit.adjusted() == null || fit.adjusted() < 0.01);
    }

    @Test
    void withoutCompletePeopleNothingIsSaid() {
        ResponseTable table = Published.LSAT6;
        byte[][] rows = java.util.Arrays.stream(table.categories()).map(byte[]::clone).toArray(byte[][]::new);
        for (byte[] row : rows) {
            row[0] = -1;
        }
        List<ItemFit> fits = ItemFit.of(Calibration.of(table, Model.TWO_PL).bank(),
                new ResponseTable(table.items(), table.persons(), rows));
        assertThat(fits).allMatch(fit -> fit.statistic() == null && fit.p() == null && fit.persons() == 0);
    }

    @Test
    void chancesOfManyTestsAreAdjusted() {
        // By hand: each times four over its rank, from the highest down never rising.
        assertThat(ChiSquare.adjusted(new double[] {0.01, 0.04, 0.03, 0.5}))
                .containsExactly(new double[] {0.04, 0.16 / 3, 0.16 / 3, 0.5}, within(1e-12));
    }
}
