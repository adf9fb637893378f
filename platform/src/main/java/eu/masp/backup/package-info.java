/** All that MASP keeps, in one file, and back again. */
@ApplicationModule(displayName = "Backup")
@NullMarked
package eu.masp.backup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
