package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.people.accounts.Email;
import eu.masp.people.accounts.FirstAdministrator;
import eu.masp.shell.Language;
import eu.masp.shell.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening an account: address and password, then the link in the letter. */
@Controller
class SignUpController {
    private final Accounts accounts;
    private final Attempts attempts;
    private final FirstAdministrator first;
    private final SignIns signIns;
    private final LetterPages letters;

    SignUpController(Accounts accounts, Attempts attempts, FirstAdministrator first, SignIns signIns,
            LetterPages letters) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.first = first;
        this.signIns = signIns;
        this.letters = letters;
    }

    @GetMapping("/sign-up")
    ModelAndView blank(@RequestParam(defaultValue = "") String next) {
        return page(Form.of(Map.of("next", Onward.carried(next))));
    }

    @PostMapping("/sign-up")
    ModelAndView signUp(@RequestParam Map<String, String> sent, Locale locale, HttpServletRequest request) {
        Form form = Form.of(sent);
        Optional<Email> email = checked(form);
        if (form.isWrong() || email.isEmpty()) {
            return page(form);
        }
        if (!attempts.takeLetter(email.get().address(), RateLimit.network(request.getRemoteAddr()))) {
            return page(form.reject("email", "people.wrong.letters"));
        }
        return letters.sent("sign-up", accounts.signUp(email.get(), form.secret("password"), Language.of(locale),
                Onward.carried(form.value("next"))));
    }

    @GetMapping("/sign-up/confirm")
    ModelAndView confirmation(@RequestParam(defaultValue = "") String token,
            @RequestParam(defaultValue = "") String next) {
        return accounts.canConfirm(token) ? confirmation(token, Form.of(Map.of("next", Onward.carried(next))))
                : letters.gone("/sign-in");
    }

    @PostMapping("/sign-up/confirm")
    Object confirm(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(sent);
        String token = form.value("token");
        Optional<String> door = accounts.confirming(token).map(account -> "account " + account);
        if (door.isEmpty()) {
            return letters.gone("/sign-in");
        }
        if (!attempts.take(Door.ACCOUNT, door.get())) {
            return confirmation(token, form.reject("password", "people.wrong.attempts"));
        }
        Optional<Account> account = accounts.confirm(token, form.secret("password"));
        if (account.isEmpty()) {
            return confirmation(token, form.reject("password", "people.wrong.not-yours"));
        }
        attempts.giveBack(Door.ACCOUNT, door.get());
        signIns.begin(account.get(), request, response);
        // Whoever begins from a call comes back to it, also in another browser: the letter's link carries where to.
        return SeeOther.to(Onward.safe(form.value("next")));
    }

    @GetMapping("/sign-up/first")
    ModelAndView invitation(@RequestParam(defaultValue = "") String token) {
        return first.invited(token) ? first(token, Form.empty()) : letters.gone("/");
    }

    @PostMapping("/sign-up/first")
    Object openFirst(@RequestParam Map<String, String> sent, Locale locale, HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(sent);
        String token = form.value("token");
        if (!first.invited(token)) {
            return letters.gone("/");
        }
        Optional<Email> email = checked(form);
        if (form.isWrong() || email.isEmpty()) {
            return first(token, form);
        }
        Optional<Account> account = first.open(token, email.get(), form.secret("password"), Language.of(locale));
        if (account.isEmpty()) {
            return first(token, form.reject("email", "people.wrong.taken"));
        }
        signIns.begin(account.get(), request, response);
        return SeeOther.to("/account/second-factor");
    }

    private Optional<Email> checked(Form form) {
        Optional<Email> email = Email.parse(form.value("email"));
        if (email.isEmpty()) {
            form.reject("email", "people.wrong.email");
        }
        accounts.wrongPassword(form.secret("password"), form.value("email"))
                .ifPresent(key -> form.reject("password", "people.wrong.password." + key));
        return email;
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("people/sign-up", Map.of("form", form));
    }

    private static ModelAndView confirmation(String token, Form form) {
        return new ModelAndView("people/confirm", Map.of("token", token, "form", form));
    }

    private static ModelAndView first(String token, Form form) {
        return new ModelAndView("people/first", Map.of("token", token, "form", form));
    }
}
