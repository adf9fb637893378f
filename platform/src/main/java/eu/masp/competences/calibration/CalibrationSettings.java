package eu.masp.competences.calibration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param persons without so many a report cannot be signed: what S. P. Reise and J. Yu found necessary for graded responses (Journal of
 *            Educational Measurement 27, 1990)
 * @param answers without so many to a question its parameters cannot be taken: our choice, as many as a group needs for the check of
 *            fairness
 */
@ConfigurationProperties("masp.calibration")
public record CalibrationSettings(@DefaultValue("500") int persons, @DefaultValue("200") int answers) {}
