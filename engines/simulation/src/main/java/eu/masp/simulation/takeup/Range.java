package eu.masp.simulation.takeup;

import eu.masp.simulation.scenario.Faults;
import eu.masp.simulation.scenario.Keys;

import java.util.Arrays;

/**
 * A figure that is known only so far. Of what is put in, {@code low} and {@code high} are the ends of what is held possible and
 * {@code central} is the likeliest. Of what comes out, nine of ten draws lie between {@code low} and {@code high}, and half of
 * them below {@code central}.
 */
public record Range(double low, double central, double high) {

    public Range {
        if (!(low <= central && central <= high)) {
            throw new IllegalArgumentException("a range rises: " + low + ", " + central + ", " + high);
        }
    }

    public static Range exactly(double value) {
        return new Range(value, value, value);
    }

    public boolean exact() {
        return low == high;
    }

    /**
     * One value, or keys low, central and high.
     *
     * @param least what it may not be below
     * @param most what it may not be above
     */
    static Range of(Keys keys, String key, double least, double most) {
        Range range;
        if (keys.values().get(key) instanceof java.util.Map) {
            Keys ends = keys.keys(key).only("low", "central", "high");
            double low = ends.number("low").doubleValue();
            double central = ends.number("central").doubleValue();
            double high = ends.number("high").doubleValue();
            Faults faults = new Faults();
            faults.attempt(() -> within(keys, key, Math.min(low, central), Math.max(central, high), least, most));
            faults.attempt(() -> {
                if (!(low <= central && central <= high)) {
                    throw ends.problem("low, central and high have to rise.");
                }
            });
            faults.refuse(keys.name());
            range = new Range(low, central, high);
        } else {
            range = exactly(keys.number(key).doubleValue());
        }
        within(keys, key, range.low(), range.high(), least, most);
        return range;
    }

    private static void within(Keys keys, String key, double low, double high, double least, double most) {
        if (low < least || high > most) {
            throw keys.problem("has to lie between " + plain(least) + " and " + plain(most) + ".", key);
        }
    }

    private static String plain(double number) {
        return java.math.BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** Of many draws. */
    public static Range of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        return new Range(at(sorted, 0.05), at(sorted, 0.5), at(sorted, 0.95));
    }

    private static double at(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }

    /**
     * The value that a share of a triangular distribution lies below: no more is claimed than the ends and the likeliest.
     *
     * @param share from 0 to 1
     */
    double at(double share) {
        if (exact()) {
            return central;
        }
        double turn = (central - low) / (high - low);
        return share < turn ? low + Math.sqrt(share * (high - low) * (central - low))
                : high - Math.sqrt((1 - share) * (high - low) * (high - central));
    }
}
