package eu.masp.simulation.optimise;

import java.util.List;
import java.util.Map;

/**
 * What a search found. Figures are expected ones, by the likeliest values of the take-up; ranges are drawn for a setting when it
 * is made a scenario.
 *
 * @param points the settings that no other beats: none reaches at least as many, is at least as equal and spends no more, and is
 *     better in one of these; those who reach most first. Settings that come to the same are one point. The rules as they are, without
 *     parameters, are among them where they belong there
 * @param chosen the one of them that the goal asks for
 * @param now the rules that were started from
 * @param searched how many settings were tried
 * @param possible how many there are
 * @param step 1: every neighbour of a point on the frontier has been tried; more: only every so-and-so-many-th value of a parameter
 * @param equality what equality is, and between which areas it was measured
 */
public record Frontier(List<Point> points, Point chosen, Point now, int searched, long possible, int step,
        Equality equality, String by) {

    /** Whether every possible setting was tried. */
    public boolean complete() {
        return searched >= possible;
    }

    /**
     * A setting and what comes of it.
     *
     * @param parameters as a scenario has them
     * @param reached how many are served
     * @param shares by area, of all who live there
     * @param alike how many other settings come to the same; this one is the nearest to the rules as they are
     */
    public record Point(Map<String, Object> parameters, double reached, double equality, double spentCents,
            Map<String, Double> shares, int alike) {

        /** Reaches as many, as equally, with as much money. */
        boolean same(Point other) {
            return reached == other.reached && equality == other.equality && spentCents == other.spentCents;
        }

        Point with(int others) {
            return new Point(parameters, reached, equality, spentCents, shares, others);
        }

        /** Nowhere worse, and somewhere better. */
        boolean beats(Point other) {
            return reached >= other.reached && equality >= other.equality && spentCents <= other.spentCents
                    && (reached > other.reached || equality > other.equality || spentCents < other.spentCents);
        }
    }
}
