package eu.masp.matching.fit;

/**
 * What is known of one skill of somebody, and from where. This and {@link Profile} are all that a fit is made of: there is no place
 * for sex, age, origin or anything else about who somebody is.
 *
 * @param share how much of what the skill asks may be counted on
 */
public record Holding(State state, Evidence evidence, Range share) {

    /** What counts where nothing is known: anything may be true, and less is expected than said. */
    public static final Range UNKNOWN = new Range(0, 0.3, 1);

    /** What counts where an occupation that she did asks for it, and nobody has spoken of the skill itself. */
    private static final Range PRACTISED = new Range(0, 0.6, 1);
    private static final Range SAID = new Range(0.6, 0.8, 1);
    private static final Range CONFIRMED = new Range(0.8, 0.9, 1);
    /** How many standard errors the range of a measure reaches to each side: 95 of 100 lie within. */
    private static final double WIDTH = 1.96;

    /** By her own word. */
    public static Holding said(State state) {
        return new Holding(state, Evidence.SAID, told(state, SAID));
    }

    /** By the word of an operator or a referee. */
    public static Holding confirmed(State state) {
        return new Holding(state, Evidence.CONFIRMED, told(state, CONFIRMED));
    }

    /** Of an occupation that she says she did: more is expected of what it asks for, nothing is known of it, and the range stays whole. */
    public static Holding practised() {
        return new Holding(State.UNKNOWN, Evidence.SAID, PRACTISED);
    }

    private static Range told(State state, Range has) {
        return switch (state) {
            case HAS -> has;
            case LACKS -> new Range(0, 1 - has.expected(), 1 - has.low());
            case UNKNOWN -> UNKNOWN;
        };
    }

    /**
     * By the test. Counted as the share of the reference population (abilities distributed as N(0, 1)) that has at most her ability:
     * Φ(θ − 1.96 SE) to Φ(θ + 1.96 SE), expected Φ(θ / √(1 + SE²)). It says "has" only where all of the range lies above a half.
     *
     * @param theta her ability, in standard deviations of the reference population
     * @param standardError of the ability, above 0
     */
    public static Holding measured(double theta, double standardError) {
        if (!(standardError > 0) || !Double.isFinite(theta) || !Double.isFinite(standardError)) {
            throw new IllegalArgumentException("ability " + theta + " with standard error " + standardError);
        }
        double low = Normal.below(theta - WIDTH * standardError);
        double high = Normal.below(theta + WIDTH * standardError);
        double expected = Normal.below(theta / Math.sqrt(1 + standardError * standardError));
        Range share = new Range(low, Math.clamp(expected, low, high), high);
        return new Holding(low > 0.5 ? State.HAS : high < 0.5 ? State.LACKS : State.UNKNOWN, Evidence.MEASURED, share);
    }

    /** By a test that gives the probability that she has it; the range says how sure the test is of it. */
    public static Holding measured(Range probability) {
        State state = probability.low() > 0.5 ? State.HAS : probability.high() < 0.5 ? State.LACKS : State.UNKNOWN;
        return new Holding(state, Evidence.MEASURED, probability);
    }
}
