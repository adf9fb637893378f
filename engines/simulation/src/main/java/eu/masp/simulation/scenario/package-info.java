/** Rules changed to see what would come of it. */
@NullMarked
package eu.masp.simulation.scenario;

import org.jspecify.annotations.NullMarked;
