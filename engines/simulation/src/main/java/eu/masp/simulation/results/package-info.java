/** What a simulation comes to: counts, near misses, amounts; and the verdict of each row. */
@NullMarked
package eu.masp.simulation.results;

import org.jspecify.annotations.NullMarked;
