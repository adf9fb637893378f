/** Whether a badge is what it says, for anybody who was shown one. Nothing that is sent here is kept. */
@NullMarked
package eu.masp.competences.exports.verify;

import org.jspecify.annotations.NullMarked;
