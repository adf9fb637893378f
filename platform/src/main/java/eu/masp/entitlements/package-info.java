/** What a family has a right to: the anonymous interview, and its result. */
@NullMarked
package eu.masp.entitlements;

import org.jspecify.annotations.NullMarked;
