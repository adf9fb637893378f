package eu.masp.lab.populations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a population before it is read.
 *
 * @param id the name of its folder
 * @param synthetic whether it was drawn: nobody in it is real
 * @param persons how many were drawn; null where the folder does not say
 * @param on the day on which everybody is as old as the population says; null where the folder does not say
 * @param source where it comes from, in the folder's own words
 * @param bodies those that may use it; empty: a synthetic one is for all, another for nobody
 * @param drawnHere whether it carries a report of fit and its assumptions
 * @param bytes of its files
 * @param stamp another one when a file of it is another one: what was worked out with an older stamp is not of this population
 */
public record PopulationInfo(String id, boolean synthetic, @Nullable Long persons, @Nullable LocalDate on,
        String source, List<String> bodies, boolean drawnHere, long bytes, String stamp) {

    public boolean isFor(String body) {
        return bodies.isEmpty() ? synthetic : bodies.contains(body);
    }
}
