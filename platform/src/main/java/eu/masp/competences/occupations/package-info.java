/** Which occupations what a person can do would suit, between what and what, and why. */
@NullMarked
package eu.masp.competences.occupations;

import org.jspecify.annotations.NullMarked;
