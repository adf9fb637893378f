package eu.masp.grants.desk.cases;

import eu.masp.grants.apply.Commitment;
import eu.masp.grants.apply.Commitments;
import eu.masp.grants.applications.ApplicationState;
import eu.masp.grants.applications.Step;
import eu.masp.grants.applications.StepRefusedException;
import eu.masp.grants.desk.CaseLocks;
import eu.masp.grants.desk.DeskAccess;
import eu.masp.grants.desk.DeskAccess.Opened;
import eu.masp.grants.desk.Shows;
import eu.masp.grants.desk.Standing;
import eu.masp.grants.desk.queue.Decided;
import eu.masp.grants.desk.queue.QueueFilter;
import eu.masp.people.Role;
import eu.masp.people.SignedIn;
import eu.masp.shell.ContentPolicy;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One case: to read, to decide, to lay down, to keep away from. */
@Controller
class CaseController {
    private final DeskAccess access;
    private final CaseLocks locks;
    private final CasePages pages;
    private final CaseFacts facts;
    private final Decisions decisions;
    private final DecisionForm forms;
    private final Shows shows;
    private final Commitments commitments;

    CaseController(DeskAccess access, CaseLocks locks, CasePages pages, CaseFacts facts, Decisions decisions,
            DecisionForm forms, Shows shows, Commitments commitments) {
        this.access = access;
        this.locks = locks;
        this.pages = pages;
        this.facts = facts;
        this.decisions = decisions;
        this.forms = forms;
        this.shows = shows;
        this.commitments = commitments;
    }

    @GetMapping("/desk/applications/{id}")
    ModelAndView open(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        CasePages.View view = view(access.open(me, id, Role.CASE_OFFICER, Role.AUDITOR), me, locale, sent);
        String done = Decided.parse(sent.getOrDefault("done", "")).map(each -> each.words(view.show())).orElse("");
        return page(view, pages.prefilled(view), done, HttpStatus.OK, response);
    }

    @PostMapping("/desk/applications/{id}/steps")
    Object decide(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response) {
        Map<String, String> sent = all.toSingleValueMap();
        Opened opened = access.open(me, id, Role.CASE_OFFICER);
        Optional<Step> step = forms.step(sent.getOrDefault("step", ""));
        Form form = Form.of(sent);
        int version = version(sent);
        if (step.isPresent() && opened.application().version() == version + 1
                && facts.lastWas(id, step.get(), me.account().toString())) {
            // The same form sent twice: it is done already.
            return onward(opened, step.get(), sent);
        }
        CasePages.View view = view(opened, me, locale, sent);
        if (!view.standing().mine()) {
            return page(view, form.reject("main", standing(view.standing())), "", HttpStatus.CONFLICT, response);
        }
        if (step.isEmpty()) {
            return page(view, form.reject("main", "desk.wrong.step"), "", HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        RulesSaid said = pages.said(opened);
        Optional<Decisions.Decision> decision = forms.read(step.get(), form, papers(all), version, view, said);
        if (decision.isEmpty()) {
            return page(view, form, "", HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        try {
            decisions.take(opened, decision.get(), said, me);
        } catch (StepRefusedException e) {
            Opened now = access.open(me, id, Role.CASE_OFFICER);
            return page(pages.view(now, me, view.show(), view.query()),
                    form.reject("main", "desk.refused." + e.reason().name().toLowerCase(Locale.ROOT)), "",
                    HttpStatus.CONFLICT, response);
        }
        return onward(opened, step.get(), sent);
    }

    @PostMapping("/desk/applications/{id}/leave")
    Object leave(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        locks.leave(access.open(me, id, Role.CASE_OFFICER).id(), me.account());
        return SeeOther.to(filter(sent).address("/desk"));
    }

    @PostMapping("/desk/applications/{id}/conflict")
    Object conflict(SignedIn me, @PathVariable UUID id, Locale locale, @RequestParam Map<String, String> sent,
            HttpServletResponse response) {
        Opened opened = access.open(me, id, Role.CASE_OFFICER);
        Form form = Form.of(sent);
        if (form.value("conflict-reason").isEmpty()) {
            return page(view(opened, me, locale, sent), form.reject("conflict-reason", "desk.wrong.conflict"), "",
                    HttpStatus.UNPROCESSABLE_CONTENT, response);
        }
        locks.declare(id, me.account(), form.value("conflict-reason"));
        return SeeOther.to(filter(sent).address("/desk/next", "after", id.toString()));
    }

    private CasePages.View view(Opened opened, SignedIn me, Locale locale, Map<String, String> sent) {
        return pages.view(opened, me, shows.in(locale), filter(sent).address("").replaceFirst("^\\?", ""));
    }

    private ModelAndView page(CasePages.View view, Form form, String done, HttpStatus status,
            HttpServletResponse response) {
        response.setHeader(ContentPolicy.HEADER, ContentPolicy.WITH_PAPERS);
        Optional<Commitment> commitment = view.standing().away() ? Optional.empty()
                : commitments.of(view.opened().id());
        return new ModelAndView("desk/case",
                Map.of("view", pages.page(view, form, done), "commitment", commitment), status);
    }

    private static Object onward(Opened opened, Step step, Map<String, String> sent) {
        String done = new Decided(step, opened.application().arrival()).toString();
        // What is not in the queue of those that wait leads back to its list.
        return SeeOther.to(step.from() == ApplicationState.AWARDED ? filter(sent).address("/desk", "done", done)
                : filter(sent).address("/desk/next", "after", opened.id().toString(), "done", done));
    }

    private static QueueFilter filter(Map<String, String> sent) {
        return QueueFilter.of(sent.getOrDefault("call", ""), sent.getOrDefault("state", ""),
                sent.getOrDefault("area", ""), sent.getOrDefault("order", ""));
    }

    private static List<String> papers(MultiValueMap<String, String> all) {
        return all.getOrDefault("papers", List.of());
    }

    private static int version(Map<String, String> sent) {
        String version = sent.getOrDefault("version", "");
        return version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
    }

    static String standing(Standing standing) {
        return "desk.standing." + standing.kind().name().toLowerCase(Locale.ROOT);
    }
}
