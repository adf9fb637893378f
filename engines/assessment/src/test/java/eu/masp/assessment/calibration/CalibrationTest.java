package eu.masp.assessment.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Bank;
import eu.masp.assessment.Item;
import eu.masp.assessment.Model;
import eu.masp.assessment.Published;
import eu.masp.assessment.Quadrature;
import eu.masp.assessment.ResponseTable;
import eu.masp.assessment.Simulation;
import eu.masp.assessment.calibration.Calibration.Calibrated;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parameters, standard errors and log-likelihoods beside what mirt and ltm publish. */
class CalibrationTest {

    @Test
    void twoParametersOfLsat7AreThoseOfMirt() {
        // mirt(expand.table(LSAT7), 1): tests/testthat/test-01-mirtOne.R, 95 % intervals there are ± 1.96 standard errors ('SEM').
        Calibration calibration = Calibration.of(Published.LSAT7, Model.TWO_PL);
        assertThat(calibration.logLikelihood()).isCloseTo(-2658.805, within(1e-3));
        double[] slopes = {0.9876, 1.0808, 1.7075, 0.7650, 0.7357};
        double[] intercepts = {1.8559, 0.8080, 1.8052, 0.4860, 1.8545};
        for (int i = 0; i < 5; i++) {
            Calibrated item = calibration.items().get(i);
            assertThat(item.item().discrimination()).isCloseTo(slopes[i], within(1e-3));
            assertThat(item.intercepts().getFirst()).isCloseTo(intercepts[i], within(1e-3));
        }
        assertThat(calibration.items().getFirst().discriminationError()).isCloseTo((1.3354 - 0.6406) / 3.92,
                within(1e-3));
    }

    @Test
    void twoParametersOfLsat6AreThoseOfLtm() {
        // summary(ltm(LSAT ~ z1, IRT.param = TRUE)), ltm 1.0: values and standard errors.
        Calibration calibration = Calibration.of(Published.LSAT6, Model.TWO_PL);
        assertThat(calibration.logLikelihood()).isCloseTo(-2466.653, within(1e-3));
        assertThat(calibration.aic()).isCloseTo(4953.307, within(2e-3));
        assertThat(calibration.bic()).isCloseTo(5002.384, within(2e-3));
        double[] b = {-3.3597, -1.3696, -0.2799, -1.8659, -3.1236};
        double[] bErrors = {0.8669, 0.3073, 0.0997, 0.4341, 0.8700};
        double[] a = {0.8254, 0.7229, 0.8905, 0.6886, 0.6575};
        double[] aErrors = {0.2581, 0.1867, 0.2326, 0.1852, 0.2100};
        for (int i = 0; i < 5; i++) {
            Calibrated item = calibration.items().get(i);
            assertThat(item.item().discrimination()).isCloseTo(a[i], within(1e-3));
            assertThat(item.discriminationError()).isCloseTo(aErrors[i], within(1e-3));
            assertThat(item.item().thresholds().getFirst()).isCloseTo(b[i], within(5e-3));
            assertThat(item.thresholdErrors().getFirst()).isCloseTo(bErrors[i], within(5e-3));
        }
    }

    @Test
    void gradedResponsesOfScienceAreThoseOfMirt() {
        // mirt(Science, 1): slopes and intercepts of test-02-mirtTwo.R (SE.type = 'SEM', the tightest of its runs), log-likelihood of the
        // reference page; standard errors of its SE.type = 'Louis'.
        Calibration calibration = Calibration.of(Published.SCIENCE, Model.GRM);
        assertThat(calibration.logLikelihood()).isCloseTo(-1608.870, within(1e-3));
        double[][] expected = {{1.041, 4.863, 2.639, -1.466}, {1.226, 2.924, 0.901, -2.266},
                {2.300, 5.244, 2.218, -1.967},
                {1.094, 3.347, 0.991, -1.688}};
        double[][] errors = {{0.18838, 0.49088, 0.22267, 0.15868}, {0.18189, 0.23928, 0.14289, 0.20308},
                {0.48269, 0.72817, 0.35640, 0.32209}, {0.18336, 0.27659, 0.14053, 0.16864}};
        for (int i = 0; i < 4; i++) {
            Calibrated item = calibration.items().get(i);
            assertThat(item.item().discrimination()).isCloseTo(expected[i][0], within(2e-3));
            assertThat(item.discriminationError()).isCloseTo(errors[i][0], within(1e-2));
            for (int k = 0; k < 3; k++) {
                assertThat(item.intercepts().get(k)).isCloseTo(expected[i][k + 1], within(2e-3));
                assertThat(item.interceptErrors().get(k)).isCloseTo(errors[i][k + 1], within(1e-2));
            }
        }
    }

    @Test
    void moreQuadraturePointsChangeNothingThatShows() {
        Calibration fine = Calibration.of(Published.SCIENCE, Model.GRM, new Quadrature(241, -6, 6));
        Calibration usual = Calibration.of(Published.SCIENCE, Model.GRM);
        assertThat(fine.logLikelihood()).isCloseTo(usual.logLikelihood(), within(1e-4));
        for (int i = 0; i < 4; i++) {
            assertThat(fine.items().get(i).item().discrimination())
                    .isCloseTo(usual.items().get(i).item().discrimination(), within(1e-4));
        }
    }

    @Test
    void missingAnswersAreTakenAsNotAsked() {
        // mirt on LSAT7 with data[1, 1] and data[2, 2] missing: test-01-mirtOne.R, modm6.
        byte[][] rows = java.util.Arrays.stream(Published.LSAT7.categories()).map(byte[]::clone).toArray(byte[][]::new);
        rows[0][0] = -1;
        rows[1][1] = -1;
        Calibration calibration = Calibration.of(
                new ResponseTable(Published.LSAT7.items(), Published.LSAT7.persons(), rows),
                Model.TWO_PL);
        double[] slopes = {0.969, 1.074, 1.717, 0.763, 0.731};
        double[] intercepts = {1.851, 0.808, 1.811, 0.486, 1.852};
        for (int i = 0; i < 5; i++) {
            assertThat(calibration.items().get(i).item().discrimination()).isCloseTo(slopes[i], within(1e-2));
            assertThat(calibration.items().get(i).intercepts().getFirst()).isCloseTo(intercepts[i], within(1e-2));
        }
        assertThat(calibration.items().getFirst().answered()).isEqualTo(999);
    }

    @Test
    void simulatedParametersAreFoundAgain() {
        Bank bank = Bank.of(List.of(Item.of("a", 1.5, -1, 0, 1), Item.of("b", 0.8, -2, 0.5), Item.of("c", 2, 0.3),
                Item.of("d", 1.2, -1.5, -0.5, 0.5, 1.5), Item.of("e", 1, -0.5, 1), Item.of("f", 1.7, -1, 0.2)));
        Calibration calibration = Calibration.of(ResponseTable.of(bank, Simulation.of(bank, 5000, 7)), Model.GRM);
        for (Calibrated item : calibration.items()) {
            Item truth = bank.getItem(item.item().id());
            assertThat(item.item().discrimination()).isCloseTo(truth.discrimination(),
                    within(4 * item.discriminationError()));
            for (int k = 0; k < truth.thresholds().size(); k++) {
                assertThat(item.item().thresholds().get(k)).isCloseTo(truth.thresholds().get(k),
                        within(4 * item.thresholdErrors().get(k)));
            }
        }
        assertThat(calibration.remarks()).isEmpty();
    }

    @Test
    void whatCannotBeCalibratedIsNamed() {
        assertThatThrownBy(() -> Calibration.of(some(20, 0), Model.GRM)).hasMessageContaining("Too few people: 20");
        ResponseTable gap = some(300, 0);
        for (byte[] row : gap.categories()) {
            row[1] = (byte) (row[1] == 1 ? 2 : row[1]);
            row[0] = 0;
            row[2] = -1;
        }
        assertThatThrownBy(() -> Calibration.of(gap, Model.GRM)).isInstanceOf(CalibrationException.class)
                .hasMessageContaining("'a': everybody gave the same answer, 0")
                .hasMessageContaining("'b': nobody gave the answer 1 of 0 to 2. Join it with a neighbour")
                .hasMessageContaining("'c' was answered by nobody");
        assertThatThrownBy(() -> Calibration.of(Published.SCIENCE, Model.TWO_PL))
                .hasMessageContaining("the model 2pl has 0 and 1 only");
    }

    @Test
    void anItemThatRunsAgainstTheOthersIsNamed() {
        ResponseTable reversed = some(2000, 0);
        for (byte[] row : reversed.categories()) {
            row[3] = (byte) (1 - row[3]);
        }
        assertThatThrownBy(() -> Calibration.of(reversed, Model.TWO_PL))
                .hasMessageContaining("'d' runs against the others");
    }

    @Test
    void anItemThatIsThereTwiceHasNoEstimate() {
        ResponseTable twice = some(500, 0);
        for (byte[] row : twice.categories()) {
            row[4] = row[3];
        }
        assertThatThrownBy(() -> Calibration.of(twice, Model.TWO_PL)).isInstanceOf(CalibrationException.class);
    }

    private static ResponseTable some(int persons, double shift) {
        Bank bank = Bank
                .of(List.of(Item.of("a", 1.2, shift), Item.of("b", 1.2, shift - 0.5), Item.of("c", 1.2, shift + 0.5),
                        Item.of("d", 1.2, shift), Item.of("e", 1.2, shift)));
        return ResponseTable.of(bank, Simulation.of(bank, persons, 3));
    }
}
