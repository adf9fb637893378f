package eu.masp.people.web;

import eu.masp.people.Seats;
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

    AfterSignIn(SignIns signIns, Seats seats) {
        this.signIns = signIns;
        this.seats = seats;
    }

    ResponseEntity<Void> begin(Account account, String next, HttpServletRequest request, HttpServletResponse response) {
        if (signIns.begin(account, request, response)) {
            return SeeOther
                    .to(UriComponentsBuilder.fromPath("/sign-in/second-step").queryParam("next", "{next}").encode()
                            .buildAndExpand(Onward.safe(next)).toUriString());
        }
        // An officer without a second factor could only look at closed doors.
        boolean enrol = !account.demonstration() && !seats.of(account.id()).isEmpty();
        return SeeOther.to(enrol ? "/account/second-factor" : Onward.safe(next));
    }
}
