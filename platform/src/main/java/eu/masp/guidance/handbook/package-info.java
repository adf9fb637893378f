/** The Handbook: chapters for everybody, and those that fit a step beside it. */
@NullMarked
package eu.masp.guidance.handbook;

import org.jspecify.annotations.NullMarked;
