/** One’s own badges: what one can be asked for, the picture to take along, withdrawing it. */
@NullMarked
package eu.masp.competences.exports.own;

import org.jspecify.annotations.NullMarked;
