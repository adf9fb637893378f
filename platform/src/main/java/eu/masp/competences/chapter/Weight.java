package eu.masp.competences.chapter;

import java.util.List;

/**
 * What a signed calibration says of one question.
 *
 * @param content the fingerprint of the words that people answered
 * @param retired it is asked no more; the rest is then empty
 * @param a the slope
 * @param b the thresholds, rising
 * @param joined for each answer the category it counts as, from 0
 */
public record Weight(String item, String content, boolean retired, double a, List<Double> b, List<Integer> joined) {

    public static Weight retired(String item, String content) {
        return new Weight(item, content, true, 0, List.of(), List.of());
    }

    /** Whether some answers count together. */
    boolean joins() {
        return b.size() + 1 < joined.size();
    }
}
