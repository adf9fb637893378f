/** The benchmark {@code measures}: deciding households, asking them little, serving the interview. */
@NullMarked
package eu.masp.bench.measures;

import org.jspecify.annotations.NullMarked;
