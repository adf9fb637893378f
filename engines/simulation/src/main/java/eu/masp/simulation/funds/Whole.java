package eu.masp.simulation.funds;

/** How many a fund serves when nobody is served in part: the rule of {@link Draw}, for expected numbers. */
final class Whole {

    /** Sums of many weights miss a whole number by less than this part of it. */
    private static final double NEARLY = 1e-9;

    private Whole() {
    }

    /**
     * Who is served of those whose turn it is; nobody after them if that is not all.
     *
     * @param before already served by this fund
     * @param people who apply, 0 or more; expected ones, so they need not be a whole number
     * @param cents what all of them would cost
     * @param left in the fund, in cents
     * @return all of them, or as many as make, with those before, the whole number that the money is enough for
     */
    static double served(double before, double people, double cents, double left) {
        if (cents <= 0) {
            return people;
        }
        double enough = before + left * people / cents;
        return Math.clamp(Math.floor(enough + NEARLY * (1 + enough)) - before, 0, people);
    }
}
