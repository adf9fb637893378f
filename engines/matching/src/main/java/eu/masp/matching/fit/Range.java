package eu.masp.matching.fit;

/** A share between 0 and 1 that is known only between two ends. */
public record Range(double low, double expected, double high) {

    public Range {
        if (!(0 <= low && low <= expected && expected <= high && high <= 1)) {
            throw new IllegalArgumentException("not 0 ≤ " + low + " ≤ " + expected + " ≤ " + high + " ≤ 1");
        }
    }
}
