package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** In whose name somebody applies: a person in their own. */
@Component
class Applicants {
    private final People people;

    Applicants(People people) {
        this.people = people;
    }

    /** In whose name this person may apply. */
    List<UUID> of(SignedIn me, Call.Applicants who) {
        return who == Call.Applicants.PERSON ? List.of(me.account()) : List.of();
    }

    /** In whose name this person may do something at all. */
    List<UUID> names(SignedIn me) {
        return List.of(me.account());
    }

    /** Whether this person may see and do what is that applicant’s. */
    boolean actsFor(SignedIn me, UUID applicant) {
        return me.account().equals(applicant);
    }

    /** Whose letters the applicant’s are. */
    List<UUID> accounts(UUID applicant) {
        return List.of(applicant);
    }

    /** Whether it is known who that is. */
    boolean known(UUID applicant, Call.Applicants who) {
        return people.identified(applicant);
    }

    /** Whether it is known where to pay to. */
    boolean payable(UUID applicant, Call.Applicants who) {
        return people.payable(applicant);
    }
}
