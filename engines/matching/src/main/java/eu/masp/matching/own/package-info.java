/** Reads MASP's own taxonomy, written in YAML, with every problem and its place. */
@NullMarked
package eu.masp.matching.own;

import org.jspecify.annotations.NullMarked;
