/** Figures, dates, answers and names of people in the language of the page. */
@NullMarked
package eu.masp.entitlements.words;

import org.jspecify.annotations.NullMarked;
