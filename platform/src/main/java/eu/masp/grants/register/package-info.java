/** What the public sees: grants to firms one by one, grants to persons only in groups too large to point at anybody. */
@NullMarked
package eu.masp.grants.register;

import org.jspecify.annotations.NullMarked;
