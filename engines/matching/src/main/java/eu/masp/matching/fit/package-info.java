/** What a profile of skills is worth in each occupation, as a range, and why. */
@NullMarked
package eu.masp.matching.fit;

import org.jspecify.annotations.NullMarked;
