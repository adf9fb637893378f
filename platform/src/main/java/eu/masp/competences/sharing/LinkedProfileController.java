package eu.masp.competences.sharing;

import eu.masp.competences.SharedProfiles;
import eu.masp.competences.profile.EvidenceWords;
import eu.masp.competences.profile.ProfilePages;
import eu.masp.shell.Language;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A profile for whoever has its link. Machines that follow links in letters see the door; who opens it is written down. */
@Controller
class LinkedProfileController {
    private final Shares shares;
    private final SharedProfiles shared;
    private final ProfilePages pages;

    LinkedProfileController(Shares shares, SharedProfiles shared, ProfilePages pages) {
        this.shares = shares;
        this.shared = shared;
        this.pages = pages;
    }

    @GetMapping("/profiles/{token}")
    ModelAndView door(@PathVariable String token, Locale locale) {
        return shares.findByLink(token)
                .map(share -> new ModelAndView("competences/linked-door", Map.of("token", token, "name",
                        share.shownName(), "until", new EvidenceWords(Language.of(locale)).day(share.until()))))
                .orElseGet(LinkedProfileController::gone);
    }

    @PostMapping("/profiles/{token}")
    ModelAndView open(@PathVariable String token, Locale locale) {
        return shares.findByLink(token).map(share -> {
            shares.looked(share, null, "");
            Language language = Language.of(locale);
            SharedProfiles.Shared shown = shared.shown(share);
            return new ModelAndView("competences/linked", Map.of("name", share.shownName(), "shared", shown,
                    "profile", pages.of(shown.profile(), Map.of(), language), "words", new EvidenceWords(language)));
        }).orElseGet(LinkedProfileController::gone);
    }

    private static ModelAndView gone() {
        return new ModelAndView("competences/linked-gone", HttpStatus.GONE);
    }
}
