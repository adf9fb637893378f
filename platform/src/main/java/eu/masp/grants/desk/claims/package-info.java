/** Claims to be checked. */
@NullMarked
package eu.masp.grants.desk.claims;

import org.jspecify.annotations.NullMarked;
