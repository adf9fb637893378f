/** The measures and the vocabulary that MASP runs on, read from their folder at start. */
@NullMarked
package eu.masp.catalogue;

import org.jspecify.annotations.NullMarked;
