package eu.masp.grants.programme;

import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Funds;
import eu.masp.people.Role;
import eu.masp.people.Seat;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whose programme somebody may see or run: that of the body of their seat, and where the seat is limited, there. */
@Component
class ProgrammeReach {
    /** Where a body’s pools and sources are: nowhere in particular. */
    static final String NOWHERE = "*";
    private static final Role[] READERS = {Role.PROGRAMME_OFFICER, Role.AUDITOR};

    private final Funds funds;

    ProgrammeReach(Funds funds) {
        this.funds = funds;
    }

    /** The bodies whose programme this person may see; the first one is shown where none is asked for. */
    List<String> bodies(SignedIn me) {
        return me.requireAnySeat(READERS).stream().map(Seat::body).distinct().toList();
    }

    /** The body asked for, or the person’s first; whoever has no seat there is sent away. */
    String body(SignedIn me, Optional<String> asked) {
        String body = asked.filter(some -> !some.isBlank()).orElseGet(() -> bodies(me).getFirst());
        me.requireSeatOf(body, READERS);
        return body;
    }

    /** The funds of a body that this person may see. */
    List<Fund> funds(SignedIn me, String body) {
        return funds.of(body).stream().filter(fund -> me.seats().stream()
                .anyMatch(seat -> List.of(READERS).contains(seat.role()) && seat.body().equals(body)
                        && (seat.territory() == null || seat.territory().equals(fund.area()))))
                .toList();
    }

    /** A fund that this person may look at. */
    Fund read(SignedIn me, long id) {
        Fund fund = fund(id);
        me.requireSeatIn(place(fund), fund.body(), READERS);
        return fund;
    }

    /** A fund that this person may move money of. */
    Fund run(SignedIn me, long id) {
        Fund fund = fund(id);
        me.requireSeatIn(place(fund), fund.body(), Role.PROGRAMME_OFFICER);
        return fund;
    }

    /** Whether this person runs the body’s programme, in all of its territory. */
    boolean runs(SignedIn me, String body) {
        return me.seats().stream().anyMatch(seat -> seat.role() == Role.PROGRAMME_OFFICER && seat.body().equals(body)
                && seat.territory() == null);
    }

    void requireRunner(SignedIn me, String body) {
        me.requireSeatIn(NOWHERE, body, Role.PROGRAMME_OFFICER);
    }

    private Fund fund(long id) {
        return funds.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String place(Fund fund) {
        String area = fund.area();
        return area == null ? NOWHERE : area;
    }
}
