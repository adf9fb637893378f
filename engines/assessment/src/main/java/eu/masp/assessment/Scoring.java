package eu.masp.assessment;

import java.util.List;

/**
 * From answers to an ability with its standard error; standard normal prior.
 *
 * <p>
 * Items without an answer say nothing. Who answered nothing gets the prior: 0 ± 1. A Scoring is made once for a bank and used by any
 * number of threads.
 */
public sealed interface Scoring permits Eap, Mode {

    /** Which curvature the standard error of the mode comes from; for items with two answers both are the same. */
    enum Information {

        /** Fisher's, expected over all answers: 1/√(I(θ) + 1). The convention of catR's {@code semTheta}. */
        EXPECTED,

        /** Of the answers given: 1/√(−∂² log posterior/∂θ²). The convention of mirt's {@code fscores} and of ltm's {@code factor.scores}. */
        OBSERVED
    }

    /**
     * The mean of the posterior and its standard deviation, on 241 points on [−6, 6]. Source: R. D. Bock and R. J. Mislevy, Adaptive EAP
     * estimation of ability in a microcomputer environment, Applied Psychological Measurement 6 (1982).
     */
    static Scoring eap(Bank bank) {
        return eap(bank, Quadrature.SCORES);
    }

    /** The same on other points. */
    static Scoring eap(Bank bank, Quadrature quadrature) {
        return new Eap(bank, quadrature);
    }

    /** The mode of the posterior, with the standard error from the expected information. */
    static Scoring map(Bank bank) {
        return map(bank, Information.EXPECTED);
    }

    /** The same with the standard error of another convention. */
    static Scoring map(Bank bank, Information information) {
        return new Mode(bank, information);
    }

    Bank bank();

    /**
     * The ability behind these answers.
     *
     * @throws IllegalArgumentException for an item that is not in the bank, a category that it does not have, or two answers to one item
     */
    default Estimate of(List<Answer> answers) {
        return of(bank().pattern(answers));
    }

    /**
     * The same for many people, quicker.
     *
     * @param categories one for each item in the bank's order, −1 where nothing was answered
     */
    Estimate of(int[] categories);
}
