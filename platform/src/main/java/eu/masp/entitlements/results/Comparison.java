package eu.masp.entitlements.results;

import java.util.List;

/**
 * What another answer would change.
 *
 * @param question what was changed
 * @param answers the answers that are changed
 * @param finding the difference, in a sentence
 */
public record Comparison(String topic, String question, List<Changed> answers, String finding, List<Row> gained,
        List<Row> lost,
        List<Row> other) {

    /** One answer. */
    public record Changed(String who, String before, String after) {}

    /**
     * One result that is another.
     *
     * @param difference in euros, in words; empty for none
     */
    public record Row(String title, String who, String before, String after, String difference) {}

    public boolean same() {
        return gained.isEmpty() && lost.isEmpty() && other.isEmpty();
    }
}
