/** The second factor of those who hold a seat: codes of an authenticator (RFC 6238) and recovery codes. */
@NullMarked
package eu.masp.people.factors;

import org.jspecify.annotations.NullMarked;
