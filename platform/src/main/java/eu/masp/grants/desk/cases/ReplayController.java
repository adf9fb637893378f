package eu.masp.grants.desk.cases;

import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess;
import eu.masp.grants.desk.Show;
import eu.masp.grants.desk.Shows;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Works a case out again. */
@Controller
class ReplayController {
    private final DeskAccess access;
    private final CaseLocks locks;
    private final CaseFacts facts;
    private final Assessor assessor;
    private final Shows shows;

    ReplayController(DeskAccess access, CaseLocks locks, CaseFacts facts, Assessor assessor, Shows shows) {
        this.access = access;
        this.locks = locks;
        this.facts = facts;
        this.assessor = assessor;
        this.shows = shows;
    }

    @GetMapping("/desk/applications/{id}/replay")
    ModelAndView replay(SignedIn me, @PathVariable UUID id, Locale locale) {
        DeskAccess.Opened opened = access.open(me, id, Role.CASE_OFFICER, Role.AUDITOR);
        if (locks.enter(me, opened).away()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        Show show = shows.in(locale);
        Optional<String> answers = facts.answers(id);
        Optional<Reasons> then = answers
                .flatMap(each -> assessor.ofCall(opened.call(), opened.application(), each))
                .map(each -> new Explainer(show, each).reasons());
        Optional<Reasons> now = answers
                .flatMap(each -> assessor.ofToday(opened.call(), opened.application(), each))
                .map(each -> new Explainer(show, each).reasons());
        return new ModelAndView("desk/replay",
                Map.of("replay", new ReplayPage(show, opened.application(), opened.call(), then, now)));
    }
}
