package eu.masp.population;

import org.jspecify.annotations.Nullable;

import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/**
 * What the weighted dwellings of a territory must add up to.
 *
 * @param target a total; with a group the share of its dwellings
 * @param group of which the target is a share, however many they are (give the shares of all its parts); null for a total
 */
record Constraint(double target, ToIntFunction<Prototype> counts, @Nullable Predicate<Prototype> group) {

    Constraint(double target, ToIntFunction<Prototype> counts) {
        this(target, counts, null);
    }
}
