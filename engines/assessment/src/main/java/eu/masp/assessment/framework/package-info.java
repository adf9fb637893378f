/** The competences that are measured and the questions that measure them, read from files. */
@NullMarked
package eu.masp.assessment.framework;

import org.jspecify.annotations.NullMarked;
