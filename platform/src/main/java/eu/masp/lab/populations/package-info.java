/** The populations that rules are tried on: which there are, how they are made, and their columns in memory. */
@NullMarked
package eu.masp.lab.populations;

import org.jspecify.annotations.NullMarked;
