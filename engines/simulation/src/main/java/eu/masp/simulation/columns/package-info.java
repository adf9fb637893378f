/** Rules compiled to loops over primitive columns, equal to the interpreter in verdicts and cents. */
@NullMarked
package eu.masp.simulation.columns;

import org.jspecify.annotations.NullMarked;
