package eu.masp.guidance.caseload;

import eu.masp.competences.SharedProfiles;
import eu.masp.entitlements.NextInterview;
import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.rights.BegunChecks;
import eu.masp.people.NoSeatException;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What she has told and shown: before the first meeting, of her rights, of what she can do. */
@Controller
class HerController {
    private final CaseAccess access;
    private final CaseHeads heads;
    private final CaseEvents events;
    private final HerPages pages;
    private final BegunChecks checks;
    private final NextInterview next;
    private final SharedProfiles profiles;

    HerController(CaseAccess access, CaseHeads heads, CaseEvents events, HerPages pages, BegunChecks checks,
            NextInterview next, SharedProfiles profiles) {
        this.access = access;
        this.heads = heads;
        this.events = events;
        this.pages = pages;
        this.checks = checks;
        this.next = next;
        this.profiles = profiles;
    }

    @GetMapping("/caseload/{id}/her")
    ModelAndView her(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String done, Locale locale) {
        return pages.page(access.look(me, id), me, locale, Form.empty(), done);
    }

    /**
     * Begins the check together with her: its answers stay in this browser, and only what she wants is kept. What somebody else said
     * there before is forgotten.
     */
    @PostMapping("/caseload/{id}/check")
    Object check(SignedIn me, @PathVariable UUID id, HttpServletRequest request, HttpServletResponse response) {
        if (!checks.begin(me.account(), access.working(me, id).id())) {
            next.beginsAnew(request, response);
        }
        return SeeOther.to("/check");
    }

    /** What she shows of her profile, for whoever holds the case and as long as she shows it; her lists say that it was read. */
    @GetMapping("/caseload/{id}/profile")
    ModelAndView profile(SignedIn me, @PathVariable UUID id, Locale locale) {
        GuidanceCase one = access.holdingWorking(me, id);
        SharedProfiles.Shared shared = shared(one, me)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        events.readProfile(id, me.account());
        return new ModelAndView("guidance/profile", Map.of("head", heads.of(one, me, locale), "shown",
                profiles.laidOut(shared, Language.of(locale))));
    }

    private Optional<SharedProfiles.Shared> shared(GuidanceCase one, SignedIn me) {
        try {
            return profiles.find(me, one.whose(), one.body());
        } catch (NoSeatException e) {
            // She shows it in another territory of this body.
            return Optional.empty();
        }
    }
}
