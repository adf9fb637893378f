package eu.masp.grants.applications;

import eu.masp.grants.ledger.Purses;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Those for whom there was no money: what is freed goes to the first of them, by a recorded step. */
@Component
class Queue {
    private static final int AT_ONCE = 100;

    private final ApplicationRows rows;
    private final ApplicationMoney money;
    private final Purses purses;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Queue(ApplicationRows rows, ApplicationMoney money, Purses purses, Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.money = money;
        this.purses = purses;
        this.clock = clock;
        this.events = events;
    }

    /** Others who want to spend from the fund wait until the transaction ends. */
    void lock(long fund) {
        purses.lockAvailable(Set.of(fund));
    }

    /** Books money for as many as it reaches, in their order, the call that opened first before the next; nobody overtakes. */
    @Transactional(propagation = Propagation.MANDATORY)
    void advance(long fund) {
        long free = purses.lockAvailable(Set.of(fund)).getOrDefault(fund, 0L);
        List<Application> next = rows.queued(fund, AT_ONCE);
        for (Application application : next) {
            if (application.requested() > free) {
                return;
            }
            free -= application.requested();
            Instant now = clock.instant();
            money.book(application);
            rows.move(application, Step.NEXT_IN_LINE, Bookings.MASP, "", now);
            events.publishEvent(
                    new StepTaken(application.id(), application.call(), application.applicant(), Step.NEXT_IN_LINE,
                            ApplicationState.BOOKED, now, ""));
        }
        if (next.size() == AT_ONCE) {
            advance(fund);
        }
    }
}
