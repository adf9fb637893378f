package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import eu.masp.people.factors.SecondFactors;
import eu.masp.people.passkeys.Passkeys;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The second step of signing in, for those who have set one up. */
@Controller
class SecondStepController {
    private final SecondFactors factors;
    private final Passkeys passkeys;
    private final Attempts attempts;
    private final SignIns signIns;

    SecondStepController(SecondFactors factors, Passkeys passkeys, Attempts attempts, SignIns signIns) {
        this.factors = factors;
        this.passkeys = passkeys;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @GetMapping("/sign-in/second-step")
    Object asked(@RequestParam(defaultValue = "") String next, HttpServletRequest request) {
        Optional<UUID> waiting = signIns.waiting(request);
        return waiting.isPresent() ? page(waiting.get(), Form.empty(), next) : SeeOther.to("/sign-in");
    }

    @PostMapping("/sign-in/second-step")
    Object pass(@RequestParam Map<String, String> sent, HttpServletRequest request, HttpServletResponse response) {
        Form form = Form.of(sent);
        Optional<UUID> account = signIns.waiting(request);
        if (account.isEmpty()) {
            return SeeOther.to("/sign-in");
        }
        String door = account.get().toString();
        if (!attempts.take(Door.SECOND_STEP, door)) {
            return page(account.get(), form.reject("code", "people.wrong.attempts"), form.value("next"));
        }
        if (!factors.pass(account.get(), form.value("code"))) {
            return page(account.get(), form.reject("code", "people.wrong.code"), form.value("next"));
        }
        attempts.giveBack(Door.SECOND_STEP, door);
        signIns.strengthen(account.get(), request, response);
        return SeeOther.to(Onward.safe(form.value("next")));
    }

    private ModelAndView page(UUID account, Form form, String next) {
        return new ModelAndView("people/second-step", Map.of("form", form, "next", next, "passkeys",
                passkeys.has(account), "codes", factors.enrolled(account)));
    }
}
