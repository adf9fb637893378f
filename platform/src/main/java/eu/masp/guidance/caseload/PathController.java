package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.CaseState;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Move.By;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.content.Template;
import eu.masp.guidance.path.FollowUps;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.path.StepOwner;
import eu.masp.guidance.path.StepState;
import eu.masp.guidance.words.Typed;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** The path of a case, as who accompanies works on it. */
@Controller
class PathController {
    private static final int TITLE = 120;
    private static final int WORDS = 1000;
    /** So far ahead a step can be due. */
    private static final int YEARS_AHEAD = 5;

    private final CaseAccess access;
    private final CaseHeads heads;
    private final PathPages pages;
    private final Paths paths;
    private final GuidanceContent content;
    private final Clock clock;

    PathController(CaseAccess access, CaseHeads heads, PathPages pages, Paths paths, GuidanceContent content,
            Clock clock) {
        this.access = access;
        this.heads = heads;
        this.pages = pages;
        this.paths = paths;
        this.content = content;
        this.clock = clock;
    }

    @GetMapping("/caseload/{id}")
    ModelAndView path(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "") String step,
            @RequestParam(defaultValue = "") String done, Locale locale) {
        return pages.page(access.look(me, id), me, locale, step, done, Form.empty());
    }

    @PostMapping("/caseload/{id}/path/template")
    Object template(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        Template template = content.template(form.value("template")).orElse(null);
        if (template == null) {
            return pages.page(one, me, locale, "", "", form.reject("template", "guidance.wrong.template"));
        }
        paths.add(one, template, me.account());
        return SeeOther.to("/caseload/" + id + "?done=proposed");
    }

    @PostMapping("/caseload/{id}/path/add")
    Object add(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        Paths.Wording wording = wording(form, true, null);
        if (form.isWrong()) {
            return pages.page(one, me, locale, "", "", form);
        }
        paths.add(one, wording);
        return SeeOther.to("/caseload/" + id + "?done=proposed");
    }

    @GetMapping("/caseload/{id}/path/{step}")
    ModelAndView edit(SignedIn me, @PathVariable UUID id, @PathVariable UUID step, Locale locale) {
        GuidanceCase one = access.working(me, id);
        PathStep found = paths.step(one, step);
        Map<String, String> values = new HashMap<>(Map.of("kind", found.kind().word(), "title", found.title(), "what",
                found.what(), "owner", found.owner().word(), "owner-name", found.ownerName()));
        if (found.due() != null) {
            values.put("due", found.due().toString());
        }
        return edit(one, found, me, locale, Form.of(values));
    }

    @PostMapping("/caseload/{id}/path/{step}")
    Object change(SignedIn me, @PathVariable UUID id, @PathVariable UUID step,
            @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        PathStep found = paths.step(one, step);
        Form form = Form.of(sent);
        Paths.Wording wording = wording(form, found.template() == null && found.kind() != StepKind.FOLLOW_UP,
                found.due());
        if (found.kind() == StepKind.FOLLOW_UP && wording.owner() == StepOwner.PERSON) {
            form.reject("owner", "guidance.wrong.asks");
        }
        if (form.isWrong()) {
            return edit(one, found, me, locale, form);
        }
        paths.change(one, step, wording);
        return SeeOther.to("/caseload/" + id + "?step=" + step + "&done=changed");
    }

    @PostMapping("/caseload/{id}/path/{step}/settle")
    Object settle(SignedIn me, @PathVariable UUID id, @PathVariable UUID step,
            @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.forGuide(me, id);
        PathStep found = paths.step(one, step);
        boolean afterwards = one.state() == CaseState.CLOSED && found.kind() == StepKind.FOLLOW_UP;
        if (!one.works() && !afterwards) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        Form form = Form.of(sent);
        StepState state = StepState.find(form.value("state")).orElse(null);
        LocalDate day = doneOn(found, state, form);
        boolean failed = state == StepState.NOT_POSSIBLE || state == StepState.NOT_USEFUL;
        String reason = Typed.text(form, "reason", WORDS, failed);
        if (state == null) {
            form.reject("state", "guidance.wrong.state");
        }
        String how = found(found, state, form);
        if (form.isWrong() || state == null) {
            return pages.page(one, me, locale, step.toString(), "", form);
        }
        paths.settle(one, step, state, reason, day, how, By.GUIDE, me.account());
        return SeeOther.to("/caseload/" + id + "?step=" + step + "&done=settled");
    }

    /** What is done was done by today at the latest; a job can begin a while ahead. */
    private @Nullable LocalDate doneOn(PathStep step, @Nullable StepState state, Form form) {
        LocalDate today = LocalDate.now(clock);
        if (state != StepState.DONE) {
            return null;
        }
        if (step.kind() == StepKind.JOB) {
            return Typed.firstDay(form, "day", true, today);
        }
        LocalDate day = Typed.day(form, "day", false);
        if (day != null && day.isAfter(today)) {
            form.reject("day", "guidance.wrong.done-ahead", Typed.inNumbers(today));
            return null;
        }
        return day;
    }

    /** How things are with the job: without it a follow-up is not done, and the figures would not know of it. */
    private static @Nullable String found(PathStep step, @Nullable StepState state, Form form) {
        if (step.kind() != StepKind.FOLLOW_UP || state != StepState.DONE) {
            return null;
        }
        if (!FollowUps.FOUND.contains(form.value("found"))) {
            form.reject("found", "guidance.wrong.found");
        }
        return form.value("found");
    }

    @PostMapping("/caseload/{id}/path/{step}/take-away")
    Object takeAway(SignedIn me, @PathVariable UUID id, @PathVariable UUID step) {
        paths.takeAway(access.working(me, id), step);
        return SeeOther.to("/caseload/" + id + "?done=taken-away");
    }

    @PostMapping("/caseload/{id}/path/{step}/move")
    Object move(SignedIn me, @PathVariable UUID id, @PathVariable UUID step,
            @RequestParam(defaultValue = "") String to) {
        paths.move(access.working(me, id), step, to.equals("earlier"));
        return SeeOther.to("/caseload/" + id + "?step=" + step);
    }

    private ModelAndView edit(GuidanceCase one, PathStep step, SignedIn me, Locale locale, Form form) {
        return new ModelAndView("guidance/step-edit",
                Map.of("head", heads.of(one, me, locale), "step", step, "form", form),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** @param before the day by which it was to be done until now: it may stay, though it is over */
    private Paths.Wording wording(Form form, boolean titled, @Nullable LocalDate before) {
        StepKind kind = StepKind.find(form.value("kind")).orElse(null);
        StepOwner owner = StepOwner.find(form.value("owner")).orElse(null);
        if (kind == null) {
            form.reject("kind", "guidance.wrong.kind");
        }
        if (owner == null) {
            form.reject("owner", "guidance.wrong.owner");
        }
        return new Paths.Wording(kind == null ? StepKind.ORIENTATION : kind,
                Typed.text(form, "title", TITLE, titled), Typed.text(form, "what", WORDS, false),
                owner == null ? StepOwner.GUIDE : owner,
                Typed.text(form, "owner-name", TITLE, owner == StepOwner.OTHER), due(form, before));
    }

    private @Nullable LocalDate due(Form form, @Nullable LocalDate before) {
        LocalDate today = LocalDate.now(clock);
        return before != null && form.value("due").equals(before.toString()) ? before
                : Typed.day(form, "due", false, today, today.plusYears(YEARS_AHEAD));
    }
}
