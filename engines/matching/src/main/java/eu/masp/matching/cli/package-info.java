/** The commands import and match. */
@NullMarked
package eu.masp.matching.cli;

import org.jspecify.annotations.NullMarked;
