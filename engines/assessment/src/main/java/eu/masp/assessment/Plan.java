package eu.masp.assessment;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an adaptive test goes: when it ends and how it chooses.
 *
 * @param targetSe it ends when the standard error is this small, or smaller
 * @param minItems but not before this many answers
 * @param maxItems and at the latest after this many
 * @param shares what part of the items each group of the bank is to have; empty where groups do not matter. The next item comes from
 *        the group that is furthest behind its share (G. G. Kingsbury and A. R. Zara, Procedures for selecting items for computerized
 *        adaptive tests, Applied Measurement in Education 2, 1989)
 * @param among the next item is drawn from the this many most informative ones ("randomesque", the same source), so that not everybody
 *        meets the same questions; 1 takes always the best
 * @param start the ability for which the first item is chosen; the prior stays standard normal
 * @param leastInformation an item that tells less than this at the present ability is not worth a question
 */
public record Plan(double targetSe, int minItems, int maxItems, Map<String, Double> shares, int among, double start,
        double leastInformation) {

    public Plan {
        if (!(targetSe >= 0)) {
            throw new IllegalArgumentException("the standard error to reach cannot be " + targetSe);
        }
        if (minItems < 0 || maxItems < 1 || minItems > maxItems) {
            throw new IllegalArgumentException("from " + minItems + " to " + maxItems + " items cannot be");
        }
        if (among < 1) {
            throw new IllegalArgumentException("an item is drawn from at least 1, not " + among);
        }
        if (!Double.isFinite(start) || !(leastInformation >= 0)) {
            throw new IllegalArgumentException(
                    "start " + start + ", least information " + leastInformation + " cannot be");
        }
        shares.forEach((group, share) -> {
            if (!(share >= 0)) {
                throw new IllegalArgumentException("the share of '" + group + "' cannot be " + share);
            }
        });
        shares = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(shares));
    }

    /** Until this standard error or until nothing useful is left; always the most informative item, groups do not matter. */
    public static Plan until(double targetSe) {
        return new Plan(targetSe, 1, Integer.MAX_VALUE, Map.of(), 1, 0, 0.01);
    }

    public Plan withItems(int least, int most) {
        return new Plan(targetSe, least, most, shares, among, start, leastInformation);
    }

    /** All groups of this bank alike. */
    public Plan withEvenGroups(Bank bank) {
        Map<String, Double> even = new LinkedHashMap<>();
        bank.groups().forEach(group -> even.put(group, 1.0 / bank.groups().size()));
        return withShares(even);
    }

    public Plan withShares(Map<String, Double> parts) {
        return new Plan(targetSe, minItems, maxItems, parts, among, start, leastInformation);
    }

    public Plan withAmong(int best) {
        return new Plan(targetSe, minItems, maxItems, shares, best, start, leastInformation);
    }

    public Plan withStart(double ability) {
        return new Plan(targetSe, minItems, maxItems, shares, among, ability, leastInformation);
    }

    public Plan withLeastInformation(double information) {
        return new Plan(targetSe, minItems, maxItems, shares, among, start, information);
    }
}
