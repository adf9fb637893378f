/** The path: steps from templates, agreed with her, and the follow-ups that come from a job's first day. */
@NullMarked
package eu.masp.guidance.path;

import org.jspecify.annotations.NullMarked;
