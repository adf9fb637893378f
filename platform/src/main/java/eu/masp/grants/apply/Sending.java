package eu.masp.grants.apply;

import eu.masp.grants.applications.Intake;
import eu.masp.grants.applications.Receipt;
import eu.masp.grants.applications.Submission;
import eu.masp.grants.calls.Call;
import eu.masp.grants.calls.CallArea;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Sends a draft in. */
@Component
class Sending {
    private final Standings standings;
    private final Intake intake;
    private final Clock clock;

    Sending(Standings standings, Intake intake, Clock clock) {
        this.standings = standings;
        this.intake = intake;
        this.clock = clock;
    }

    /** What became of it. */
    sealed interface Outcome {
        record Sent(Receipt receipt) implements Outcome {}

        /** It cannot be sent as it stands. */
        record Incomplete(Standing standing) implements Outcome {}

        /** The call is not open now. */
        record Closed() implements Outcome {}
    }

    /**
     * Books its place; the same draft sent twice has one place.
     *
     * @throws eu.masp.grants.applications.AlreadyAppliedException when there is an application for the same
     * @throws eu.masp.grants.applications.TryAgainException when it could not be written; the same can be sent again
     */
    Outcome send(Draft draft, Call call) {
        if (!call.openAt(clock.instant())) {
            return new Outcome.Closed();
        }
        Standing standing = standings.of(draft, call);
        CallArea area = standing.area();
        Long cents = standing.cents();
        if (!standing.ready() || area == null || cents == null || standing.chosen() == null) {
            return new Outcome.Incomplete(standing);
        }
        Map<String, String> decidedFor = standing.chosen().members();
        Long monthly = standing.monthly();
        return new Outcome.Sent(intake.submit(new Submission(call.id(), Objects.requireNonNull(call.ruleSet()),
                area.area(), area.fund(), draft.applicant(), decidedFor, cents, monthly, standing.verdict().word(),
                draft.facts(), draft.once())));
    }
}
