package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Email;
import eu.masp.people.accounts.LostFactors;
import eu.masp.people.accounts.SeatGifts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Where an administrator gives and ends seats: of the own body, or, who administers the installation, of any. */
@Controller
class SeatsController {
    private static final int LONGEST = 500;
    private static final String BODY = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Seats seats;
    private final SeatGifts gifts;
    private final LostFactors factors;

    SeatsController(Seats seats, SeatGifts gifts, LostFactors factors) {
        this.seats = seats;
        this.gifts = gifts;
        this.factors = factors;
    }

    @GetMapping("/account/seats")
    ModelAndView list(SignedIn me, @RequestParam(defaultValue = "") String done) {
        return page(me, Form.of(Map.of("body", mine(me).getFirst())), done.equals("factor") ? done : "");
    }

    @PostMapping("/account/seats")
    Object give(SignedIn me, @RequestParam Map<String, String> sent) {
        List<String> mine = mine(me);
        Form form = Form.of(sent);
        Optional<Account> account = Email.parse(form.value("email")).flatMap(gifts::holder);
        Optional<Role> role = Role.find(form.value("role"));
        String body = form.value("body");
        String territory = form.value("territory");
        if (account.isEmpty()) {
            form.reject("email", "people.wrong.nobody");
        } else if (account.get().id().equals(me.account())) {
            form.reject("email", "people.wrong.self");
        }
        if (role.isEmpty()) {
            form.reject("role", "people.wrong.role");
        }
        if (!body.matches(BODY) || !mine.contains(body) && !mine.contains(Seats.INSTALLATION)) {
            form.reject("body", "people.wrong.body");
        }
        if (!territory.isEmpty() && !territory.matches(BODY)) {
            form.reject("territory", "people.wrong.territory");
        }
        if (form.isWrong() || account.isEmpty() || role.isEmpty()) {
            return page(me, form);
        }
        try {
            gifts.give(account.get(), new Seat(role.get(), body, territory.isEmpty() ? null : territory), me);
        } catch (Seats.ConflictException e) {
            return page(me, form.reject("role", "people.wrong.conflict"));
        }
        return SeeOther.to("/account/seats");
    }

    @PostMapping("/account/seats/{id}/end")
    Object end(SignedIn me, @PathVariable long id) {
        List<String> mine = mine(me);
        Seats.Held held = seats.find(id)
                .filter(found -> mine.contains(found.seat().body()) || mine.contains(Seats.INSTALLATION))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (held.account().equals(me.account())) {
            // Nobody locks the door from inside and throws the key away.
            return page(me, Form.empty().reject("email", "people.wrong.self"));
        }
        if (gifts.invented(held.account())) {
            return page(me, Form.empty().reject("email", "people.wrong.invented"));
        }
        seats.end(id);
        return SeeOther.to("/account/seats");
    }

    /** The officer whose seat this is has lost the telephone and the codes. */
    @PostMapping("/account/seats/{id}/second-factor")
    Object resetSecondFactor(SignedIn me, @PathVariable long id, @RequestParam Map<String, String> sent) {
        mine(me);
        List<Seat> administered = me.seats().stream().filter(seat -> seat.role() == Role.ADMINISTRATOR).toList();
        Seats.Held held = seats.find(id).filter(found -> seats.of(found.account()).contains(found.seat()))
                .filter(found -> LostFactors.covers(administered, found.seat()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Form form = Form.of(sent);
        String field = "reason-" + id;
        if (form.value(field).isEmpty() || form.value(field).length() > LONGEST) {
            return page(me, form.reject(field, "people.wrong.reset-reason"));
        }
        return switch (factors.reset(held.account(), me, form.value(field))) {
            case DONE -> SeeOther.to("/account/seats?done=factor");
            case NOT_THEIRS -> page(me, form.reject(field, held.account().equals(me.account())
                    ? "people.wrong.reset-own" : "people.wrong.invented"));
            case SEATS_ELSEWHERE -> page(me, form.reject(field, "people.wrong.reset-elsewhere"));
            case NONE -> page(me, form.reject(field, "people.wrong.reset-none"));
        };
    }

    private static List<String> mine(SignedIn me) {
        return me.requireAnySeat(Role.ADMINISTRATOR).stream().map(Seat::body).distinct().toList();
    }

    private ModelAndView page(SignedIn me, Form form) {
        return page(me, form, "");
    }

    private ModelAndView page(SignedIn me, Form form, String done) {
        return new ModelAndView("people/seats", Map.of("form", form, "held", gifts.in(mine(me), me), "done", done),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
