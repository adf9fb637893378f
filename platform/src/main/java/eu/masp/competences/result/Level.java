package eu.masp.competences.result;

import java.util.Locale;

/**
 * Three stretches of the scale, for a competence by itself: with few answers five would promise too much. Two of them are two bands
 * together and are called so: the same word never means two things.
 */
public enum Level {
    LOW(-0.5), MIDDLE(0.5), HIGH(Double.POSITIVE_INFINITY);

    private final double end;

    Level(double end) {
        this.end = end;
    }

    static Level of(double theta) {
        return theta < LOW.end ? LOW : theta < MIDDLE.end ? MIDDLE : HIGH;
    }

    /** As it stands in the keys of texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
