/** Modules to learn from, at one’s own pace: a reading, a practice for the week, a reflection of one’s own; and paths of them. */
@ApplicationModule(displayName = "Learning")
@NullMarked
package eu.masp.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
