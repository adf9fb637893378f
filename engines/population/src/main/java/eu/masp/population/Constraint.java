package eu.masp.population;

import java.util.function.ToIntFunction;

/** What the weighted dwellings of a territory must add up to. */
record Constraint(double target, ToIntFunction<Prototype> counts) {}
