package eu.masp.people.oidc;

import java.net.URI;

/**
 * Somebody on the way to the provider.
 *
 * @param to where the browser goes
 * @param state what it has to bring back; it also keeps it in a cookie, so that nobody else's sign-in is slipped to it
 */
public record Departure(URI to, String state) {}
