package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.HeldElsewhere;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Accounts;
import eu.masp.people.accounts.Attempts;
import eu.masp.people.accounts.Attempts.Door;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changing the password, and closing the account; both ask for the password of now. */
@Controller
class PasswordController {
    /** What is told of before an account closes, by its name among one's own data. */
    private static final List<String> KINDS = List.of("accompaniment", "story", "competence_statements",
            "competence_chapters", "competence_confirmations", "badges", "cv_entries", "learning", "drafts", "firms",
            "applications");

    private final List<HeldElsewhere> elsewhere;
    private final People people;
    private final Accounts accounts;
    private final Attempts attempts;
    private final SignIns signIns;

    PasswordController(Accounts accounts, Attempts attempts, SignIns signIns,
            List<HeldElsewhere> elsewhere, People people) {
        this.people = people;
        this.elsewhere = elsewhere;
        this.accounts = accounts;
        this.attempts = attempts;
        this.signIns = signIns;
    }

    @GetMapping("/account/password")
    ModelAndView blank(SignedIn me) {
        return new ModelAndView("people/password", Map.of("form", Form.empty()));
    }

    @PostMapping("/account/password")
    Object change(SignedIn me, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(sent);
        Account account = accounts.find(me.account()).orElseThrow(NotSignedInException::new);
        accounts.wrongPassword(form.secret("password"), Objects.requireNonNullElse(account.email(), ""))
                .ifPresent(key -> form.reject("password", "people.wrong.password." + key));
        if (form.isWrong() || !known(me, form)) {
            return new ModelAndView("people/password", Map.of("form", form));
        }
        // All sessions end with the old password; this browser gets a new one, as strong as it was.
        signIns.end(request, response);
        accounts.changePassword(me.account(), form.secret("password"));
        if (me.strong()) {
            signIns.strengthen(me.account(), request, response);
        } else {
            signIns.begin(account, request, response);
        }
        return SeeOther.to("/account?done=kept");
    }

    @GetMapping("/account/close")
    ModelAndView closing(SignedIn me) {
        return closing(me, Form.empty());
    }

    @PostMapping("/account/close")
    Object close(SignedIn me, @RequestParam Map<String, String> sent, HttpServletRequest request,
            HttpServletResponse response) {
        Form form = Form.of(sent);
        if (me.holdsSeats() || !known(me, form)) {
            return closing(me, form);
        }
        signIns.end(request, response);
        accounts.close(me.account());
        return new ModelAndView("people/closed");
    }

    private ModelAndView closing(SignedIn me, Form form) {
        return new ModelAndView("people/close", Map.of("held", held(me), "bank",
                !people.find(me.account(), me, "own data").iban().isEmpty(), "form", form, "seated", me.holdsSeats(),
                "open",
                elsewhere.stream().mapToInt(each -> each.open(me.account())).sum(), "alone",
                elsewhere.stream().flatMap(each -> each.leftAlone(me.account()).stream()).toList()));
    }

    /** What goes or stays under a number when the account closes: the kinds of which there is something. */
    private List<String> held(SignedIn me) {
        return elsewhere.stream().flatMap(each -> each.data(me.account()).entrySet().stream())
                .filter(each -> KINDS.contains(each.getKey()) && !emptyOf(each.getValue())).map(Map.Entry::getKey)
                .distinct().sorted(java.util.Comparator.comparingInt(KINDS::indexOf)).toList();
    }

    private static boolean emptyOf(Object value) {
        return value instanceof java.util.Collection<?> many && many.isEmpty()
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(PasswordController::emptyOf)
                || value instanceof String text && text.isEmpty();
    }

    private boolean known(SignedIn me, Form form) {
        String door = "account " + me.account();
        if (!attempts.take(Door.ACCOUNT, door)) {
            form.reject("now", "people.wrong.attempts");
        } else if (!accounts.check(me.account(), form.secret("now"))) {
            form.reject("now", "people.wrong.not-yours");
        } else {
            attempts.giveBack(Door.ACCOUNT, door);
        }
        return !form.isWrong();
    }
}
