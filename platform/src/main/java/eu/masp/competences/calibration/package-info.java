/**
 * From answers to parameters that somebody answers for: which answers may be used, the job that works on a copy without accounts, the
 * evidence, the signature that lets new chapters use it, and taking that back.
 */
@NullMarked
package eu.masp.competences.calibration;

import org.jspecify.annotations.NullMarked;
