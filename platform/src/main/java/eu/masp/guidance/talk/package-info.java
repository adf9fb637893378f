/** Meetings, notes and messages inside a case, and the list of its papers. */
@NullMarked
package eu.masp.guidance.talk;

import org.jspecify.annotations.NullMarked;
