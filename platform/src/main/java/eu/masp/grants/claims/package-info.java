/** Claims: what a beneficiary asks to be paid, checked by one officer and paid by another. */
@NullMarked
package eu.masp.grants.claims;

import org.jspecify.annotations.NullMarked;
