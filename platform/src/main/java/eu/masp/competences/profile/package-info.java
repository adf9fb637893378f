/** One’s own profile: chapters, competences, evidence; what one says of oneself and who confirms it. */
@NullMarked
package eu.masp.competences.profile;

import org.jspecify.annotations.NullMarked;
