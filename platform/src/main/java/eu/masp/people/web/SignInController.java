package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.PeopleSettings;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.people.accounts.DemonstrationAccounts;
import eu.masp.people.accounts.Email;
import eu.masp.people.oidc.OidcSettings;
import eu.masp.people.passkeys.Site;
import eu.masp.shell.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in and out. An unknown address and a wrong password are told in the same words and take the same time. */
@Controller
class SignInController {
    private final Accounts accounts;
    private final AfterSignIn after;
    private final Attempts attempts;
    private final DemonstrationAccounts demonstration;
    private final SignIns signIns;
    private final LetterPages letters;
    private final PeopleSettings settings;
    private final OidcSettings oidc;

    SignInController(Accounts accounts, AfterSignIn after, Attempts attempts, DemonstrationAccounts demonstration,
            SignIns signIns,
            LetterPages letters, PeopleSettings settings, OidcSettings oidc) {
        this.accounts = accounts;
        this.after = after;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.signIns = signIns;
        this.letters = letters;
        this.settings = settings;
        this.oidc = oidc;
    }

    /** @param wrong why another way of signing in led back here */
    @GetMapping("/sign-in")
    ModelAndView blank(@RequestParam(defaultValue = "") String next, @RequestParam(defaultValue = "") String wrong,
            HttpServletRequest request) {
        Form form = Form.empty();
        switch (wrong) {
            case "passkey" -> form.reject("email", "passkeys.wrong.sign-in");
            case "oidc" -> form.reject("email", "oidc.wrong");
            case "oidc-email" -> form.reject("email", "oidc.wrong.email");
            case "attempts" -> form.reject("email", "people.wrong.attempts");
            default -> {
                // nothing was wrong
            }
        }
        return page(form, next, request);
    }

    @PostMapping("/sign-in")
    Object signIn(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(sent);
        String next = form.value("next");
        Optional<Email> email = Email.parse(form.value("email"));
        if (email.isEmpty()) {
            return page(form.reject("email", "people.wrong.email"), next, request);
        }
        String from = RateLimit.network(request.getRemoteAddr());
        if (!attempts.take(Door.ADDRESS, from) || !attempts.take(Door.ACCOUNT, email.get().address())) {
            return page(form.reject("email", "people.wrong.attempts"), next, request);
        }
        Optional<Account> account = accounts.check(email.get(), form.secret("password"));
        if (account.isEmpty()) {
            return page(form.reject("email", "people.wrong.sign-in"), next, request);
        }
        attempts.giveBack(Door.ADDRESS, from);
        attempts.giveBack(Door.ACCOUNT, email.get().address());
        if (!account.get().confirmed()) {
            return attempts.takeLetter(email.get().address(), from)
                    ? letters.sent("confirm-first", accounts.confirmAgain(account.get(), Onward.carried(next)))
                    : page(form.reject("email", "people.wrong.letters"), next, request);
        }
        return after.begin(account.get(), next, request, response);
    }

    /** One click for an invented person, in a demonstration. */
    @PostMapping("/sign-in/demonstration")
    Object play(@RequestParam String part, @RequestParam(defaultValue = "") String next, HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> account = demonstration.find(part);
        return account.isPresent() ? after.begin(account.get(), next, request, response)
                : page(Form.empty().reject("email", "people.wrong.sign-in"), next, request);
    }

    @GetMapping("/sign-out")
    String asked() {
        return "people/sign-out";
    }

    @PostMapping("/sign-out")
    Object signOut(HttpServletRequest request, HttpServletResponse response) {
        signIns.end(request, response);
        return SeeOther.to("/");
    }

    private ModelAndView page(Form form, String next, HttpServletRequest request) {
        return new ModelAndView("people/sign-in", Map.of("form", form, "next", next, "carried", Onward.carried(next),
                "parts", demonstration.parts(), "passkeys", Site.of(settings, request).isPresent(), "provider",
                oidc.configured() && Site.of(settings, request).isPresent() ? oidc.name() : ""));
    }
}
