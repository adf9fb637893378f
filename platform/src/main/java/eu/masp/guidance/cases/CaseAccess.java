package eu.masp.guidance.cases;

import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Whom a case opens to: the person herself, and who accompanies for its body in its territory. Nobody else, an auditor included. */
@Component
public class CaseAccess {
    private final CaseTable table;
    private final CaseEvents events;

    CaseAccess(CaseTable table, CaseEvents events) {
        this.table = table;
        this.events = events;
    }

    /** The case of whoever is signed in; not found for everybody else. */
    public GuidanceCase own(SignedIn me, UUID id) {
        return table.find(id).filter(found -> me.account().equals(found.person())).orElseThrow(CaseAccess::notFound);
    }

    /** For somebody who accompanies, to read: the look is written down, and she sees it. */
    public GuidanceCase look(SignedIn me, UUID id) {
        GuidanceCase found = forGuide(me, id);
        events.looked(id, me.account());
        return found;
    }

    /** For somebody who accompanies, to change something in it. */
    public GuidanceCase forGuide(SignedIn me, UUID id) {
        me.requireAnySeat(Role.GUIDE);
        GuidanceCase found = table.find(id).orElseThrow(CaseAccess::notFound);
        me.requireSeatIn(found.territory(), found.body(), Role.GUIDE);
        if (found.person() == null || me.account().equals(found.person())) {
            // What was erased opens to nobody; nobody accompanies herself.
            throw notFound();
        }
        return found;
    }

    /** For whoever holds it, and not for their colleagues: papers are for her and for the one who accompanies her. */
    public GuidanceCase holding(SignedIn me, UUID id) {
        GuidanceCase found = forGuide(me, id);
        if (!found.heldBy(me.account())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return found;
    }

    /** The same, where something is written. */
    public GuidanceCase holdingWorking(SignedIn me, UUID id) {
        return Optional.of(holding(me, id)).filter(GuidanceCase::works).orElseThrow(CaseAccess::over);
    }

    /** Whether somebody accompanies for the case's body in its territory. */
    public boolean opensTo(SignedIn me, GuidanceCase one) {
        return me.strong() && !me.account().equals(one.person()) && me.seats().stream()
                .anyMatch(seat -> seat.role() == Role.GUIDE && seat.body().equals(one.body())
                        && (seat.territory() == null || seat.territory().equals(one.territory())));
    }

    /** The same, where something is written: only while the two work together. */
    public GuidanceCase working(SignedIn me, UUID id) {
        return Optional.of(forGuide(me, id)).filter(GuidanceCase::works).orElseThrow(CaseAccess::over);
    }

    /** The same for the person herself. */
    public GuidanceCase ownWorking(SignedIn me, UUID id) {
        return Optional.of(own(me, id)).filter(GuidanceCase::works).orElseThrow(CaseAccess::over);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private static ResponseStatusException over() {
        return new ResponseStatusException(HttpStatus.CONFLICT);
    }
}
