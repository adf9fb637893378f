/** What a person takes along of the profile: CV, Europass, JSON, badges; and the page where others check a badge. */
@NullMarked
package eu.masp.competences.exports;

import org.jspecify.annotations.NullMarked;
