package eu.masp.entitlements.results;

import java.util.List;

/**
 * What comes with somebody who is expected.
 *
 * @param id of the section on the page
 * @param title the time from that day on: {@code From the birth (expected on 14 March 2027)}
 * @param sum what it brings, in a sentence; empty when that is not known in euros
 */
public record ArrivalSection(String id, String title, String sum, List<ResultsPage.Group> groups) {

    public List<Card> cards() {
        return groups.stream().flatMap(group -> group.cards().stream()).toList();
    }

    public int count() {
        return cards().size();
    }
}
