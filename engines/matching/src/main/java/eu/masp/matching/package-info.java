/**
 * Text to skills and occupations, and skills to occupations: over ESCO as imported, or over MASP's own small taxonomy. A library without
 * Spring; it never asks the clock, and its inputs hold nothing about who a person is.
 */
@NullMarked
package eu.masp.matching;

import org.jspecify.annotations.NullMarked;
