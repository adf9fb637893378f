package eu.masp.people.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.UserInfoResponse;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientInformation;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The provider: authorization code with PKCE, state and nonce; what it signs is checked by its published keys. */
@Component
public class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final int PATIENCE_MILLIS = 5_000;
    private static final String EMAIL = "email";

    private final OidcSettings settings;
    private final Departures departures;
    /** Read when it is needed first; a provider that is away then is asked again the next time. */
    private volatile @Nullable OIDCProviderMetadata described;

    Provider(OidcSettings settings, Departures departures) {
        this.settings = settings;
        this.departures = departures;
    }

    /**
     * Sends somebody there.
     *
     * @param back where the provider sends them afterwards
     * @param next the page they wanted
     * @return empty when the provider does not answer
     */
    public Optional<Departure> depart(URI back, String next) {
        try {
            State state = new State(32);
            Nonce nonce = new Nonce(32);
            CodeVerifier verifier = new CodeVerifier();
            AuthenticationRequest request = new AuthenticationRequest.Builder(ResponseType.CODE,
                    new Scope("openid", EMAIL), new ClientID(settings.clientId()), back)
                    .endpointURI(described().getAuthorizationEndpointURI()).state(state).nonce(nonce)
                    .codeChallenge(verifier, CodeChallengeMethod.S256).build();
            departures.keep(state.getValue(), nonce.getValue(), verifier.getValue(), next);
            return Optional.of(new Departure(request.toURI(), state.getValue()));
        } catch (GeneralException | IOException e) {
            return failed(e);
        }
    }

    /** Whom the provider says it is, and the page they wanted. */
    public record Arrival(Claimed claimed, String next) {}

    /** Takes in who comes back with a code; empty when anything is not as it should be. */
    public Optional<Arrival> arrive(String state, String code, URI back) {
        Optional<Departures.Kept> kept = departures.take(state);
        if (kept.isEmpty() || code.isEmpty()) {
            return Optional.empty();
        }
        try {
            OIDCProviderMetadata provider = described();
            OIDCTokenResponse tokens = tokens(provider, code, back, kept.get().verifier());
            IDTokenClaimsSet claims = IDTokenValidator.create(provider, client())
                    .validate(tokens.getOIDCTokens().getIDToken(), new Nonce(kept.get().nonce()));
            String email = email(claims);
            if (email == null && claims.getStringClaim(EMAIL) == null) {
                email = emailOf(provider, tokens, claims.getSubject().getValue());
            }
            return Optional.of(new Arrival(
                    new Claimed(provider.getIssuer().getValue(), claims.getSubject().getValue(), email),
                    kept.get().next()));
        } catch (GeneralException | IOException | BadJOSEException | JOSEException e) {
            return failed(e);
        }
    }

    private OIDCTokenResponse tokens(OIDCProviderMetadata provider, String code, URI back, String verifier)
            throws IOException, ParseException {
        TokenRequest request = new TokenRequest.Builder(provider.getTokenEndpointURI(),
                new ClientSecretBasic(new ClientID(settings.clientId()), new Secret(settings.clientSecret())),
                new AuthorizationCodeGrant(new AuthorizationCode(code), back, new CodeVerifier(verifier))).build();
        TokenResponse answer = OIDCTokenResponseParser.parse(hasty(request.toHTTPRequest()).send());
        if (!answer.indicatesSuccess()) {
            throw new ParseException("the provider gave no token");
        }
        return (OIDCTokenResponse) answer.toSuccessResponse();
    }

    /** Some providers tell the address only when asked for it. */
    private static @Nullable String emailOf(OIDCProviderMetadata provider, OIDCTokenResponse tokens, String subject)
            throws IOException, ParseException {
        if (provider.getUserInfoEndpointURI() == null) {
            return null;
        }
        UserInfoResponse answer = UserInfoResponse.parse(hasty(new UserInfoRequest(provider.getUserInfoEndpointURI(),
                tokens.getOIDCTokens().getBearerAccessToken()).toHTTPRequest()).send());
        if (!answer.indicatesSuccess() || answer.toSuccessResponse().getUserInfo() == null
                || !answer.toSuccessResponse().getUserInfo().getSubject().getValue().equals(subject)) {
            return null;
        }
        return email(answer.toSuccessResponse().getUserInfo());
    }

    private static @Nullable String email(ClaimsSet claims) {
        return Boolean.TRUE.equals(claims.getBooleanClaim("email_verified")) ? claims.getStringClaim(EMAIL) : null;
    }

    private OIDCProviderMetadata described() throws GeneralException, IOException {
        OIDCProviderMetadata known = described;
        if (known == null) {
            known = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            described = known;
        }
        return known;
    }

    private OIDCClientInformation client() {
        OIDCClientMetadata metadata = new OIDCClientMetadata();
        metadata.applyDefaults();
        return new OIDCClientInformation(new ClientID(settings.clientId()), null, metadata,
                new Secret(settings.clientSecret()));
    }

    private static HTTPRequest hasty(HTTPRequest request) {
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        return request;
    }

    /** The kind alone: messages repeat what the provider said about a person. */
    private static <T> Optional<T> failed(Exception e) {
        LOG.warn("Signing in by OpenID Connect failed ({})", e.getClass().getSimpleName());
        return Optional.empty();
    }
}
