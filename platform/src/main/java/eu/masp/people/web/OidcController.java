package eu.masp.people.web;

import eu.masp.people.PeopleSettings;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Email;
import eu.masp.people.accounts.TrustedSignIns;
import eu.masp.people.oidc.Claimed;
import eu.masp.people.oidc.Departure;
import eu.masp.people.oidc.OidcSettings;
import eu.masp.people.oidc.Provider;
import eu.masp.people.passkeys.Site;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Signing in by the provider that this MASP is set to trust; without one there is nothing here. */
@Controller
class OidcController {
    private static final String COOKIE = "masp-oidc";
    private static final String PATH = "/sign-in/oidc";
    private static final String BACK = PATH + "/callback";

    private final OidcSettings settings;
    private final PeopleSettings people;
    private final Provider provider;
    private final TrustedSignIns trusted;
    private final AfterSignIn after;

    OidcController(OidcSettings settings, PeopleSettings people, Provider provider, TrustedSignIns trusted,
            AfterSignIn after) {
        this.settings = settings;
        this.people = people;
        this.provider = provider;
        this.trusted = trusted;
        this.after = after;
    }

    @GetMapping(PATH)
    ResponseEntity<Void> depart(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        Optional<Departure> departure = provider.depart(back(request), Onward.safe(next));
        if (departure.isEmpty()) {
            return SeeOther.to("/sign-in?wrong=oidc");
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(departure.get().to())
                .header(HttpHeaders.SET_COOKIE,
                        cookie(departure.get().state(), Duration.ofMinutes(10), request).toString())
                .build();
    }

    @GetMapping(BACK)
    Object arrive(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String code,
            @CookieValue(name = COOKIE, defaultValue = "") String sent, HttpServletRequest request,
            HttpServletResponse response, Locale locale) {
        URI back = back(request);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request).toString());
        if (state.isEmpty() || !state.equals(sent)) {
            return SeeOther.to("/sign-in?wrong=oidc");
        }
        Optional<Provider.Arrival> arrival = provider.arrive(state, code, back);
        if (arrival.isEmpty()) {
            return SeeOther.to("/sign-in?wrong=oidc");
        }
        Claimed claimed = arrival.get().claimed();
        Email email = Optional.ofNullable(claimed.verifiedEmail()).flatMap(Email::parse).orElse(null);
        Optional<Account> account = trusted.account(claimed.issuer(), claimed.subject(), email, Language.of(locale));
        return account.isEmpty() ? SeeOther.to("/sign-in?wrong=oidc-email")
                : after.begin(account.get(), arrival.get().next(), request, response);
    }

    /** Where the provider sends people back to: our own address as it is set, never one that a request brings along. */
    private URI back(HttpServletRequest request) {
        return Optional.of(settings).filter(OidcSettings::configured).flatMap(_ -> Site.of(people, request))
                .map(site -> URI.create(site.origin() + BACK))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static ResponseCookie cookie(String state, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(COOKIE, state).path(PATH).httpOnly(true).sameSite("Lax").maxAge(age)
                .secure(request.isSecure()).build();
    }
}
