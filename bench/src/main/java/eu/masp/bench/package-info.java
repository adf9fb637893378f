/** How fast MASP is, beside others: benchmarks that anyone can run. */
@NullMarked
package eu.masp.bench;

import org.jspecify.annotations.NullMarked;
