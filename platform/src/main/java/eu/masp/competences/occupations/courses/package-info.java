/** Courses of others that teach skills, as bodies bring them: lists of providers, whole or not at all. */
@NullMarked
package eu.masp.competences.occupations.courses;

import org.jspecify.annotations.NullMarked;
