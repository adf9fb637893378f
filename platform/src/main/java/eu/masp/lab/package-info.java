/** The policy lab: rules tried on a whole population before a call is opened, changed, kept as scenarios and compared. */
@ApplicationModule(displayName = "Lab")
@NullMarked
package eu.masp.lab;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
