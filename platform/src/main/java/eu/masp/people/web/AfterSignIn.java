package eu.masp.people.web;

import eu.masp.people.FirstRoom;
import eu.masp.people.Seat;
import eu.masp.people.Seats;
import java.util.List;
import eu.masp.people.accounts.Account;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** What comes after the first factor, whichever it was. */
@Component
class AfterSignIn {
    private final SignIns signIns;
    private final Seats seats;
    private final List<FirstRoom> rooms;

    AfterSignIn(SignIns signIns, Seats seats, List<FirstRoom> rooms) {
        this.signIns = signIns;
        this.seats = seats;
        this.rooms = rooms;
    }

    ResponseEntity<Void> begin(Account account, String next, HttpServletRequest request, HttpServletResponse response) {
        if (signIns.begin(account, request, response)) {
            return SeeOther
                    .to(UriComponentsBuilder.fromPath("/sign-in/second-step").queryParam("next", "{next}").encode()
                            .buildAndExpand(onward(account, next)).toUriString());
        }
        // An officer without a second factor could only look at closed doors.
        boolean enrol = !account.demonstration() && !seats.of(account.id()).isEmpty();
        return SeeOther.to(enrol ? "/account/second-factor" : onward(account, next));
    }

    /** Where somebody was going; who was going nowhere in particular begins where their work is. */
    String onward(Account account, String next) {
        List<Seat> held = Onward.carried(next).isEmpty() ? List.copyOf(seats.of(account.id())) : List.of();
        return rooms.stream().flatMap(room -> room.of(held).stream()).findFirst().orElseGet(() -> Onward.safe(next));
    }
}
