/** What every page shares: layout, languages, errors, limits, and the pages about MASP itself. */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package eu.masp.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
