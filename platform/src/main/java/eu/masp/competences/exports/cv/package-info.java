/** A CV as PDF, the same for machines in terms of the European Learning Model, and as plain JSON. */
@NullMarked
package eu.masp.competences.exports.cv;

import org.jspecify.annotations.NullMarked;
