/** Days, names and figures as the pages of accompaniment write them. */
@NullMarked
package eu.masp.guidance.words;

import org.jspecify.annotations.NullMarked;
