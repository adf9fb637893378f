/** Orders to the bank, and what became of them. */
@NullMarked
package eu.masp.grants.desk.payments;

import org.jspecify.annotations.NullMarked;
