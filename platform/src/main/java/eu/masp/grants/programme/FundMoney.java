package eu.masp.grants.programme;

import eu.masp.grants.applications.Applications;
import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Fund;
import eu.masp.grants.ledger.Holdings;
import eu.masp.grants.ledger.Ledger;
import eu.masp.grants.ledger.Movement;
import eu.masp.grants.ledger.Purses;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves money by an act: into a source, down to the funds below, and what is left to where it is needed. */
@Component
class FundMoney {
    private final Ledger ledger;
    private final Purses purses;
    private final Holdings holdings;
    private final Applications applications;

    FundMoney(Ledger ledger, Purses purses, Holdings holdings, Applications applications) {
        this.ledger = ledger;
        this.purses = purses;
        this.holdings = holdings;
        this.applications = applications;
    }

    /**
     * What an act moves.
     *
     * @param to the same fund for a receipt
     * @param act the act and, where one is asked for, the reason; stays in the ledger for ever
     * @param once the same for one form however often it is sent
     */
    record Act(Movement movement, Fund from, Fund to, long cents, LocalDate day, String act, String actor,
            String once) {}

    /** More than is free on the day of the act, or than later entries leave. */
    static final class NotFreeException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** @throws NotFreeException with nothing written */
    @Transactional
    void move(Act act) {
        purses.lockAvailable(Set.copyOf(List.of(act.from().id(), act.to().id())));
        if (holdings.written(act.once())) {
            return;
        }
        if (act.movement() != Movement.RECEIPT && holdings.freeFrom(act.from().id(), act.day()) < act.cents()) {
            throw new NotFreeException();
        }
        ledger.post(List.of(new Entry(act.movement(), act.from().id(), act.to().id(), act.cents(), act.day(), null,
                null, null, act.actor(), act.act(), act.once())));
        applications.moneyCame(act.to().id());
    }
}
