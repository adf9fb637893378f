package eu.masp.grants.aid;

import eu.masp.grants.applications.Application;
import eu.masp.grants.applications.AwardCondition;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException.Reason;
import eu.masp.grants.applications.StepTaken;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.Calls;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * An award to a firm whose aid goes into the State aid register stays within what its single undertaking may still get that day.
 * Two awards to one undertaking at once wait for each other.
 */
@Component
class DeMinimisAtAward implements AwardCondition {
    private final Aids aids;
    private final AidTable table;
    private final Calls calls;
    private final Clock clock;

    DeMinimisAtAward(Aids aids, AidTable table, Calls calls, Clock clock) {
        this.aids = aids;
        this.table = table;
        this.calls = calls;
        this.clock = clock;
    }

    @Override
    public Optional<Reason> against(Application application, long cents) {
        if (!measured(application.call())) {
            return Optional.empty();
        }
        table.lock();
        return cents > aids.on(application.applicant(), LocalDate.now(clock)).left()
                ? Optional.of(Reason.OVER_DE_MINIMIS) : Optional.empty();
    }

    /** In the transaction of the award: what it was measured by stays written with it. */
    @EventListener
    void awarded(StepTaken taken) {
        if (taken.step() == Step.AWARD && measured(taken.call())) {
            table.check(taken.application(), taken.at(),
                    aids.on(taken.applicant(), LocalDate.ofInstant(taken.at(), clock.getZone())));
        }
    }

    private boolean measured(UUID call) {
        return calls.find(call).filter(Call::cor).filter(each -> each.applicants() == Call.Applicants.FIRM).isPresent();
    }
}
