/** How many of those who are entitled apply: declared models with ranges, never mixed with eligibility. */
@NullMarked
package eu.masp.simulation.takeup;

import org.jspecify.annotations.NullMarked;
