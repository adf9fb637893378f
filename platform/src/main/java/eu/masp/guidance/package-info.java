/** Accompaniment on the way to work: cases, agreed paths, meetings, notes, the Handbook at work, and the figures of it all. */
@ApplicationModule(displayName = "Guidance")
@NullMarked
package eu.masp.guidance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
