/** A grant from call to payment: funds, calls, applications, decisions, claims, payments, and the ledger under them. */
@ApplicationModule(displayName = "Grants")
@NullMarked
package eu.masp.grants;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
