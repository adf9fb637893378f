/** The FEEL profile: parsing, typing, and the strong Kleene interpreter that carries ranges. */
@NullMarked
package eu.masp.measures.feel;

import org.jspecify.annotations.NullMarked;
