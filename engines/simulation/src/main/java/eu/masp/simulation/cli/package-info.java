/** The command {@code simulate}. */
@NullMarked
package eu.masp.simulation.cli;

import org.jspecify.annotations.NullMarked;
