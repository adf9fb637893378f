package eu.masp.grants.desk;

import eu.masp.organisations.Firm;
import eu.masp.organisations.Firms;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import eu.masp.post.AddressBook;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.Language;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who is behind an application: a person, or a firm and those who act for it. */
@Component
public class DeskApplicants {
    private final People people;
    private final Firms firms;
    private final AddressBook addresses;
    private final Post post;

    DeskApplicants(People people, Firms firms, AddressBook addresses, Post post) {
        this.people = people;
        this.firms = firms;
        this.addresses = addresses;
        this.post = post;
    }

    /** For an officer who works on the case; a look at a person is written down. */
    public Person find(UUID applicant, SignedIn me, String purpose) {
        return firms.find(applicant).map(DeskApplicants::ofFirm)
                .orElseGet(() -> people.find(applicant, me, purpose));
    }

    /** Whether it is this officer's own application, or that of a firm they act for. */
    public boolean own(SignedIn me, UUID applicant) {
        return me.account().equals(applicant) || firms.represents(me.account(), applicant);
    }

    /** In whose names this officer could have applied. */
    public UUID[] ownKeys(UUID account) {
        return Stream.concat(Stream.of(account), firms.representedBy(account).stream().map(Firm::id))
                .toArray(UUID[]::new);
    }

    /** In which the applicant reads. */
    public Language language(UUID applicant) {
        return accounts(applicant).stream().flatMap(account -> addresses.find(account).stream())
                .map(AddressBook.Address::language).findFirst().orElse(Language.IT);
    }

    /** Which of these have given an IBAN; which one is not told. */
    public Set<UUID> withIban(Collection<UUID> applicants) {
        Set<UUID> with = new HashSet<>(people.withIban(applicants));
        for (UUID applicant : applicants) {
            if (!with.contains(applicant) && firms.find(applicant).filter(firm -> !firm.iban().isEmpty()).isPresent()) {
                with.add(applicant);
            }
        }
        return with;
    }

    /** Those to be paid, for who pays them. */
    public Map<UUID, Person> payees(List<UUID> applicants, SignedIn me, String purpose) {
        Map<UUID, Person> payees = new HashMap<>(people.payees(applicants, me, purpose));
        for (UUID applicant : applicants) {
            if (!payees.containsKey(applicant)) {
                firms.find(applicant).ifPresent(firm -> payees.put(applicant, ofFirm(firm)));
            }
        }
        return payees;
    }

    /** Asks for the IBAN that a payment needs, where it is written down. */
    public void askForIban(UUID applicant, int claim, int application) {
        String link = firms.find(applicant).isPresent() ? "/firms/" + applicant + "/edit" : "/account";
        accounts(applicant).forEach(account -> post.send(Letter.about(account, "desk-iban", link,
                Integer.toString(claim), Integer.toString(application))));
    }

    private List<UUID> accounts(UUID applicant) {
        return firms.find(applicant).isPresent() ? firms.representatives(applicant) : List.of(applicant);
    }

    private static Person ofFirm(Firm firm) {
        return new Person(firm.name(), "", "", firm.codiceFiscale(), firm.iban());
    }
}
