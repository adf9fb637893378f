package eu.masp.assessment.evidence;

import java.util.List;

/**
 * By what people are told apart to see whether items treat them alike.
 *
 * @param name such as {@code language}
 * @param groups one for each person of the table; empty where it is not known
 */
public record Grouping(String name, List<String> groups) {

    public Grouping {
        groups = List.copyOf(groups);
    }
}
