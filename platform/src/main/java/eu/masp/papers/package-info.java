/** Papers that people send: looked at before they are kept, and opened only for who has to do with what they belong to. */
@ApplicationModule(displayName = "Papers")
@NullMarked
package eu.masp.papers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
