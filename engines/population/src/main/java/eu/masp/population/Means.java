package eu.masp.population;

import java.util.SplittableRandom;

/**
 * A simple model of ISEE: incomes of those who live together over the equivalence scale of DPCM 159/2013, times a factor that
 * brings the mean to the published one, times an error for all that is not known.
 *
 * @param withMinors probability of having an ISEE in dwellings with children under 21
 * @param others the same in other dwellings
 */
record Means(double factor, double withMinors, double others) {

    static final double SPREAD = 0.5;
    private static final double[] SCALE = {1, 1.57, 2.04, 2.46, 2.85};
    private static final double LEAST_INCOME = 3_000;
    private static final double MOST = 999_999;

    static Means of(Frame frame, Margins margins) {
        double with = childrenWithIsee(margins);
        double minors = frame.sum(p -> p.children(0, 17) > 0 ? 1 : 0);
        double young = frame.sum(p -> p.children(0, 17) == 0 && p.children(18, 20) > 0 ? 1 : 0);
        double rest = frame.sum(p -> p.children(0, 20) == 0 ? 1 : 0);
        double ofMinors = margins.value("isee_dsu", "Italia", 2025, "nuclei with a minor", "") / 100;
        double others = (with * minors * (1 - ofMinors) / ofMinors - with * young) / rest;
        return new Means(1, with, others);
    }

    static double childrenWithIsee(Margins margins) {
        return 1 - margins.value("isee_children_auu", "Italia", 2024, "no ISEE filed", "")
                / margins.value("isee_children_auu", "Italia", 2024, "total", "");
    }

    /** The published mean of the territory's nuclei with an ISEE, in euros. */
    static Margin mean(Region region, Margins margins) {
        return region == Region.LOMBARDY ? margins.get("isee_mean", "Nord", 2025, "all nuclei", "")
                : margins.get("isee_mean", "Trentino-Alto Adige", 2022, "all nuclei", "");
    }

    Means times(double multiplier) {
        return new Means(factor * multiplier, withMinors, others);
    }

    boolean has(Prototype prototype, SplittableRandom random) {
        return random.nextDouble() < (prototype.children(0, 20) > 0 ? withMinors : others);
    }

    /** ISEE in cents of incomes in euros. */
    long isee(double incomes, int persons, SplittableRandom random) {
        double error = StrictMath.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        return Math.round(Math.min(MOST, factor * Math.max(LEAST_INCOME, incomes) / scale(persons) * error) * 100);
    }

    static double scale(int persons) {
        return persons <= 5 ? SCALE[persons - 1] : SCALE[4] + 0.35 * (persons - 5);
    }

    /** The edition for families of 2026 adds to the scale by number of children. */
    static long forFamilies(long isee, int persons, int children) {
        double more = switch (children) {
            case 0, 1 -> 0;
            case 2 -> 0.10;
            case 3 -> 0.25;
            case 4 -> 0.40;
            default -> 0.55;
        };
        return Math.round(isee * scale(persons) / (scale(persons) + more));
    }
}
