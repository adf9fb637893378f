/** What a person tells of what she does and did, what it shows she can do, and what she makes of that. */
@NullMarked
package eu.masp.competences.story;

import org.jspecify.annotations.NullMarked;
