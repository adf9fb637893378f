/** MASP: the open platform on which a territory runs its work-life policy from end to end. */
@NullMarked
package eu.masp;

import org.jspecify.annotations.NullMarked;
