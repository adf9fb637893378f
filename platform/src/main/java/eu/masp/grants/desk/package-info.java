/** The desk of the body that leads an area: where applications and claims are decided, and paid. */
@NullMarked
package eu.masp.grants.desk;

import org.jspecify.annotations.NullMarked;
