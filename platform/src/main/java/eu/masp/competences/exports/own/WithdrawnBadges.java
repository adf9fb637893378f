package eu.masp.competences.exports.own;

import eu.masp.competences.Consents;
import eu.masp.competences.exports.badges.Badges;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Badges repeat what was kept by consent: without it they are revoked and erased. */
@Component
class WithdrawnBadges {
    private final Badges badges;

    WithdrawnBadges(Badges badges) {
        this.badges = badges;
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        badges.erase(withdrawn.account());
    }
}
