package eu.masp.competences.result;

import java.util.Locale;

/**
 * Five stretches of a family’s scale, one standard deviation wide as the authors suppose it; the outer ones have no end. They say where
 * on the scale a result lies, not how many people are below it: that nobody knows yet.
 */
public enum Band {
    BEGINNING(-1.5), GROWING(-0.5), STEADY(0.5), STRONG(1.5), VERY_STRONG(Double.POSITIVE_INFINITY);

    private final double end;

    Band(double end) {
        this.end = end;
    }

    /** A point between two bands belongs to the upper one. */
    static Band of(double theta) {
        for (Band band : values()) {
            if (theta < band.end) {
                return band;
            }
        }
        return VERY_STRONG;
    }

    /** The third of its band that a point lies in; the outer bands are taken as wide as the others. */
    static String part(double theta) {
        double within = Math.clamp(theta - (of(theta).end == Double.POSITIVE_INFINITY ? STRONG.end : of(theta).end - 1),
                0,
                1);
        return within < 1.0 / 3 ? "lower" : within < 2.0 / 3 ? "middle" : "upper";
    }

    /** As it stands in the keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
