package eu.masp.grants.apply;

/**
 * A line of the list.
 *
 * @param state of an application, or {@code draft}
 */
public record FileLine(String id, String title, String state, String when, boolean demonstration) {}
