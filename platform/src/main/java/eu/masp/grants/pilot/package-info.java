/** Demonstration data: the pilot of 2011–12 as far as it can be reconstructed, and an invented call that is open today. */
@NullMarked
package eu.masp.grants.pilot;

import org.jspecify.annotations.NullMarked;
