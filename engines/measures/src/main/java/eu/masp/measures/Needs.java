package eu.masp.measures;

import java.util.List;

/**
 * What could still change one result.
 *
 * @param asks not yet asked, or known only as a range; the most useful first
 * @param withheld declined, or not known to the person
 */
record Needs(List<Ask> asks, List<Ask> withheld) {

    static final Needs NONE = new Needs(List.of(), List.of());
}
