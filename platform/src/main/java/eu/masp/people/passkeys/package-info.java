/** Passkeys (WebAuthn): a key that a device keeps and uses only for this site, after asking its owner. */
@NullMarked
package eu.masp.people.passkeys;

import org.jspecify.annotations.NullMarked;
