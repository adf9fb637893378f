package eu.masp.competences.exports.own;

import eu.masp.competences.Consents;
import eu.masp.competences.exports.badges.Badges;
import eu.masp.competences.profile.Referees;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Badges repeat what is kept by consent: without it they are revoked and erased. What was corrected they repeat no more. */
@Component
class RevokedBadges {
    private final Badges badges;

    RevokedBadges(Badges badges) {
        this.badges = badges;
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        badges.erase(withdrawn.account());
    }

    @EventListener
    void revoke(Referees.Corrected corrected) {
        badges.corrected(corrected.account(), corrected.confirmation());
    }
}
