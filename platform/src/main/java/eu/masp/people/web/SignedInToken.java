package eu.masp.people.web;

import eu.masp.people.SignedIn;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** A {@link SignedIn} as Spring Security carries it along; made anew at each request and never stored. */
final class SignedInToken extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient SignedIn person;

    SignedInToken(SignedIn person) {
        super(List.of());
        this.person = person;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return person;
    }

    @Override
    public String getCredentials() {
        return "";
    }

    /** The account, for modules that know nothing of people. */
    @Override
    public String getName() {
        return person.account().toString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedInToken token && token.person.equals(person);
    }

    @Override
    public int hashCode() {
        return person.hashCode();
    }
}
