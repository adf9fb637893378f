/** A chapter of questions: asked one at a time, answered, changed, taken up again. */
@NullMarked
package eu.masp.competences.chapter;

import org.jspecify.annotations.NullMarked;
