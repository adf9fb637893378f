package eu.masp.competences.profile;

import eu.masp.competences.Consents;
import eu.masp.competences.Profiles;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** One’s own profile. */
@Controller
class ProfileController {
    private final Consents consents;
    private final Profiles profiles;
    private final ProfilePages pages;
    private final Referees referees;
    private final Clock clock;

    ProfileController(Consents consents, Profiles profiles, ProfilePages pages, Referees referees, Clock clock) {
        this.consents = consents;
        this.profiles = profiles;
        this.pages = pages;
        this.referees = referees;
        this.clock = clock;
    }

    @GetMapping("/competences/profile")
    Object show(SignedIn me, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        consents.used(me.account());
        Map<UUID, Integer> waiting = new HashMap<>();
        referees.of(me.account()).stream().filter(each -> each.waits(clock.instant()))
                .forEach(each -> waiting.merge(each.statement(), 1, Integer::sum));
        Language language = Language.of(locale);
        return new ModelAndView("competences/profile", Map.of("profile",
                pages.of(profiles.of(me.account()), waiting, language), "words", new EvidenceWords(language)));
    }
}
