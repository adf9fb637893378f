package eu.masp.grants.applications;

import eu.masp.grants.applications.StepRefusedException.Reason;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes an application from state to state, with its money. Who may take a step is decided by who calls this. */
@Component
public class Applications {
    private final ApplicationRows rows;
    private final ApplicationMoney money;
    private final Queue queue;
    private final List<AwardCondition> conditions;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Applications(ApplicationRows rows, ApplicationMoney money, Queue queue, List<AwardCondition> conditions,
            Clock clock, ApplicationEventPublisher events) {
        this.rows = rows;
        this.money = money;
        this.queue = queue;
        this.conditions = conditions;
        this.clock = clock;
        this.events = events;
    }

    public Optional<Application> find(UUID id) {
        return rows.find(id);
    }

    /** Those of some applicants, the last sent first. */
    public List<Application> of(Collection<UUID> applicants) {
        return rows.of(applicants);
    }

    /** The answers it was sent with, as a case file in JSON; empty when they were erased. */
    public Optional<String> answers(UUID id) {
        return rows.answers(id);
    }

    /** How many wait before it for the same fund's money. */
    public int ahead(Application application) {
        return rows.ahead(application);
    }

    /** Its place in the ranking, from 1; 0 while there is none. */
    public int place(UUID id) {
        return rows.place(id);
    }

    /** What happened to it, from the first to the last. */
    public List<ApplicationEvent> events(UUID id) {
        return rows.events(id);
    }

    /** The same, locked with its fund until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(UUID id) {
        // The fund before the application, as everywhere: two that need both wait and do not block each other.
        queue.lock(rows.find(id).orElseThrow().fund());
        return rows.lock(id);
    }

    /** An officer turns a booking into an award of so many cents; what is left of the booking goes to the next in line. */
    @Transactional
    public void award(UUID id, int version, long cents, String actor, String reason) {
        Application application = locked(id, version, Step.AWARD, reason);
        if (cents <= 0 || cents > money.booked(application)) {
            throw new StepRefusedException(Reason.MORE_THAN_BOOKED);
        }
        conditions.stream().flatMap(each -> each.against(application, cents).stream()).findFirst()
                .ifPresent(obstacle -> {
                    throw new StepRefusedException(obstacle);
                });
        rows.award(id, cents);
        money.award(application, cents, actor);
        finish(application, Step.AWARD, actor, reason);
    }

    /** Money came into a fund: it goes to those who wait, in their order. */
    @Transactional
    public void moneyCame(long fund) {
        queue.advance(fund);
    }

    /**
     * Any other step.
     *
     * @throws StepRefusedException when it cannot be taken now
     */
    @Transactional
    public void take(Step step, UUID id, int version, String actor, String reason) {
        if (step == Step.AWARD || step == Step.NEXT_IN_LINE) {
            throw new IllegalArgumentException(step + " is taken in its own way");
        }
        Application application = locked(id, version, step, reason);
        switch (step) {
            case REFUSE -> requireNoticeOver(application);
            case RENOUNCE, REVOKE, COMPLETE -> requireNoClaims(application);
            case TAKE_NOTICE_BACK -> require(money.booked(application) > 0, Reason.CHANGED_MEANWHILE);
            case BACK_TO_LINE -> require(money.booked(application) == 0, Reason.CHANGED_MEANWHILE);
            case ALLOW_APPEAL -> require(!rows.anotherStands(application), Reason.ANOTHER_STANDS);
            default -> {
                // nothing more is asked
            }
        }
        if (!step.to().holdsMoney() && application.state().holdsMoney()) {
            money.giveBack(application, step, actor);
        }
        finish(application, step, actor, reason);
    }

    private Application locked(UUID id, int version, Step step, String reason) {
        Application application = lock(id);
        if (application.state() != step.from() || application.version() != version) {
            throw new StepRefusedException(Reason.CHANGED_MEANWHILE);
        }
        if (step.needsReason() && reason.isBlank()) {
            throw new StepRefusedException(Reason.NO_REASON);
        }
        return application;
    }

    private void finish(Application application, Step step, String actor, String reason) {
        Instant now = clock.instant();
        rows.move(application, step, actor, reason, now);
        events.publishEvent(
                new StepTaken(application.id(), application.call(), application.applicant(), step, step.to(), now,
                        reason));
        queue.advance(application.fund());
    }

    private static void require(boolean holds, Reason otherwise) {
        if (!holds) {
            throw new StepRefusedException(otherwise);
        }
    }

    private void requireNoticeOver(Application application) {
        @Nullable
        Instant given = rows.lastTaken(application.id(), Step.GIVE_NOTICE, Step.GIVE_NOTICE_IN_LINE);
        @Nullable
        Instant answered = rows.lastTaken(application.id(), Step.ANSWER_NOTICE);
        boolean isAnswered = given != null && answered != null && answered.isAfter(given);
        if (given == null || !isAnswered && clock.instant().isBefore(NoticeTerm.over(given))) {
            throw new StepRefusedException(Reason.NOTICE_STILL_RUNS);
        }
    }

    private void requireNoClaims(Application application) {
        require(!money.claimsOpen(application), Reason.CLAIMS_OPEN);
    }
}
