package eu.masp.competences.sharing;

import eu.masp.competences.KnownPeople;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An operator confirms only what she can know: of a person whose name she reads, and whom she accompanies herself. */
@Component
class MayConfirm {
    private static final String PURPOSE = "profile shown to the body";

    private final People people;
    private final List<KnownPeople> known;

    MayConfirm(People people, List<KnownPeople> known) {
        this.people = people;
        this.known = known;
    }

    /** Empty where the person has given none. */
    String name(SignedIn me, UUID account) {
        return people.names(List.of(account), me, PURPOSE).getOrDefault(account, "");
    }

    /** The key of the text that says why not; empty where she may. */
    Optional<String> refusal(SignedIn me, UUID account, String body) {
        return name(me, account).isEmpty() ? Optional.of("competences.operator.nameless")
                : known.stream().noneMatch(each -> each.knows(me.account(), account, body))
                        ? Optional.of("competences.operator.not-yours") : Optional.empty();
    }
}
