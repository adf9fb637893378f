package eu.masp.grants.calls;

import eu.masp.grants.rules.RuleSets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What can be done with calls. Who may do it is decided by who calls this. */
@Component
public class Calls {
    private final CallTable table;
    private final RuleSets rules;
    private final Clock clock;

    Calls(CallTable table, RuleSets rules, Clock clock) {
        this.table = table;
        this.rules = rules;
        this.clock = clock;
    }

    /** Keeps a draft with its areas. */
    @Transactional
    public void draft(Call call, List<CallArea> areas, String actor) {
        table.insert(call);
        areas.forEach(area -> table.insertArea(call.id(), area));
        table.record(call.id(), clock.instant(), actor, "drafted", "");
    }

    /** Keeps a draft whose rules are changed for it alone. */
    @Transactional
    public void draft(Call call, List<CallArea> areas, CallChanges changes, String actor) {
        draft(call, areas, actor);
        table.insertChanges(call.id(), changes);
    }

    /** What a call changes of its measure's rules; empty where they hold as they are. */
    public Optional<CallChanges> changes(Call call) {
        return table.changes(call.id());
    }

    /** The fingerprint of the rules that a draft would be published with. */
    public String rulesToday(Call call, LocalDate referenceDate) {
        return rules.today(changes(call).map(CallChanges::changes).orElse(""), referenceDate);
    }

    /**
     * Writes a draft anew; its measure and body stay.
     *
     * @throws CallChangedException when somebody else has changed or published it meanwhile
     */
    @Transactional
    public void revise(Call call, List<CallArea> areas, String actor) {
        if (!table.revise(call)) {
            throw new CallChangedException(call.code());
        }
        table.removeAreas(call.id());
        areas.forEach(area -> table.insertArea(call.id(), area));
        table.record(call.id(), clock.instant(), actor, "revised", "");
    }

    /** Writes down something that was done to a call elsewhere. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(UUID call, String actor, String event, String details) {
        table.record(call, clock.instant(), actor, event, details);
    }

    /**
     * Publishes a draft: from here on the rules and the date whose values hold are fixed.
     *
     * @throws CallChangedException when somebody else has changed it meanwhile
     */
    @Transactional
    public void publish(Call call, LocalDate referenceDate, String actor) {
        String ruleSet = rules.keepToday(changes(call).map(CallChanges::changes).orElse(""), referenceDate);
        if (!table.publish(call.id(), call.version(), ruleSet, referenceDate)) {
            throw new CallChangedException(call.code());
        }
        table.record(call.id(), clock.instant(), actor, "published",
                "values of " + referenceDate + ", rules " + ruleSet.substring(0, 12));
    }

    /** Moves the end of a published call; the act that does it is the reason. */
    @Transactional
    public void extend(Call call, Instant closesAt, String actor, String reason) {
        if (!closesAt.isAfter(call.closesAt())) {
            throw new IllegalArgumentException("an extension ends later than before");
        }
        move(call, closesAt, CallState.PUBLISHED, actor, "extended", reason);
    }

    /** Ends a published call for good. */
    @Transactional
    public void close(Call call, String actor, String reason) {
        Instant now = clock.instant();
        // One that is closed before it ever opened keeps its dates.
        boolean running = now.isAfter(call.opensAt()) && now.isBefore(call.closesAt());
        move(call, running ? now : call.closesAt(), CallState.CLOSED, actor, "closed", reason);
    }

    private void move(Call call, Instant closesAt, CallState state, String actor, String event, String reason) {
        if (!table.moveEnd(call.id(), call.version(), closesAt, state)) {
            throw new CallChangedException(call.code());
        }
        table.record(call.id(), clock.instant(), actor, event, reason);
    }

    public Optional<Call> find(UUID id) {
        return table.find(id);
    }

    public Optional<Call> find(String code) {
        return table.find(code);
    }

    /** Published and closed calls, those that end last first. */
    public List<Call> published() {
        return table.published();
    }

    /** A body's calls, drafts too. */
    public List<Call> of(String body) {
        return table.of(body);
    }

    public List<CallArea> areas(Call call) {
        return table.areas(call.id());
    }

    public List<CallEvent> events(Call call) {
        return table.events(call.id());
    }
}
