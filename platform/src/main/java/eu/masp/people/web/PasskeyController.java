package eu.masp.people.web;

import eu.masp.people.PeopleSettings;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.factors.SecondFactors;
import eu.masp.people.passkeys.Passkeys;
import eu.masp.people.passkeys.Site;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** A person's passkeys. */
@Controller
class PasskeyController {
    private static final int LONGEST = 60;

    private final Passkeys passkeys;
    private final SecondFactors factors;
    private final Accounts accounts;
    private final SignIns signIns;
    private final PeopleSettings settings;

    PasskeyController(Passkeys passkeys, SecondFactors factors, Accounts accounts, SignIns signIns,
            PeopleSettings settings) {
        this.passkeys = passkeys;
        this.factors = factors;
        this.accounts = accounts;
        this.signIns = signIns;
        this.settings = settings;
    }

    @GetMapping("/account/passkeys")
    Object list(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        if (mustSignInAgain(me)) {
            signIns.end(request, response);
            return SeeOther.to("/sign-in?next=/account/passkeys");
        }
        return page(me, Form.empty(), request);
    }

    @PostMapping(path = "/account/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String options(SignedIn me, HttpServletRequest request) {
        return passkeys.creation(site(me, request), me.account(), account(me).email() == null ? me.name()
                : String.valueOf(account(me).email()));
    }

    @PostMapping("/account/passkeys")
    Object keep(SignedIn me, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(sent);
        Site site = site(me, request);
        String label = form.value("label");
        if (label.isEmpty() || label.length() > LONGEST) {
            return page(me, form.reject("label", "passkeys.wrong.label"), request);
        }
        if (!passkeys.keep(site, me.account(), form.value("credential"), label)) {
            return page(me, form.reject("label", "passkeys.wrong.answer"), request);
        }
        // The device has just asked its owner.
        signIns.strengthen(me.account(), request, response);
        return SeeOther.to("/account/passkeys");
    }

    @PostMapping("/account/passkeys/remove")
    Object remove(SignedIn me, @RequestParam(defaultValue = "") String id, HttpServletRequest request) {
        site(me, request);
        if (me.holdsSeats() && !factors.enrolled(me.account()) && passkeys.of(me.account()).size() < 2) {
            return page(me, Form.empty().reject("label", "passkeys.wrong.last"), request);
        }
        passkeys.remove(me.account(), id);
        return SeeOther.to("/account/passkeys");
    }

    /** Whoever only knows the password adds no key to an account that is better protected. */
    private boolean mustSignInAgain(SignedIn me) {
        return !me.strong() && (factors.enrolled(me.account()) || passkeys.has(me.account()));
    }

    private Site site(SignedIn me, HttpServletRequest request) {
        if (mustSignInAgain(me) || account(me).demonstration()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Site.of(settings, request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Account account(SignedIn me) {
        return accounts.find(me.account()).orElseThrow(NotSignedInException::new);
    }

    private ModelAndView page(SignedIn me, Form form, HttpServletRequest request) {
        ModelAndView page = new ModelAndView("people/passkeys", Map.of("form", form, "passkeys",
                passkeys.of(me.account()), "possible",
                Site.of(settings, request).isPresent() && !account(me).demonstration()));
        if (form.isWrong()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }
}
