package eu.masp.grants.aid;

import eu.masp.organisations.Representatives;
import eu.masp.people.People;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.post.Letter;
import eu.masp.post.Post;
import eu.masp.shell.SeeOther;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A firm for which nobody acts any more, with an application that goes on: the officer who was shown somebody's powers asks that person
 * in. Where somebody acts for the firm, that is theirs to do.
 */
@Controller
class NewRepresentativeController {
    private static final String EMAIL = "[^@\\s]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+";
    private static final int LONGEST = 254;

    private final FirmCase cases;
    private final Representatives representatives;
    private final People people;
    private final Post post;

    NewRepresentativeController(FirmCase cases, Representatives representatives, People people, Post post) {
        this.cases = cases;
        this.representatives = representatives;
        this.people = people;
        this.post = post;
    }

    @Transactional
    @PostMapping("/desk/applications/{id}/aid/representatives")
    public Object ask(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String email) {
        FirmCase.Opened opened = cases.open(me, id, Role.CASE_OFFICER);
        String address = email.strip().toLowerCase(Locale.ROOT);
        UUID firm = opened.firm().id();
        if (!representatives.now(firm).isEmpty()) {
            return SeeOther.to("/desk/applications/" + id + "/aid");
        }
        if (address.length() > LONGEST || !address.matches(EMAIL)) {
            return SeeOther.to("/desk/applications/" + id + "/aid?wrong=email");
        }
        if (representatives.invitations(firm).stream().noneMatch(each -> each.email().equals(address))) {
            representatives.invite(firm, address, me.account());
            people.findByEmail(address).ifPresent(
                    account -> post.send(Letter.about(account, "firm-invitation", "/firms", opened.firm().name())));
        }
        return SeeOther.to("/desk/applications/" + id + "/aid#representative");
    }
}
