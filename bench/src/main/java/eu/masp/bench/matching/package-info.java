/** How well and how fast texts are matched with skills and occupations, beside what one would reach for instead. */
@NullMarked
package eu.masp.bench.matching;

import org.jspecify.annotations.NullMarked;
