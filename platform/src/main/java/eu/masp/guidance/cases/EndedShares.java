package eu.masp.guidance.cases;

import eu.masp.competences.SharedProfiles;
import eu.masp.guidance.cases.Cases.HandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A service that no longer accompanies her does not go on reading her profile; to the new one she shows it herself, if she wants. */
@Component
class EndedShares {
    private final SharedProfiles profiles;

    EndedShares(SharedProfiles profiles) {
        this.profiles = profiles;
    }

    @EventListener
    void handedOver(HandedOver event) {
        if (event.toAnotherBody()) {
            profiles.end(event.person(), event.fromBody());
        }
    }
}
