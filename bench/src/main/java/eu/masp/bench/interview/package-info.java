/** Visitors of the interview's pages, and how many of them the platform serves. */
@NullMarked
package eu.masp.bench.interview;

import org.jspecify.annotations.NullMarked;
