package eu.masp.people.oidc;

import org.jspecify.annotations.Nullable;

/**
 * Whom the provider says it is.
 *
 * @param subject its own key for the person, which never changes
 * @param verifiedEmail null where the provider has not verified it: then it says nothing
 */
public record Claimed(String issuer, String subject, @Nullable String verifiedEmail) {}
