package eu.masp.grants.applications;

import eu.masp.grants.ledger.AccountKind;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Holdings;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The money of one application: what the ledger holds for it, and how steps move it. */
@Component
class ApplicationMoney {
    private final Ledger ledger;
    private final Holdings holdings;
    private final Clock clock;

    ApplicationMoney(Ledger ledger, Holdings holdings, Clock clock) {
        this.ledger = ledger;
        this.holdings = holdings;
        this.clock = clock;
    }

    long booked(Application application) {
        return holdings.of(application.id(), AccountKind.BOOKED);
    }

    boolean claimsOpen(Application application) {
        return holdings.of(application.id(), AccountKind.CLAIMED) > 0
                || holdings.of(application.id(), AccountKind.PAYABLE) > 0;
    }

    void award(Application application, long cents, String actor) {
        List<Entry> entries = new ArrayList<>();
        entries.add(entry(application, Movement.AWARD, cents, actor, Step.AWARD));
        long rest = booked(application) - cents;
        if (rest > 0) {
            entries.add(entry(application, Movement.RELEASE, rest, actor, Step.AWARD));
        }
        ledger.post(entries);
    }

    /** What is booked or committed for it is free again. */
    void giveBack(Application application, Step step, String actor) {
        List<Entry> entries = new ArrayList<>();
        long booked = booked(application);
        if (booked > 0) {
            entries.add(entry(application, Movement.RELEASE, booked, actor, step));
        }
        long committed = holdings.of(application.id(), AccountKind.COMMITTED);
        if (committed > 0) {
            entries.add(entry(application, Movement.LAPSE, committed, actor, step));
        }
        ledger.post(entries);
    }

    void book(Application application) {
        ledger.post(List
                .of(entry(application, Movement.BOOKING, application.requested(), Bookings.MASP, Step.NEXT_IN_LINE)));
    }

    private Entry entry(Application application, Movement movement, long cents, String actor, Step step) {
        // The version makes it one of its own where the same step comes again, as after an appeal.
        return Entry.within(application.fund(), movement, cents, LocalDate.now(clock),
                Entry.Subject.application(application.call(), application.id()), actor, step.word(),
                movement.word() + ":" + application.id() + ":" + application.version());
    }
}
