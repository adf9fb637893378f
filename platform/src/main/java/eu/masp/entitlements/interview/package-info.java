/** The interview: its answers, sealed with the visitor's key, and what is still worth asking. */
@NullMarked
@NamedInterface("interview")
package eu.masp.entitlements.interview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
