package eu.masp.competences;

import eu.masp.competences.chapter.Sitting;
import eu.masp.competences.chapter.Sittings;
import eu.masp.competences.profile.Confirmation;
import eu.masp.competences.profile.Referees;
import eu.masp.competences.profile.StatementTable;
import eu.masp.competences.sharing.Part;
import eu.masp.competences.sharing.Shares;
import eu.masp.people.HeldElsewhere;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** All that is kept of somebody's competences: to take along, and to erase. */
@Component
class CompetencesOfPeople implements HeldElsewhere {
    private final Consents consents;
    private final Sittings sittings;
    private final StatementTable statements;
    private final Referees referees;
    private final Shares shares;

    CompetencesOfPeople(Consents consents, Sittings sittings, StatementTable statements, Referees referees,
            Shares shares) {
        this.consents = consents;
        this.sittings = sittings;
        this.statements = statements;
        this.referees = referees;
        this.shares = shares;
    }

    @Override
    public int open(UUID account) {
        return 0;
    }

    @Override
    public Map<String, Object> data(UUID account) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("competence_consents", consents.data(account));
        data.put("competence_chapters", sittings.of(account).stream().map(this::chapter).toList());
        data.put("competence_chapters_erased", sittings.erased(account));
        data.put("competence_statements", statements.of(account).stream().map(said -> Map.of("id",
                said.id().toString(), "concept", said.concept(), "words", said.text(), "source", said.source(),
                "said_at", said.at().toString())).toList());
        data.put("competence_confirmations", referees.of(account).stream().map(CompetencesOfPeople::confirmation)
                .toList());
        data.put("profile_shares", shares.of(account).stream().map(share -> Map.of("to",
                share.body() == null ? share.reader() : share.body(), "parts",
                share.parts().stream().map(Part::word).toList(), "until", share.until().toString(), "given_at",
                share.givenAt().toString(), "revoked_at", String.valueOf(share.revokedAt()))).toList());
        data.put("profile_looks", shares.looks(account).stream().map(look -> Map.of("share", look.share().toString(),
                "at", look.at().toString(), "by", look.reader() == null ? "link" : "operator " + look.name()))
                .toList());
        return data;
    }

    private Map<String, Object> chapter(Sitting sitting) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("family", sitting.family());
        one.put("purpose", sitting.purpose().word());
        one.put("path", sitting.path());
        one.put("questions_version", sittings.bank(sitting).version());
        one.put("started_at", sitting.startedAt().toString());
        Sitting.Ended ended = sitting.result();
        if (ended != null) {
            one.put("ended_at", ended.at().toString());
            one.put("theta", ended.theta());
            one.put("se", ended.se());
            one.put("too_fast", ended.tooFast());
            one.put("inconsistent", ended.inconsistent());
            one.put("provisional", sittings.bank(sitting).provisional());
            one.put("competences", sittings.estimates(sitting));
        }
        one.put("answers", sittings.answers(sitting));
        return one;
    }

    private static Map<String, Object> confirmation(Confirmation asked) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("statement", asked.statement().toString());
        one.put("asked", asked.body() == null ? asked.hint() : asked.body());
        one.put("asked_at", asked.askedAt().toString());
        Confirmation.Answer answer = asked.answer();
        if (answer != null) {
            one.put("answered_at", answer.at().toString());
            one.put("verdict", answer.verdict().word());
            one.put("sentence", answer.sentence());
            one.put("by", answer.by());
            one.put("relation", answer.relation());
        }
        return one;
    }

    /** Nothing of it is needed for what a body decided or paid: it goes with the account. */
    @Override
    public void closed(UUID account) {
        consents.withdraw(account);
    }

    @EventListener
    void erase(Consents.Withdrawn withdrawn) {
        referees.erase(withdrawn.account());
    }
}
