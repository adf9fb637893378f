/**
 * From answers to the parameters of items: marginal maximum likelihood, and whether items do what the model says, for everybody.
 */
@NullMarked
package eu.masp.assessment.calibration;

import org.jspecify.annotations.NullMarked;
