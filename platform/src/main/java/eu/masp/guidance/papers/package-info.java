/** The papers of a case: which are wanted, which were brought, and their files, for the two who work in it. */
@NullMarked
package eu.masp.guidance.papers;

import org.jspecify.annotations.NullMarked;
