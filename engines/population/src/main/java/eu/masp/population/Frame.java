package eu.masp.population;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * The dwellings of a territory with their fitted weights, and how many times each is drawn.
 *
 * @param prototypes similar ones beside each other
 * @param weights dwellings in the territory that each stands for
 * @param persons residents to draw, exactly
 * @param starts for each prototype the first of the dwellings drawn from it; one more at the end: their number
 * @param step how far apart neighbours are taken
 */
record Frame(Region region, List<Prototype> prototypes, double[] weights, long persons, int[] starts, long step) {

    static final int KINDS_OF_DWELLING = 40_000;

    /** Fits and draws. */
    static Frame of(Region region, Margins margins, long persons, SplittableRandom random) {
        List<Prototype> prototypes = Prototypes.draw(KINDS_OF_DWELLING, random);
        double[] byKind = new double[Kind.values().length];
        for (Kind kind : Kind.values()) {
            byKind[kind.ordinal()] = Targets.share(region, kind, margins) / Prototypes.share(kind);
        }
        double[] start = prototypes.stream().mapToDouble(p -> byKind[p.kind().ordinal()]).toArray();
        double[] weights = Raking.fit(prototypes, start, Targets.of(region, margins));
        int[] starts = draw(prototypes, weights, persons, random);
        return new Frame(region, prototypes, weights, persons, starts, spread(starts[starts.length - 1]));
    }

    /**
     * Systematic sampling: each prototype is drawn its expected number of times, rounded down or up. The number of dwellings is the
     * one near the expected that holds exactly the persons asked for.
     */
    private static int[] draw(List<Prototype> prototypes, double[] weights, long persons, SplittableRandom random) {
        double[] sums = new double[weights.length + 1];
        double people = 0;
        for (int p = 0; p < weights.length; p++) {
            sums[p + 1] = sums[p] + weights[p];
            people += weights[p] * prototypes.get(p).persons();
        }
        double total = sums[weights.length];
        long expected = Math.round(persons * total / people);
        int[] starts = new int[weights.length + 1];
        for (int attempt = 0; attempt < 200; attempt++) {
            double offset = random.nextDouble();
            for (int step = 0; step <= 60; step++) {
                long dwellings = expected + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
                if (dwellings > 0 && fill(starts, sums, prototypes, dwellings / total, offset, dwellings) == persons) {
                    return starts;
                }
            }
        }
        throw new IllegalStateException("No number of dwellings holds " + persons + " persons.");
    }

    private static long fill(int[] starts, double[] sums, List<Prototype> prototypes, double rate, double offset,
            long dwellings) {
        long people = 0;
        for (int p = 0; p < prototypes.size(); p++) {
            int next = p + 1 == prototypes.size() ? (int) dwellings
                    : (int) Math.min(dwellings, (long) (sums[p + 1] * rate + offset));
            starts[p + 1] = next;
            people += (long) (next - starts[p]) * prototypes.get(p).persons();
        }
        return people;
    }

    /** Weighted sum over the dwellings: what the whole territory adds up to. */
    double sum(ToDoubleFunction<Prototype> of) {
        double sum = 0;
        for (int p = 0; p < weights.length; p++) {
            sum += weights[p] * of.applyAsDouble(prototypes.get(p));
        }
        return sum;
    }

    int dwellings() {
        return starts[starts.length - 1];
    }

    /** The prototype of a dwelling; neighbours in number are taken from everywhere, so that each comune gets some of all. */
    Prototype prototype(int dwelling) {
        long place = dwelling * step % dwellings();
        int found = Arrays.binarySearch(starts, (int) place);
        int index = found >= 0 ? found : -found - 2;
        // Prototypes drawn zero times share their start with the next one.
        while (starts[index + 1] <= place) {
            index++;
        }
        return prototypes.get(index);
    }

    /** Near the golden section of the number, and without a divisor in common: multiples of it visit all, evenly. */
    private static long spread(int number) {
        long candidate = Math.max(1, Math.round(number * 0.6180339887498949));
        while (gcd(candidate, number) != 1) {
            candidate++;
        }
        return candidate;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
