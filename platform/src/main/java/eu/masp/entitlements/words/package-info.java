/** Figures, dates, answers and names of people in the language of the page. */
@NullMarked
@NamedInterface("words")
package eu.masp.entitlements.words;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
