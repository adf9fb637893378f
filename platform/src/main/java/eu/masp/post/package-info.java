/** Letters to account holders, in an inbox here and by mail. */
@ApplicationModule(displayName = "Post")
@NullMarked
package eu.masp.post;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
