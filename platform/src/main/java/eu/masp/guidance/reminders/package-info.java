/** Letters about meetings and steps that are due, each once. */
@NullMarked
package eu.masp.guidance.reminders;

import org.jspecify.annotations.NullMarked;
