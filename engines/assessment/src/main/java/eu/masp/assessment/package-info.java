/**
 * Measuring one ability with questions: item response theory. Items whose answers have two or more steps (graded response model), scores
 * with their standard error, tests that choose their questions, and how far a pattern of answers can be trusted.
 *
 * <p>Everything is on the logistic metric (D = 1), and ability is standard normal in the population.
 */
@NullMarked
package eu.masp.assessment;

import org.jspecify.annotations.NullMarked;
