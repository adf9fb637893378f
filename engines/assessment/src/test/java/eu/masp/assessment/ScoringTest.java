package eu.masp.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.masp.assessment.Scoring.Information;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Scores beside what catR, mirt and ltm give. */
class ScoringTest {

    /**
     * The items of the tests of the R package caMST (tests/testthat/test_theta_estimates.R), which assert what catR's functions
     * return for the answers 1, 0, 1.
     */
    private static final Bank THREE = Bank
            .of(List.of(Item.of("1", 1.0, -1), Item.of("2", 1.2, 0), Item.of("3", 0.8, 1)));
    private static final int[] ONE_ZERO_ONE = {1, 0, 1};

    /**
     * mirt(Science, 1) as coef() prints it in mirt's test-02-mirtTwo.R (SE.type = 'SEM'): slope, then intercepts; b = −d / a. The
     * tolerance below is what three decimals of the parameters allow.
     */
    static final Bank SCIENCE = Bank.of(List.of(slopeIntercept("Comfort", 1.041, 4.863, 2.639, -1.466),
            slopeIntercept("Work", 1.226, 2.924, 0.901, -2.266), slopeIntercept("Future", 2.300, 5.244, 2.218, -1.967),
            slopeIntercept("Benefit", 1.094, 3.347, 0.991, -1.688)));

    private static Item slopeIntercept(String id, double a, double... d) {
        return Item.of(id, a, java.util.Arrays.stream(d).map(one -> -one / a).toArray());
    }

    @Test
    void theMeanIsThatOfCatR() {
        // catR::eapEst: 33 points on [−4, 4].
        Estimate estimate = Scoring.eap(THREE, new Quadrature(33, -4, 4)).of(ONE_ZERO_ONE);
        assertThat(estimate.theta()).isCloseTo(0.1446946, within(1e-5));
        assertThat(Scoring.eap(THREE).of(ONE_ZERO_ONE).theta()).isCloseTo(0.1446946, within(1e-4));
    }

    @Test
    void theModeAndItsStandardErrorAreThoseOfCatR() {
        // catR::thetaEst(method = "BM") and catR::semTheta.
        Estimate estimate = Scoring.map(THREE).of(ONE_ZERO_ONE);
        assertThat(estimate.theta()).isCloseTo(0.1307695, within(1e-6));
        assertThat(estimate.se()).isCloseTo(0.7705124, within(1e-6));
    }

    @Test
    void theMeanOfGradedAnswersIsThatOfMirt() {
        // fscores(modp1, method = 'EAP', response.pattern = c(1, 2, 3, 4)) in test-02-mirtTwo.R.
        Estimate estimate = Scoring.eap(SCIENCE).of(new int[] {0, 1, 2, 3});
        assertThat(estimate.theta()).isCloseTo(-0.3494903, within(3e-4));
        assertThat(estimate.se()).isCloseTo(0.6004922, within(1e-4));
    }

    @Test
    void theMeansOfAllPatternsAreThoseOfMirt() {
        // fscores(modp1, full.scores = FALSE)[1:6, 'F1'] in the same file, to the hundredth that it asks for.
        int[][] patterns = {{0, 0, 0, 0}, {0, 2, 1, 0}, {0, 3, 1, 2}, {0, 3, 2, 0}, {1, 0, 0, 0}, {1, 0, 1, 3}};
        double[] expected = {-2.7488324, -1.4190140, -0.7154329, -0.4453752, -2.5438490, -1.2481072};
        for (int i = 0; i < patterns.length; i++) {
            assertThat(Scoring.eap(SCIENCE).of(patterns[i]).theta()).isCloseTo(expected[i], within(2e-3));
        }
    }

    @Test
    void theModeOfGradedAnswersIsThatOfMirtWithObservedInformation() {
        // fscores(mod, method = 'MAP', response.pattern = …) on mirt's reference page of fscores.
        Scoring scoring = Scoring.map(SCIENCE, Information.OBSERVED);
        Estimate first = scoring.of(new int[] {0, 1, 2, 3});
        assertThat(first.theta()).isCloseTo(-0.370, within(1e-3));
        assertThat(first.se()).isCloseTo(0.605, within(1e-3));
        Estimate second = scoring.of(new int[] {1, 1, 0, 2});
        assertThat(second.theta()).isCloseTo(-1.694, within(3e-3));
        assertThat(second.se()).isCloseTo(0.577, within(1e-3));
    }

    @Test
    void expectedAndObservedInformationAreTheSameForTwoAnswers() {
        assertThat(Scoring.map(THREE, Information.OBSERVED).of(ONE_ZERO_ONE).se())
                .isCloseTo(Scoring.map(THREE, Information.EXPECTED).of(ONE_ZERO_ONE).se(), within(1e-12));
        assertThat(Scoring.map(SCIENCE, Information.OBSERVED).of(new int[] {0, 1, 2, 3}).se())
                .isNotCloseTo(Scoring.map(SCIENCE).of(new int[] {0, 1, 2, 3}).se(), within(1e-3));
    }

    @Test
    void modesAndTheirErrorsAreThoseOfLtm() {
        // ltm(LSAT ~ z1, IRT.param = TRUE): coef() and factor.scores(), "Empirical Bayes", as ltm 1.0 prints them.
        Bank bank = Bank.of(List.of(Item.of("1", 0.8253715, -3.3597341), Item.of("2", 0.7229499, -1.3696497),
                Item.of("3", 0.8904748, -0.2798983), Item.of("4", 0.6885502, -1.8659189),
                Item.of("5", 0.6574516, -3.1235725)));
        Scoring scoring = Scoring.map(bank);
        assertLtm(scoring, new int[] {0, 0, 0, 0, 0}, -1.895, 0.795);
        assertLtm(scoring, new int[] {0, 0, 0, 1, 1}, -1.041, 0.800);
        assertLtm(scoring, new int[] {0, 1, 1, 1, 1}, 0.023, 0.828);
        assertLtm(scoring, new int[] {1, 0, 1, 0, 1}, -0.373, 0.815);
        assertLtm(scoring, new int[] {1, 1, 1, 1, 1}, 0.606, 0.855);
    }

    private static void assertLtm(Scoring scoring, int[] answers, double theta, double se) {
        assertThat(scoring.of(answers).theta()).isCloseTo(theta, within(6e-4));
        assertThat(scoring.of(answers).se()).isCloseTo(se, within(6e-4));
    }

    @Test
    void whoAnsweredNothingGetsThePrior() {
        Estimate mean = Scoring.eap(SCIENCE).of(List.of());
        assertThat(mean.theta()).isCloseTo(0, within(1e-9));
        assertThat(mean.se()).isCloseTo(1, within(1e-6));
        assertThat(Scoring.map(SCIENCE).of(List.of())).isEqualTo(new Estimate(0, 1));
    }

    @Test
    void aThousandCertainAnswersDoNotOverflow() {
        Bank bank = Bank.of(IntStream.range(0, 1000).mapToObj(i -> Item.of("i" + i, 3, -2, 0, 2)).toList());
        int[] top = IntStream.generate(() -> 3).limit(1000).toArray();
        assertThat(Scoring.eap(bank).of(top).theta()).isBetween(3.0, 6.0);
        assertThat(Scoring.map(bank).of(top).theta()).isBetween(3.0, 6.0);
        int[] torn = IntStream.range(0, 1000).map(i -> i % 2 * 3).toArray();
        assertThat(Scoring.eap(bank).of(torn).theta()).isCloseTo(0, within(1e-6));
    }

    @Test
    void answersThatCannotBeAreNamed() {
        Scoring scoring = Scoring.eap(THREE);
        assertThatThrownBy(() -> scoring.of(List.of(new Answer("4", 0))))
                .hasMessage("there is no item '4' in the bank");
        assertThatThrownBy(() -> scoring.of(List.of(new Answer("1", 2))))
                .hasMessage("'1' has the answers 0 to 1, not 2");
        assertThatThrownBy(() -> scoring.of(List.of(new Answer("1", 0), new Answer("1", 1))))
                .hasMessage("'1' was answered twice");
    }

    @Test
    void aGroupIsScoredFromItsOwnItemsAlone() {
        Bank bank = Bank.of(List.of(new Item("a", "x", 1, List.of(0.0)), new Item("b", "y", 2, List.of(1.0))));
        assertThat(Scoring.eap(bank.group("y")).of(List.of(new Answer("b", 1))))
                .isEqualTo(Scoring.eap(bank).of(new int[] {-1, 1}));
    }
}
