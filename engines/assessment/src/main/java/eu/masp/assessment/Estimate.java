package eu.masp.assessment;

/**
 * An ability and how sure it is.
 *
 * @param theta on the scale on which the population has mean 0 and standard deviation 1
 * @param se its standard error; which one, {@link Scoring} says
 */
public record Estimate(double theta, double se) {

    /** The lower end of the range that holds the ability with this many standard errors to each side. */
    public double low(double errors) {
        return theta - errors * se;
    }

    /** The upper end of the same range. */
    public double high(double errors) {
        return theta + errors * se;
    }
}
