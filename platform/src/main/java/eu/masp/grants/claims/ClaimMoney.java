package eu.masp.grants.claims;

import eu.masp.grants.applications.Application;
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

/** The money of claims. */
@Component
class ClaimMoney {
    private final Ledger ledger;
    private final Holdings holdings;
    private final Clock clock;

    ClaimMoney(Ledger ledger, Holdings holdings, Clock clock) {
        this.ledger = ledger;
        this.holdings = holdings;
        this.clock = clock;
    }

    /** What is left of the award to be claimed. */
    long left(Application application) {
        return holdings.of(application.id(), AccountKind.COMMITTED);
    }

    void lodged(Application application, Claim claim, String actor) {
        ledger.post(List.of(entry(application, claim, Movement.CLAIM, claim.asked(), actor)));
    }

    /** What is due will be paid; the rest can be claimed again. */
    void checked(Application application, Claim claim, long due, String actor) {
        List<Entry> entries = new ArrayList<>();
        if (due > 0) {
            entries.add(entry(application, claim, Movement.CHECK, due, actor));
        }
        if (claim.asked() > due) {
            entries.add(entry(application, claim, Movement.REJECTION, claim.asked() - due, actor));
        }
        ledger.post(entries);
    }

    void moved(Application application, Claim claim, Movement movement, long cents, String actor) {
        moved(application, claim, movement, cents, actor, LocalDate.now(clock));
    }

    /** @param day from which it counts: the bank's */
    void moved(Application application, Claim claim, Movement movement, long cents, String actor, LocalDate day) {
        ledger.post(List.of(entry(application, claim, movement, cents, actor, day)));
    }

    private Entry entry(Application application, Claim claim, Movement movement, long cents, String actor) {
        return entry(application, claim, movement, cents, actor, LocalDate.now(clock));
    }

    private Entry entry(Application application, Claim claim, Movement movement, long cents, String actor,
            LocalDate day) {
        return Entry.within(application.fund(), movement, cents, day,
                new Entry.Subject(application.call(), application.id(), claim.id()), actor, "claim " + claim.number(),
                movement.word() + ":" + claim.id() + ":" + claim.version());
    }
}
