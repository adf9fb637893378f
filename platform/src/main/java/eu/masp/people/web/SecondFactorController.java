package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.shell.QrPicture;
import eu.masp.people.factors.SecondFactors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Setting up the second factor, renewing its recovery codes, and doing without it where no seat asks for it. */
@Controller
class SecondFactorController {
    private final SecondFactors factors;
    private final Attempts attempts;
    private final SignIns signIns;

    SecondFactorController(SecondFactors factors, Attempts attempts, SignIns signIns) {
        this.factors = factors;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @GetMapping("/account/second-factor")
    Object state(SignedIn me, HttpServletRequest request, HttpServletResponse response) {
        if (factors.enrolled(me.account()) && !me.strong()) {
            // Signed in before it was set up: signing in again asks for it.
            signIns.end(request, response);
            return SeeOther.to("/sign-in");
        }
        return page(me, Form.empty());
    }

    @PostMapping("/account/second-factor")
    ModelAndView confirm(SignedIn me, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(sent);
        if (!attempts.take(Door.SECOND_STEP, me.account().toString())) {
            return page(me, form.reject("code", "people.wrong.attempts"));
        }
        Optional<List<String>> codes = factors.confirm(me.account(), form.value("code"));
        if (codes.isEmpty()) {
            return page(me, form.reject("code", "people.wrong.code"));
        }
        attempts.giveBack(Door.SECOND_STEP, me.account().toString());
        signIns.strengthen(me.account(), request, response);
        return codes(codes.get());
    }

    @PostMapping("/account/second-factor/codes")
    ModelAndView renew(SignedIn me, @RequestParam Map<String, String> sent) {
        Form form = Form.of(sent);
        return passed(me, form) ? codes(factors.newRecoveryCodes(me.account())) : page(me, form);
    }

    @PostMapping("/account/second-factor/remove")
    Object remove(SignedIn me, @RequestParam Map<String, String> sent) {
        Form form = Form.of(sent);
        if (me.holdsSeats()) {
            return page(me, form.reject("code", "people.wrong.seated"));
        }
        if (!passed(me, form)) {
            return page(me, form);
        }
        factors.remove(me.account());
        return SeeOther.to("/account?done=kept");
    }

    private boolean passed(SignedIn me, Form form) {
        if (!attempts.take(Door.SECOND_STEP, me.account().toString())) {
            form.reject("code", "people.wrong.attempts");
        } else if (!factors.pass(me.account(), form.value("code"))) {
            form.reject("code", "people.wrong.code");
        } else {
            attempts.giveBack(Door.SECOND_STEP, me.account().toString());
        }
        return !form.isWrong();
    }

    private ModelAndView page(SignedIn me, Form form) {
        if (factors.enrolled(me.account())) {
            return new ModelAndView("people/second-factor", Map.of("form", form, "seated", me.holdsSeats(),
                    "left", factors.recoveryCodesLeft(me.account())));
        }
        SecondFactors.Setup setup = factors.setup(me.account(), me.name());
        return new ModelAndView("people/second-factor-setup", Map.of("form", form, "seated", me.holdsSeats(),
                "letters", setup.letters(), "picture", QrPicture.of(setup.address()), "address", setup.address()));
    }

    private static ModelAndView codes(List<String> codes) {
        return new ModelAndView("people/recovery-codes", Map.of("codes", codes));
    }
}
