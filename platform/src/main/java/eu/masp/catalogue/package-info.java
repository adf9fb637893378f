/** The measures and the vocabulary that MASP runs on, read from their folder at start, and their values in words. */
@NullMarked
package eu.masp.catalogue;

import org.jspecify.annotations.NullMarked;
