/** The figures for those who watch over accompaniment: small numbers hidden, nobody's name or words. */
@NullMarked
package eu.masp.guidance.flows;

import org.jspecify.annotations.NullMarked;
