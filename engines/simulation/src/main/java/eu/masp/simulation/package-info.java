/** The rules of a folder of measures on a whole population. */
@NullMarked
package eu.masp.simulation;

import org.jspecify.annotations.NullMarked;
