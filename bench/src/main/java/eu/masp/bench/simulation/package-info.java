/** Whole populations decided: compiled columns beside a database, NumPy and a loop written by hand. */
@NullMarked
package eu.masp.bench.simulation;

import org.jspecify.annotations.NullMarked;
