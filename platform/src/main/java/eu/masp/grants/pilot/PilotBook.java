package eu.masp.grants.pilot;

import eu.masp.grants.ledger.Entry;
import eu.masp.grants.ledger.Movement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The entries behind grants, in the order of their days. */
final class PilotBook {
    private final List<Entry> entries = new ArrayList<>();

    static List<Entry> entries(List<Grant> grants) {
        PilotBook book = new PilotBook();
        grants.forEach(book::write);
        // A sort that keeps the order within a day: what follows from something comes after it.
        book.entries.sort(Comparator.comparing(Entry::valueDate));
        return book.entries;
    }

    private void write(Grant grant) {
        LocalDate day = grant.day();
        add(grant, null, Movement.REQUEST, grant.requested(), day, "application", "");
        if (grant.booked()) {
            add(grant, null, Movement.BOOKING, grant.requested(), day, "application", "");
        }
        if (grant.awarded() != null) {
            add(grant, null, Movement.AWARD, grant.requested(), grant.awarded(), "award", ":1");
        }
        for (Grant.Claim claim : grant.claims()) {
            String reason = "claim " + claim.number();
            add(grant, claim.id(), Movement.CLAIM, claim.cents(), claim.lodged(), reason, ":1");
            if (claim.checked() != null) {
                add(grant, claim.id(), Movement.CHECK, claim.cents(), claim.checked(), reason, ":1");
            }
            if (claim.paid() != null) {
                add(grant, claim.id(), Movement.PAYMENT, claim.cents(), claim.paid(), reason, ":3");
            }
        }
        if (grant.completed() != null && grant.lapsed() > 0) {
            add(grant, null, Movement.LAPSE, grant.lapsed(), grant.completed(), grant.why(), ":2");
        }
    }

    private void add(Grant grant, @Nullable UUID claim, Movement movement, long cents, LocalDate day, String reason,
            String version) {
        entries.add(Entry.within(grant.fund(), movement, cents, day,
                new Entry.Subject(grant.call(), grant.id(), claim),
                movement == Movement.PAYMENT ? Pilot.PAYER : Pilot.ACTOR, reason,
                movement.word() + ":" + (claim == null ? grant.id() : claim) + version));
    }
}
