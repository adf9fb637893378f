/** What money there is, who gets it in which order, and when it ends. */
@NullMarked
package eu.masp.simulation.funds;

import org.jspecify.annotations.NullMarked;
