/** A trial: which rules, changed how, on which population; and what comes of it. */
@NullMarked
package eu.masp.lab.trial;

import org.jspecify.annotations.NullMarked;
