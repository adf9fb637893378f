/** Persons, households, firms as columns of numbers, read from files. */
@NullMarked
package eu.masp.simulation.population;

import org.jspecify.annotations.NullMarked;
