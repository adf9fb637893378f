/** Double-entry, append-only: where every euro came from and where it is. */
@NullMarked
package eu.masp.grants.ledger;

import org.jspecify.annotations.NullMarked;
