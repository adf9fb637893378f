package eu.masp.population;

import org.jspecify.annotations.Nullable;

/**
 * How one margin came out.
 *
 * @param region the territory drawn that was looked at, null for a margin that is not used
 * @param target what was aimed at, in the margin's unit; differs from what is published when brought to another total, as the note says
 * @param got what the drawn persons add up to, in the margin's unit; NaN when nobody was counted
 * @param tolerance largest relative difference allowed for a population of this size; NaN for what is compared
 * @param note why it is not fitted, or how it is read
 */
record Fit(Margin margin, @Nullable Region region, Use use, double target, double got,
        double tolerance,
        String note) {

    /** Fitted: the population must meet it. Compared: shown beside what came out. */
    enum Use {
        FITTED, COMPARED, NOT_USED
    }

    double difference() {
        return got - target;
    }

    double relative() {
        return difference() / target;
    }

    boolean holds() {
        return use != Use.FITTED || Double.isNaN(got) || Math.abs(relative()) <= tolerance;
    }
}
