package eu.masp.competences.occupations;

import eu.masp.competences.Consents;
import eu.masp.people.HeldElsewhere;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What people answered about skills and occupations, for themselves: to take along, and to be erased. */
@Component
class OwnAnswers implements HeldElsewhere {
    private final SkillAnswers answers;

    OwnAnswers(SkillAnswers answers) {
        this.answers = answers;
    }

    @EventListener
    void on(Consents.Withdrawn withdrawn) {
        answers.erase(withdrawn.account());
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        return answers.data(account);
    }

    @Override
    public void closed(UUID account) {
        answers.erase(account);
    }
}
