package eu.masp.people.oidc;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param issuer the provider's address; its description is found below it; empty: nobody signs in that way
 * @param clientId what the provider calls this MASP
 * @param name what people call the provider, for the button
 */
@ConfigurationProperties("masp.oidc")
public record OidcSettings(@DefaultValue("") String issuer, @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret, @DefaultValue("OpenID Connect") String name) {

    public boolean configured() {
        return !issuer.isBlank() && !clientId.isBlank() && !clientSecret.isBlank();
    }

    /** Never the secret: what is printed ends up in logs. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + "]";
    }
}
