/** Firms: who they are, how big they are with those they are linked to, and who acts for them. */
@ApplicationModule(displayName = "Organisations")
@NullMarked
package eu.masp.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
