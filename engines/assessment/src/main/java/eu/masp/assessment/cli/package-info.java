/** The command {@code assess}: for researchers, on any bank of items. */
@NullMarked
package eu.masp.assessment.cli;

import org.jspecify.annotations.NullMarked;
