/** Measure files to typed rules, and rules to verdicts with reasons. */
@NullMarked
package eu.masp.measures;

import org.jspecify.annotations.NullMarked;
