package eu.masp.measures;

import java.util.List;
import java.util.Map;

/**
 * What a person can tick on the first screen.
 *
 * @param sets what it says: input id (or list name, for how many) to the answer as it stands in a case file; after
 *            {@link #EVERY} of every member of the input's list, else of the first
 * @param unticked the same, for when it is not ticked
 * @param asks the inputs and lists to ask first when it is ticked
 */
public record Situation(String id, Text says, Map<String, Object> sets, Map<String, Object> unticked,
        List<String> asks) {

    /** Before an input's id: the answer is every member's. */
    public static final String EVERY = "every ";

    /** The input or list that a key is about. */
    public static String about(String key) {
        return key.startsWith(EVERY) ? key.substring(EVERY.length()) : key;
    }
}
