package eu.masp.people.web;

import eu.masp.shell.SeeOther;
import eu.masp.shell.Form;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.people.accounts.Account;
import eu.masp.people.accounts.Email;
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
    private static final String BODY = "[a-z0-9]+(-[a-z0-9]+)*";

    private final Seats seats;
    private final SeatGifts gifts;

    SeatsController(Seats seats, SeatGifts gifts) {
        this.seats = seats;
        this.gifts = gifts;
    }

    @GetMapping("/account/seats")
    ModelAndView list(SignedIn me) {
        return page(me, Form.of(Map.of("body", mine(me).getFirst())));
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

    private static List<String> mine(SignedIn me) {
        return me.requireAnySeat(Role.ADMINISTRATOR).stream().map(Seat::body).distinct().toList();
    }

    private ModelAndView page(SignedIn me, Form form) {
        return new ModelAndView("people/seats", Map.of("form", form, "held", gifts.in(mine(me), me)));
    }
}
