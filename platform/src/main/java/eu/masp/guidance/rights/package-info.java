/** What the entitlements check said, kept in a case because she wanted it. */
@NullMarked
package eu.masp.guidance.rights;

import org.jspecify.annotations.NullMarked;
