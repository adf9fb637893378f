package eu.masp.competences.result;

/**
 * Between what and what a measure lies.
 *
 * @param low on the family’s scale
 * @param high not below {@code low}
 */
public record Range(double low, double high) {
    /** Four times in five: 80 % of a normal distribution lie within so many standard deviations. */
    static final double FOUR_IN_FIVE = 1.2815515655446004;
    /** Nineteen times in twenty. */
    static final double NINETEEN_IN_TWENTY = 1.959963984540054;
    /** What is drawn of the scale: beyond it hardly anybody is supposed to be. */
    static final double END = 2.5;
    /** By how much a range grows when the answers gave reason to trust them less: a choice, not an estimate. */
    static final double DOUBT = 1.5;

    /**
     * The range that holds the person’s place four times in five.
     *
     * @param doubtful whether the answers were given too fast or against each other
     */
    public static Range of(double theta, double se, boolean doubtful) {
        double half = FOUR_IN_FIVE * se * (doubtful ? DOUBT : 1);
        return new Range(theta - half, theta + half);
    }

    public Band from() {
        return Band.of(low);
    }

    public Band to() {
        return Band.of(high);
    }

    /** Where in its band it begins, and ends: lower, middle or upper, a third of it each. */
    public String fromPart() {
        return Band.part(low);
    }

    public String toPart() {
        return Band.part(high);
    }

    public Level fromLevel() {
        return Level.of(low);
    }

    public Level toLevel() {
        return Level.of(high);
    }

    /** Where it begins in a picture that is so wide; one beyond an end is drawn at that end. */
    public double x(double width) {
        return Math.min(place(low) * width, width - width(width));
    }

    /** How much of such a picture it covers; never so little that it is not seen at once, also at an end of the scale. */
    public double width(double width) {
        return Math.max(width / 12, (place(high) - place(low)) * width);
    }

    /** A point beyond an end of the scale counts as that end. */
    static double within(double theta) {
        return Math.clamp(theta, -END, END);
    }

    private static double place(double theta) {
        return (within(theta) + END) / (2 * END);
    }
}
