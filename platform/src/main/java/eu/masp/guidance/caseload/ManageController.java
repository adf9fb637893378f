package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.CaseEvents;
import eu.masp.guidance.cases.Cases;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.GuidanceCase.HandOver;
import eu.masp.guidance.cases.Outcome;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.words.Typed;
import eu.masp.people.People;
import eu.masp.people.Role;
import eu.masp.people.Seats;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import org.springframework.web.servlet.ModelAndView;

/** Taking a case up, handing it over, closing it; and what has happened so far. */
@Controller
class ManageController {
    private static final int WORDS = 1000;

    private final CaseAccess access;
    private final CaseHeads heads;
    private final Cases cases;
    private final Paths paths;
    private final CaseEvents events;
    private final GuidanceContent content;
    private final Seats seats;
    private final People people;
    private final Clock clock;

    ManageController(CaseAccess access, CaseHeads heads, Cases cases, Paths paths, CaseEvents events,
            GuidanceContent content,
            Seats seats, People people, Clock clock) {
        this.access = access;
        this.heads = heads;
        this.cases = cases;
        this.paths = paths;
        this.events = events;
        this.content = content;
        this.seats = seats;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping("/caseload/{id}/manage")
    ModelAndView manage(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(access.look(me, id), me, locale, Form.empty());
    }

    @PostMapping("/caseload/{id}/take-up")
    Object takeUp(SignedIn me, @PathVariable UUID id) {
        cases.takeUp(access.forGuide(me, id).id(), me.account());
        return SeeOther.to("/caseload/" + id + "?done=taken-up");
    }

    @PostMapping("/caseload/{id}/step-in")
    Object stepIn(SignedIn me, @PathVariable UUID id) {
        cases.stepIn(access.forGuide(me, id).id(), me.account());
        return SeeOther.to("/caseload/" + id + "?done=taken-up");
    }

    @PostMapping("/caseload/{id}/turn-down")
    Object turnDown(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.forGuide(me, id);
        Form form = Form.of(sent);
        String reason = Typed.text(form, "turn-down", WORDS, true);
        if (form.isWrong()) {
            return page(one, me, locale, form);
        }
        cases.turnDown(id, me.account(), reason);
        return SeeOther.to("/caseload");
    }

    @PostMapping("/caseload/{id}/take-invitation-back")
    Object takeInvitationBack(SignedIn me, @PathVariable UUID id) {
        cases.takeInvitationBack(access.forGuide(me, id).id(), me.account());
        return SeeOther.to("/caseload");
    }

    /** @param to a colleague's account, or {@code body@territory} */
    @PostMapping("/caseload/{id}/hand-over")
    Object handOver(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        Optional<HandOver> to = targets(one, me, locale).stream().filter(each -> each.id().equals(form.value("to")))
                .map(Target::to).findFirst();
        if (to.isEmpty()) {
            form.reject("to", "guidance.wrong.to");
        }
        String reason = Typed.text(form, "hand-over", WORDS, true);
        if (form.isWrong() || to.isEmpty()) {
            return page(one, me, locale, form);
        }
        cases.proposeHandOver(id, me.account(), to.get(), reason);
        return SeeOther.to("/caseload/" + id + "/manage");
    }

    @PostMapping("/caseload/{id}/take-hand-over-back")
    Object takeHandOverBack(SignedIn me, @PathVariable UUID id) {
        cases.takeHandOverBack(access.forGuide(me, id).id(), me.account());
        return SeeOther.to("/caseload/" + id + "/manage");
    }

    @PostMapping("/caseload/{id}/close")
    Object close(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        Optional<Outcome> outcome = Outcome.find(form.value("outcome"));
        boolean job = outcome.filter(Outcome.JOB::equals).isPresent() && !paths.jobBegun(id);
        if (outcome.isEmpty()) {
            form.reject("outcome", "guidance.wrong.outcome");
        }
        LocalDate firstDay = job ? Typed.firstDay(form, "first-day", true, LocalDate.now(clock)) : null;
        if (!job && outcome.isPresent() && !form.value("first-day").isEmpty()) {
            form.reject("first-day", "guidance.wrong.no-job");
        }
        String reason = Typed.text(form, "close", WORDS, true);
        if (form.isWrong() || outcome.isEmpty()) {
            return page(one, me, locale, form);
        }
        if (firstDay != null) {
            paths.closeWithJob(one, firstDay, reason, me.account());
        } else {
            cases.close(id, me.account(), outcome.get(), reason);
        }
        return SeeOther.to("/caseload/" + id + "/manage");
    }

    @PostMapping("/caseload/{id}/reopen")
    Object reopen(SignedIn me, @PathVariable UUID id) {
        GuidanceCase closed = access.forGuide(me, id);
        UUID invited = cases.inviteAgain(id, people.find(closed.whose(), me, "accompaniment").email(), me.account());
        return SeeOther.to("/caseload/" + invited + "?done=invited");
    }

    private ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, Form form) {
        List<eu.masp.guidance.cases.CaseEvent> history = events.of(one.id());
        Map<String, Object> model = new HashMap<>();
        model.put("head", heads.of(one, me, locale, history.stream().filter(each -> !each.byWhom().equals("person"))
                .map(eu.masp.guidance.cases.CaseEvent::actor).filter(java.util.Objects::nonNull).toList()));
        model.put("history", history);
        model.put("beside", cases.beside(one).stream().filter(each -> access.opensTo(me, each)).toList());
        model.put("targets", one.works() ? targets(one, me, locale) : List.of());
        model.put("asksFirstDay", one.works() && !paths.jobBegun(one.id()));
        model.put("form", form);
        return new ModelAndView("guidance/manage", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** Colleagues who hold a seat for the case's territory today, and the other services. */
    private List<Target> targets(GuidanceCase one, SignedIn me, Locale locale) {
        var say = heads.of(one, me, locale).say();
        LocalDate today = LocalDate.now(clock);
        List<UUID> colleagues = seats.in(one.body()).stream()
                .filter(held -> held.seat().role() == Role.GUIDE && held.seat().body().equals(one.body())
                        && (held.seat().territory() == null || held.seat().territory().equals(one.territory()))
                        && !held.from().isAfter(today) && (held.until() == null || !held.until().isBefore(today)))
                .map(Seats.Held::account).filter(account -> !one.heldBy(account)).distinct().toList();
        Map<UUID, String> names = people.officers(colleagues);
        List<Target> targets = new java.util.ArrayList<>(colleagues.stream()
                .map(account -> new Target(account.toString(), names.getOrDefault(account, say.t("guidance.who.guide")),
                        new HandOver(one.body(), one.territory(), account)))
                .toList());
        content.services().stream().filter(service -> !service.id().equals(one.body()))
                .forEach(service -> service.territories().forEach(territory -> targets.add(new Target(
                        service.id() + "@" + territory, service.title().in(say.language()) + ", "
                                + say.territory(territory),
                        new HandOver(service.id(), territory, null)))));
        return targets;
    }
}
