package eu.masp.people.web;

import eu.masp.shell.Form;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Email;
import eu.masp.shell.RateLimit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A new password for who has forgotten the old one. It does not stand in for the second factor. */
@Controller
class ForgottenController {
    private final Accounts accounts;
    private final Attempts attempts;
    private final SignIns signIns;
    private final LetterPages letters;

    ForgottenController(Accounts accounts, Attempts attempts, SignIns signIns, LetterPages letters) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
        this.letters = letters;
    }

    @GetMapping("/forgotten")
    ModelAndView blank() {
        return page(Form.empty());
    }

    @PostMapping("/forgotten")
    ModelAndView ask(@RequestParam Map<String, String> sent, HttpServletRequest request) {
        Form form = Form.of(sent);
        Optional<Email> email = Email.parse(form.value("email"));
        if (email.isEmpty()) {
            return page(form.reject("email", "people.wrong.email"));
        }
        if (!attempts.takeLetter(email.get().address(), RateLimit.network(request.getRemoteAddr()))) {
            return page(form.reject("email", "people.wrong.letters"));
        }
        return letters.sent("forgotten", accounts.forgotten(email.get()));
    }

    @GetMapping("/forgotten/new")
    ModelAndView link(@RequestParam(defaultValue = "") String token) {
        return accounts.forgetful(token).isPresent() ? renewal(token, Form.empty()) : letters.gone("/forgotten");
    }

    @PostMapping("/forgotten/new")
    Object renew(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(sent);
        String token = form.value("token");
        Optional<Account> account = accounts.forgetful(token);
        if (account.isEmpty()) {
            return letters.gone("/forgotten");
        }
        Optional<String> wrong = accounts.wrongPassword(form.secret("password"),
                Objects.requireNonNullElse(account.get().email(), ""));
        if (wrong.isPresent()) {
            return renewal(token, form.reject("password", "people.wrong.password." + wrong.get()));
        }
        signIns.end(request, response);
        return accounts.renew(token, form.secret("password")) ? new ModelAndView("people/renewed")
                : letters.gone("/forgotten");
    }

    private static ModelAndView page(Form form) {
        return new ModelAndView("people/forgotten", Map.of("form", form));
    }

    private static ModelAndView renewal(String token, Form form) {
        return new ModelAndView("people/new-password", Map.of("token", token, "form", form));
    }
}
