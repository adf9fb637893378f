/**
 * What the answers of many people say about a bank of items, put together for somebody who has to decide whether its parameters may be
 * used: parameters before and after, their errors, fit, fairness, reliability, and what cannot be said.
 */
@NullMarked
package eu.masp.assessment.evidence;

import org.jspecify.annotations.NullMarked;
