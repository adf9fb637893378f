package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.words.Says;
import eu.masp.people.People;
import eu.masp.people.Person;
import eu.masp.people.SignedIn;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Makes what stands above the pages of a case. */
@Component
class CaseHeads {
    private static final Person NOBODY = new Person("", "", "", "", "");

    private final People people;
    private final Cases cases;
    private final Says says;

    CaseHeads(People people, Cases cases, Says says) {
        this.people = people;
        this.cases = cases;
        this.says = says;
    }

    CaseHead of(GuidanceCase one, SignedIn me, Locale locale) {
        return of(one, me, locale, List.of());
    }

    /** @param others who else is named on the page */
    CaseHead of(GuidanceCase one, SignedIn me, Locale locale, Collection<UUID> others) {
        Set<UUID> guides = new HashSet<>(others);
        UUID guide = one.guide();
        if (guide != null) {
            guides.add(guide);
        }
        UUID person = one.person();
        boolean known = person != null && one.state() != CaseState.INVITED
                && (one.activeSince() != null || one.state() == CaseState.REQUESTED);
        return new CaseHead(says.in(locale), one,
                known && person != null ? people.find(person, me, "accompaniment") : NOBODY,
                people.officers(guides), one.heldBy(me.account()), cases.isHeld(one));
    }
}
