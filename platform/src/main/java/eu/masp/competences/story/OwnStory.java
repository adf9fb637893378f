package eu.masp.competences.story;

import eu.masp.competences.Consents;
import eu.masp.people.HeldElsewhere;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The story of a person, for that person: to take along, and to be erased with the consent or the account. */
@Component
class OwnStory implements HeldElsewhere {
    private final StoryTable table;

    OwnStory(StoryTable table) {
        this.table = table;
    }

    @EventListener
    void on(Consents.Withdrawn withdrawn) {
        table.erase(withdrawn.account());
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return table.data(account);
    }

    @Override
    public void closed(UUID account) {
        table.erase(account);
    }
}
