package eu.masp.measures;

import java.util.Map;

/**
 * What a person can tick on the first screen.
 *
 * @param sets input id (or list name, for how many) to the answer as it stands in a case file
 * @param unticked the same, for when it is not ticked
 */
public record Situation(String id, Text says, Map<String, Object> sets, Map<String, Object> unticked) {
}
