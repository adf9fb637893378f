/** A case: its states, who may do what in it, what she agreed to, and how long it is kept. */
@NullMarked
package eu.masp.guidance.cases;

import org.jspecify.annotations.NullMarked;
