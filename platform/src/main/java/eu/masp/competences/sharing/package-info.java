/** Who else may see a profile, which part, until when; and who looked. */
@NullMarked
package eu.masp.competences.sharing;

import org.jspecify.annotations.NullMarked;
