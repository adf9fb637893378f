/** Which thresholds and amounts reach most, or most equally, with the money there is. */
@NullMarked
package eu.masp.simulation.optimise;

import org.jspecify.annotations.NullMarked;
