package eu.masp.grants.desk;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who stands behind an application for an officer: a person, whose look-up is written down, or a firm. */
@Component
public class Beneficiaries {
    private final People people;
    private final Firms firms;

    Beneficiaries(People people, Firms firms) {
        this.people = people;
        this.firms = firms;
    }

    /** @see People#find */
    public Person find(UUID applicant, SignedIn reader, String purpose) {
        return firms.find(applicant).map(Beneficiaries::payee)
                .orElseGet(() -> people.find(applicant, reader, purpose));
    }

    /** @see People#payees */
    public Map<UUID, Person> payees(Collection<UUID> applicants, SignedIn reader, String purpose) {
        Map<UUID, Person> payees = new HashMap<>(people.payees(applicants, reader, purpose));
        applicants.forEach(each -> firms.find(each).ifPresent(firm -> payees.put(each, payee(firm))));
        return payees;
    }

    /** Whether the officer is the applicant, or acts for it. */
    public boolean isOwn(UUID applicant, SignedIn officer) {
        return applicant.equals(officer.account()) || firms.represents(officer.account(), applicant);
    }

    private static Person payee(Firm firm) {
        return new Person(firm.name(), "", "", firm.codiceFiscale(), firm.iban());
    }
}
