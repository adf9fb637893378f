/** Texts compared with labels: passages, stems, character n-grams, vectors. */
@NullMarked
package eu.masp.matching.text;

import org.jspecify.annotations.NullMarked;
