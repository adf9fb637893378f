/** Invented cases for a demonstration. */
@NullMarked
package eu.masp.guidance.trial;

import org.jspecify.annotations.NullMarked;
