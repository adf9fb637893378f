/** Reads the files: YAML to a catalogue, JSON to a case, with every problem and its place. */
@NullMarked
package eu.masp.measures.files;

import org.jspecify.annotations.NullMarked;
