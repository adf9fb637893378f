package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.Seats;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.people.accounts.DemonstrationAccounts;
import eu.masp.people.accounts.Email;
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
import org.springframework.web.util.UriComponentsBuilder;

/** Signing in and out. An unknown address and a wrong password are told in the same words and take the same time. */
@Controller
class SignInController {
    private final Accounts accounts;
    private final Seats seats;
    private final Attempts attempts;
    private final DemonstrationAccounts demonstration;
    private final SignIns signIns;
    private final LetterPages letters;

    SignInController(Accounts accounts, Seats seats, Attempts attempts, DemonstrationAccounts demonstration,
            SignIns signIns,
            LetterPages letters) {
        this.accounts = accounts;
        this.seats = seats;
        this.attempts = attempts;
        this.demonstration = demonstration;
        this.signIns = signIns;
        this.letters = letters;
    }

    @GetMapping("/sign-in")
    ModelAndView blank(@RequestParam(defaultValue = "") String next) {
        return page(Form.empty(), next);
    }

    @PostMapping("/sign-in")
    Object signIn(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(sent);
        String next = form.value("next");
        Optional<Email> email = Email.parse(form.value("email"));
        if (email.isEmpty()) {
            return page(form.reject("email", "people.wrong.email"), next);
        }
        String from = RateLimit.network(request.getRemoteAddr());
        if (!attempts.take(Door.ADDRESS, from) || !attempts.take(Door.ACCOUNT, email.get().address())) {
            return page(form.reject("email", "people.wrong.attempts"), next);
        }
        Optional<Account> account = accounts.check(email.get(), form.secret("password"));
        if (account.isEmpty()) {
            return page(form.reject("email", "people.wrong.sign-in"), next);
        }
        attempts.giveBack(Door.ADDRESS, from);
        attempts.giveBack(Door.ACCOUNT, email.get().address());
        if (!account.get().confirmed()) {
            return attempts.takeLetter(email.get().address(), from)
                    ? letters.sent("confirm-first", accounts.confirmAgain(account.get()))
                    : page(form.reject("email", "people.wrong.letters"), next);
        }
        return begin(account.get(), next, request, response);
    }

    /** One click for an invented person, in a demonstration. */
    @PostMapping("/sign-in/demonstration")
    Object play(@RequestParam String part, @RequestParam(defaultValue = "") String next, HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> account = demonstration.find(part);
        return account.isPresent() ? begin(account.get(), next, request, response)
                : page(Form.empty().reject("email", "people.wrong.sign-in"), next);
    }

    private Object begin(Account account, String next, HttpServletRequest request, HttpServletResponse response) {
        if (signIns.begin(account, request, response)) {
            return SeeOther
                    .to(UriComponentsBuilder.fromPath("/sign-in/second-step").queryParam("next", "{next}").encode()
                            .buildAndExpand(Onward.safe(next)).toUriString());
        }
        // An officer without a second factor could only look at closed doors.
        boolean enrol = !account.demonstration() && !seats.of(account.id()).isEmpty();
        return SeeOther.to(enrol ? "/account/second-factor" : Onward.safe(next));
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

    private ModelAndView page(Form form, String next) {
        return new ModelAndView("people/sign-in", Map.of("form", form, "next", next, "parts", demonstration.parts()));
    }
}
