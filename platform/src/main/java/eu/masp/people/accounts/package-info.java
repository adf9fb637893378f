/** Accounts, their passwords and one-time links, and the accounts that an installation begins with. */
@NullMarked
package eu.masp.people.accounts;

import org.jspecify.annotations.NullMarked;
