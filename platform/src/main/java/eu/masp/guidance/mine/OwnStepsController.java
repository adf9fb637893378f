package eu.masp.guidance.mine;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.cases.Move.By;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.Paths;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.path.StepOwner;
import eu.masp.guidance.path.StepState;
import eu.masp.guidance.rights.Pictures;
import eu.masp.guidance.talk.MeetingFile;
import eu.masp.guidance.talk.Meetings;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.words.Typed;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What she does within her accompaniment: her answer to the path, her own steps, messages. */
@Controller
class OwnStepsController {
    private static final int WORDS = 4000;
    private static final int REASON = 1000;

    private final CaseAccess access;
    private final MinePages pages;
    private final Paths paths;
    private final Messages messages;
    private final Meetings meetings;
    private final MeetingFile file;
    private final Pictures pictures;
    private final Clock clock;

    OwnStepsController(CaseAccess access, MinePages pages, Paths paths, Messages messages, Meetings meetings,
            MeetingFile file, Pictures pictures, Clock clock) {
        this.access = access;
        this.pages = pages;
        this.paths = paths;
        this.messages = messages;
        this.meetings = meetings;
        this.file = file;
        this.pictures = pictures;
        this.clock = clock;
    }

    @PostMapping("/guidance/{id}/path/agree")
    Object agree(SignedIn me, @PathVariable UUID id) {
        paths.agree(access.ownWorking(me, id));
        return SeeOther.to("/guidance/" + id + "?done=agreed");
    }

    @PostMapping("/guidance/{id}/path/changes")
    Object changes(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.ownWorking(me, id);
        Form form = Form.of(sent);
        String words = Typed.text(form, "changes", REASON, true);
        if (form.isWrong()) {
            return page(one, locale, form);
        }
        paths.proposeChanges(one, words);
        return SeeOther.to("/guidance/" + id + "?done=changes");
    }

    /** Of the steps those that are hers to do. */
    @PostMapping("/guidance/{id}/path/{step}")
    Object settle(SignedIn me, @PathVariable UUID id, @PathVariable UUID step,
            @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.ownWorking(me, id);
        PathStep found = paths.step(one, step);
        Form form = Form.of(sent);
        StepState state = StepState.find(form.value("state")).orElse(StepState.OPEN);
        if (found.owner() != StepOwner.PERSON) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        // What is only proposed is answered as a path first: nothing has become of it yet.
        if (!found.agreed() && state != StepState.OPEN) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        if (found.kind() == StepKind.JOB && state == StepState.DONE) {
            return begin(one, found, me, form, locale);
        }
        boolean failed = state == StepState.NOT_POSSIBLE || state == StepState.NOT_USEFUL;
        String reason = Typed.text(form, "reason-" + step, REASON, failed);
        if (form.isWrong()) {
            return page(one, locale, form);
        }
        paths.settle(one, step, state, reason, null, null, By.PERSON, me.account());
        return SeeOther.to("/guidance/" + id + "?done=settled");
    }

    /** A job is not begun by a tap: its first day and what was agreed are asked for. */
    private Object begin(GuidanceCase one, PathStep step, SignedIn me, Form form, Locale locale) {
        String field = "day-" + step.id();
        LocalDate day = Typed.firstDay(form, field, true, LocalDate.now(clock));
        String agreed = Typed.text(form, "agreed-" + step.id(), REASON, true);
        if (form.isWrong()) {
            return page(one, locale, form);
        }
        paths.settle(one, step.id(), StepState.DONE, agreed, day, null, By.PERSON, me.account());
        return SeeOther.to("/guidance/" + one.id() + "?done=job");
    }

    @PostMapping("/guidance/{id}/messages")
    Object write(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.ownWorking(me, id);
        Form form = Form.of(sent);
        String words = Typed.text(form, "words", WORDS, true);
        if (form.isWrong()) {
            return page(one, locale, form);
        }
        messages.write(one, me.account(), true, words);
        return SeeOther.to("/guidance/" + id + "?done=written#messages");
    }

    /** A picture of the check that was kept: it is hers to take away, whoever kept it. */
    @PostMapping("/guidance/{id}/pictures/{picture}/remove")
    Object removePicture(SignedIn me, @PathVariable UUID id, @PathVariable UUID picture) {
        pictures.remove(access.own(me, id).id(), picture);
        return SeeOther.to("/guidance/" + id + "#rights");
    }

    @GetMapping("/guidance/{id}/meetings/{meeting}.ics")
    ResponseEntity<byte[]> calendar(SignedIn me, @PathVariable UUID id, @PathVariable UUID meeting, Locale locale) {
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("masp.ics").build().toString())
                .body(file.of(meetings.find(access.own(me, id), meeting), Language.of(locale)));
    }

    private ModelAndView page(GuidanceCase one, Locale locale, Form form) {
        return new ModelAndView("guidance/mine", Map.of("mine", pages.of(one, locale, ""), "form", form, "named", true),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
