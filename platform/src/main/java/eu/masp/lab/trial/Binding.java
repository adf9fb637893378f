package eu.masp.lab.trial;

import eu.masp.simulation.results.Summary;

/**
 * A criterion and whom it excludes; weighted.
 *
 * @param excluded of how many it is not met
 * @param alone of how many it is the only one not met
 * @param near of how many it is the only one not met, and all others are met
 * @param share its part of all who are excluded: each counts one over the number of criteria not met
 */
public record Binding(String id, double excluded, double alone, double near, double share) {

    static Binding of(Summary.OfCriterion criterion) {
        return new Binding(criterion.id(), criterion.excluded(), criterion.alone(), criterion.near(),
                criterion.share());
    }

    Binding plus(Binding other) {
        return new Binding(id, excluded + other.excluded, alone + other.alone, near + other.near,
                share + other.share);
    }
}
