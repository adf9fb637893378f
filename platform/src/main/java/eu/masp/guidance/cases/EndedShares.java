package eu.masp.guidance.cases;

import eu.masp.competences.SharedProfiles;
import eu.masp.guidance.cases.Cases.Closed;
import eu.masp.guidance.cases.Cases.EndedByPerson;
import eu.masp.guidance.cases.Cases.HandedOver;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A service that no longer accompanies her does not go on reading her profile; to the new one she shows it herself, if she wants. */
@Component
class EndedShares {
    private final SharedProfiles profiles;
    private final CaseTable table;

    EndedShares(SharedProfiles profiles, CaseTable table) {
        this.profiles = profiles;
        this.table = table;
    }

    @EventListener
    void handedOver(HandedOver event) {
        if (event.toAnotherBody()) {
            profiles.end(event.person(), event.fromBody());
        }
    }

    @EventListener
    void ended(EndedByPerson event) {
        end(event.person(), event.body());
    }

    @EventListener
    void closed(Closed event) {
        end(event.person(), event.body());
    }

    /** Where she ends an earlier case, the one that is open goes on. */
    private void end(UUID person, String body) {
        if (table.of(person).stream().noneMatch(each -> each.body().equals(body) && each.state().open())) {
            profiles.end(person, body);
        }
    }
}
