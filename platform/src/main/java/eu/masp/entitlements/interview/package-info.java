/** The interview: its answers, sealed with the visitor's key, and what is still worth asking. */
@NullMarked
package eu.masp.entitlements.interview;

import org.jspecify.annotations.NullMarked;
