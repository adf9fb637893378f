package eu.masp.matching.fit;

import java.util.List;
import java.util.Optional;

/**
 * What a profile is worth in an occupation: the weighted mean of what counts for each skill. Lowest when everything unknown is lacking,
 * highest when all of it is there.
 *
 * @param label in the language asked for
 * @param range the fit, from 0 to 1
 * @param parts every skill of the occupation with its weight: the sum of weight times share is the fit
 * @param conditionsKnown false where a filter was asked for of which the taxonomy says nothing here: kept, since it may fit
 */
public record Fit(String occupation, String label, Range range, List<Part> parts, boolean conditionsKnown) {

    /**
     * One skill of an occupation.
     *
     * @param weight its part of the whole; the weights of an occupation sum to 1
     * @param evidence where the state is known from; empty when nothing is known
     */
    public record Part(String skill, String label, boolean essential, double weight, State state,
            Optional<Evidence> evidence, Range share) {}

    public Fit {
        parts = List.copyOf(parts);
    }

    /** The essential skills of which this is so, those with the greatest weight first. */
    public List<Part> essential(State state) {
        return parts.stream().filter(part -> part.essential() && part.state() == state).toList();
    }
}
