package eu.masp.competences.exports.cv;

import eu.masp.competences.Consents;
import eu.masp.people.HeldElsewhere;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What is kept for a CV as own data; it goes with the consent, and with the account. */
@Component
class CvOfPeople implements HeldElsewhere {
    private final CvTable table;

    CvOfPeople(CvTable table) {
        this.table = table;
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cv_entries", table.of(account).stream().map(entry -> Map.of("kind", entry.kind(), "title",
                entry.title(), "place", entry.place(), "from", String.valueOf(entry.from()), "to",
                String.valueOf(entry.to()), "words", entry.words())).toList());
        table.person(account).ifPresent(person -> data.put("cv_person", Map.of("name", person.name(), "email",
                person.email(), "phone", person.phone(), "place", person.place(), "about", person.about())));
        return data;
    }

    @Override
    public void closed(UUID account) {
        table.eraseAll(account);
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        table.eraseAll(withdrawn.account());
    }
}
