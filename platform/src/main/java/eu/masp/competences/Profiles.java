package eu.masp.competences;

import eu.masp.competences.chapter.Purpose;
import eu.masp.competences.chapter.Sitting;
import eu.masp.competences.chapter.Sittings;
import eu.masp.competences.profile.Confirmation;
import eu.masp.competences.profile.Referees;
import eu.masp.competences.profile.StatementTable;
import eu.masp.competences.result.Range;
import eu.masp.competences.result.Results;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the profile of a person: for that person. Others see one through {@link SharedProfiles} only. */
@Component
public class Profiles {
    private final Sittings sittings;
    private final StatementTable statements;
    private final Referees referees;

    Profiles(Sittings sittings, StatementTable statements, Referees referees) {
        this.sittings = sittings;
        this.statements = statements;
        this.referees = referees;
    }

    public Profile of(UUID account) {
        List<Evidence.Said> said = statements.of(account);
        Map<UUID, String> concepts = said.stream()
                .collect(Collectors.toMap(Evidence.Said::id, Evidence.Said::concept));
        List<Evidence.Confirmed> confirmed = referees.of(account).stream().filter(each -> each.answer() != null)
                .map(each -> confirmed(each, concepts::get)).toList();
        return new Profile(account, said, confirmed, measured(account));
    }

    private static Evidence.Confirmed confirmed(Confirmation confirmation, Function<UUID, String> concept) {
        Confirmation.Answer answer = Objects.requireNonNull(confirmation.answer());
        return new Evidence.Confirmed(confirmation.id(), confirmation.statement(),
                concept.apply(confirmation.statement()), answer.by(), answer.relation(), confirmation.body() != null,
                confirmation.byMail(), answer.verdict(), answer.sentence(), answer.at());
    }

    /** Of each family the newest chapter of one’s own, with the competences it permits to speak of. */
    private List<Evidence.Measured> measured(UUID account) {
        Set<String> families = new HashSet<>();
        List<Evidence.Measured> measured = new ArrayList<>();
        for (Sitting sitting : sittings.of(account)) {
            Sitting.Ended ended = sitting.result();
            if (ended != null && sitting.purpose() == Purpose.OWN && families.add(sitting.family())) {
                measured.add(measured(sitting, ended, sitting.family(), true, Results.range(ended)));
                sittings.estimates(sitting).forEach(estimate -> Results.range(estimate, ended).ifPresent(
                        range -> measured.add(measured(sitting, ended, estimate.competence(), false, range))));
            }
        }
        return measured;
    }

    private Evidence.Measured measured(Sitting sitting, Sitting.Ended ended, String concept, boolean family,
            Range range) {
        return new Evidence.Measured(sitting.id(), concept, family, range.low(), range.high(), ended.doubtful(),
                sittings.bank(sitting).provisional(), ended.at());
    }
}
