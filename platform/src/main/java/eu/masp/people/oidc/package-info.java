/** Signing in by an OpenID Connect provider that this MASP is set to trust. */
@NullMarked
package eu.masp.people.oidc;

import org.jspecify.annotations.NullMarked;
