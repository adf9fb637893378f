package eu.masp.competences.result;

import eu.masp.competences.chapter.Sitting;

/**
 * What lies between two measures of the same person by the same questions, in steps: one step is the width of a named band.
 *
 * @param low where the range of the difference begins; it holds nineteen times in twenty
 * @param high where it ends
 */
public record Difference(double low, double high) {
    /** From one end of the scale to the other: no difference can be told that is greater. */
    private static final double END = 2 * Range.END;

    /**
     * Two errors that know nothing of each other: their squares add up. A point beyond an end of the scale counts as that end, as no
     * named stretch lies beyond it.
     */
    public static Difference of(Sitting.Ended before, Sitting.Ended after) {
        double error = Math.hypot(error(before), error(after));
        double middle = Range.within(after.theta()) - Range.within(before.theta());
        return new Difference(Math.max(-END, middle - Range.NINETEEN_IN_TWENTY * error),
                Math.min(END, middle + Range.NINETEEN_IN_TWENTY * error));
    }

    private static double error(Sitting.Ended ended) {
        return ended.se() * (ended.doubtful() ? Range.DOUBT : 1);
    }

    /** Whether there may be no difference at all. */
    public boolean mayBeChance() {
        return low <= 0 && high >= 0;
    }

    public boolean up() {
        return low > 0;
    }

    public double x(double width) {
        return Math.min(place(low) * width, width - width(width));
    }

    public double width(double width) {
        return Math.max(width / 12, (place(high) - place(low)) * width);
    }

    private static double place(double steps) {
        return (Math.clamp(steps, -END, END) + END) / (2 * END);
    }
}
