/** Reads the official ESCO packages: every file by its name, every problem with file and column. */
@NullMarked
package eu.masp.matching.esco;

import org.jspecify.annotations.NullMarked;
