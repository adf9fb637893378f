/**
 * What people may give, if they want to, so that the questions can be checked: their answers without their name, and a few facts by which
 * one sees whether the questions are fair to all. No score knows these facts.
 */
@NullMarked
package eu.masp.competences.fairness;

import org.jspecify.annotations.NullMarked;
