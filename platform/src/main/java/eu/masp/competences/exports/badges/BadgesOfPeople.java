package eu.masp.competences.exports.badges;

import eu.masp.people.HeldElsewhere;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Badges as own data; they end with the account. */
@Component
class BadgesOfPeople implements HeldElsewhere {
    private final Badges badges;

    BadgesOfPeople(Badges badges) {
        this.badges = badges;
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return Map.of("badges", badges.of(account).stream().map(badge -> Map.of("id", badge.id().toString(),
                "competence", badge.competence(), "credential", badge.credential(), "valid_until",
                badge.validUntil().toString(), "events", events(badge))).toList());
    }

    private List<Map<String, String>> events(Badge badge) {
        return badges.events(badge.id()).stream().map(event -> Map.of("step", event.step(), "at",
                event.at().toString(), "who", event.who(), "reason", event.reason())).toList();
    }

    @Override
    public void closed(UUID account) {
        badges.erase(account);
    }
}
