/** The command {@code check}. */
@NullMarked
package eu.masp.measures.cli;

import org.jspecify.annotations.NullMarked;
