package eu.masp.grants.apply;

import eu.masp.grants.calls.Call;
import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** In whose name somebody applies: a person in their own, or in that of a firm they act for. */
@Component
class Applicants {
    private final People people;
    private final Firms firms;

    Applicants(People people, Firms firms) {
        this.people = people;
        this.firms = firms;
    }

    /** In whose name this person may apply. */
    List<UUID> of(SignedIn me, Call.Applicants who) {
        return switch (who) {
            case PERSON -> List.of(me.account());
            case FIRM -> firms.representedBy(me.account()).stream().map(Firm::id).toList();
        };
    }

    /** What an applicant is called for who acts for it; empty for the person itself. */
    String name(UUID applicant) {
        return firms.find(applicant).map(Firm::name).orElse("");
    }

    /** What is known of a firm already, for its application. */
    Map<String, Object> facts(UUID applicant, LocalDate on) {
        return firms.facts(applicant, on);
    }

    /** In whose name this person may do something at all. */
    List<UUID> names(SignedIn me) {
        return Stream.concat(Stream.of(me.account()), of(me, Call.Applicants.FIRM).stream()).toList();
    }

    /** Whether this person may see and do what is that applicant’s. */
    boolean actsFor(SignedIn me, UUID applicant) {
        return me.account().equals(applicant) || firms.represents(me.account(), applicant);
    }

    /** Whose letters the applicant’s are. */
    List<UUID> accounts(UUID applicant) {
        return firms.find(applicant).isPresent() ? firms.representatives(applicant) : List.of(applicant);
    }

    /** Whether it is known who that is. */
    boolean known(UUID applicant, Call.Applicants who) {
        return who == Call.Applicants.FIRM || people.identified(applicant);
    }

    /** Where it is written to which account to pay. */
    static String accountPage(UUID applicant, Call.Applicants who) {
        return who == Call.Applicants.FIRM ? "/firms/" + applicant + "/edit" : "/account";
    }

    /** Whether it is known where to pay to. */
    boolean payable(UUID applicant, Call.Applicants who) {
        return switch (who) {
            case PERSON -> !people.withIban(Set.of(applicant)).isEmpty();
            case FIRM -> firms.find(applicant).filter(firm -> !firm.iban().isBlank()).isPresent();
        };
    }

    /** One's own account number, or that of a firm one acts for; empty while there is none. */
    String iban(SignedIn me, UUID applicant) {
        return me.account().equals(applicant) ? people.find(applicant, me, "own data").iban()
                : firms.find(applicant).map(Firm::iban).orElse("");
    }
}
