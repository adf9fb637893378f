/**
 * A synthetic population: families by comune, drawn so that they add up to what is published. Its tables have the columns of the
 * vocabulary's inputs, so that measures run on them.
 */
@NullMarked
package eu.masp.population;

import org.jspecify.annotations.NullMarked;
