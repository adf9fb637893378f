package eu.masp.people.web;

import eu.masp.people.PeopleSettings;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.people.passkeys.Passkeys;
import eu.masp.people.passkeys.Site;
import eu.masp.shell.RateLimit;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** Signing in by a passkey: instead of the password, or after it. */
@Controller
class PasskeySignInController {
    private final Passkeys passkeys;
    private final Accounts accounts;
    private final Attempts attempts;
    private final SignIns signIns;
    private final AfterSignIn after;
    private final PeopleSettings settings;

    PasskeySignInController(Passkeys passkeys, Accounts accounts, Attempts attempts, SignIns signIns,
            AfterSignIn after, PeopleSettings settings) {
        this.after = after;
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
        this.settings = settings;
    }

    @PostMapping(path = "/sign-in/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(HttpServletRequest request) {
        return passkeys.request(site(request), signIns.waiting(request).orElse(null));
    }

    @PostMapping("/sign-in/passkey")
    Object signIn(@RequestParam(defaultValue = "") String credential, @RequestParam(defaultValue = "") String next,
            HttpServletRequest request, HttpServletResponse response) {
        String from = RateLimit.network(request.getRemoteAddr());
        if (!attempts.take(Door.ADDRESS, from)) {
            return SeeOther.to("/sign-in?wrong=attempts");
        }
        Optional<UUID> waiting = signIns.waiting(request);
        Optional<Account> account = passkeys.recognise(site(request), credential).flatMap(accounts::find)
                .filter(found -> !found.closed() && found.confirmed() && !found.demonstration())
                // After a password: of the same account.
                .filter(found -> waiting.isEmpty() || waiting.get().equals(found.id()));
        if (account.isEmpty()) {
            return SeeOther.to("/sign-in?wrong=passkey");
        }
        attempts.giveBack(Door.ADDRESS, from);
        signIns.strengthen(account.get().id(), request, response);
        return SeeOther.to(after.onward(account.get(), next));
    }

    private Site site(HttpServletRequest request) {
        return Site.of(settings, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
