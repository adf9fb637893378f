/** The pages of those who accompany. */
@NullMarked
package eu.masp.guidance.caseload;

import org.jspecify.annotations.NullMarked;
