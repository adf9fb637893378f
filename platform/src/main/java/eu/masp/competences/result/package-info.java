/** What a chapter’s answers say, in words and with a range. */
@NullMarked
package eu.masp.competences.result;

import org.jspecify.annotations.NullMarked;
