package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.talk.Meeting;
import eu.masp.guidance.talk.MeetingFile;
import eu.masp.guidance.talk.Meetings;
import eu.masp.guidance.talk.Messages;
import eu.masp.guidance.words.Typed;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Meetings and messages, as who accompanies sees them. */
@Controller
class TalkController {
    static final MediaType CALENDAR = MediaType.parseMediaType("text/calendar;charset=UTF-8");
    private static final int WORDS = 4000;
    private static final int PLACE = 300;

    private final CaseAccess access;
    private final CaseHeads heads;
    private final Meetings meetings;
    private final Messages messages;
    private final MeetingFile file;
    private final Clock clock;

    TalkController(CaseAccess access, CaseHeads heads, Meetings meetings, Messages messages, MeetingFile file,
            Clock clock) {
        this.access = access;
        this.heads = heads;
        this.meetings = meetings;
        this.messages = messages;
        this.file = file;
        this.clock = clock;
    }

    @GetMapping("/caseload/{id}/talk")
    ModelAndView talk(SignedIn me, @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID move,
            Locale locale) {
        GuidanceCase one = access.look(me, id);
        ModelAndView page = page(one, me, locale, move == null ? Form.of(Map.of("minutes", "45", "how", "in-person"))
                : filled(meetings.find(one, move)));
        if (one.heldBy(me.account())) {
            messages.read(id, false);
        }
        return page;
    }

    private Form filled(Meeting meeting) {
        ZonedDateTime at = meeting.startsAt().atZone(clock.getZone());
        return Form.of(Map.of("meeting", meeting.id().toString(), "day", at.toLocalDate().toString(), "time",
                at.toLocalTime().toString(), "minutes", String.valueOf(meeting.minutes()), "how", meeting.how(),
                "place",
                meeting.place(), "with", meeting.withWhom()));
    }

    /** A new one, or one that is moved: never into the past, and not beside another without having been asked. */
    @PostMapping("/caseload/{id}/meetings")
    Object plan(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        LocalDate day = Typed.day(form, "day", true);
        LocalTime time = Typed.time(form, "time");
        String place = Typed.text(form, "place", PLACE, false);
        String with = Typed.text(form, "with", PLACE, false);
        String how = form.value("how");
        if (!form.value("minutes").matches("\\d{1,3}") || Integer.parseInt(form.value("minutes")) < 5
                || Integer.parseInt(form.value("minutes")) > 480) {
            form.reject("minutes", "guidance.wrong.minutes");
        }
        if (!Meeting.HOW.contains(how)) {
            form.reject("how", "guidance.wrong.how");
        }
        if (day != null && day.isBefore(LocalDate.now(clock))) {
            form.reject("day", "guidance.wrong.past");
        }
        if (form.isWrong() || day == null || time == null) {
            return page(one, me, locale, form);
        }
        UUID moved = form.value("meeting").isEmpty() ? null : meeting(one, form.value("meeting"));
        int minutes = Integer.parseInt(form.value("minutes"));
        Instant at = day.atTime(time).atZone(clock.getZone()).toInstant();
        if (!form.value("anyway").equals("yes") && meetings.busy(one, me.account(), at, minutes, moved)) {
            return page(one, me, locale, form.reject("time", "guidance.wrong.busy"));
        }
        if (moved == null) {
            meetings.plan(one, at, minutes, how, place, with, me.account());
        } else {
            meetings.move(one, moved, at, minutes, how, place, with);
        }
        return SeeOther.to("/caseload/" + id + "/talk");
    }

    @PostMapping("/caseload/{id}/meetings/{meeting}/end")
    Object end(SignedIn me, @PathVariable UUID id, @PathVariable UUID meeting,
            @RequestParam(defaultValue = "") String state) {
        GuidanceCase one = access.working(me, id);
        if (!Meeting.ENDS.contains(state)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        meetings.end(one, meeting, state);
        return SeeOther.to("/caseload/" + id + "/talk");
    }

    @GetMapping("/caseload/{id}/meetings/{meeting}.ics")
    ResponseEntity<byte[]> calendar(SignedIn me, @PathVariable UUID id, @PathVariable UUID meeting, Locale locale) {
        return calendar(file.of(meetings.find(access.forGuide(me, id), meeting), Language.of(locale)));
    }

    private UUID meeting(GuidanceCase one, String typed) {
        try {
            return meetings.find(one, UUID.fromString(typed)).id();
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, null, e);
        }
    }

    static ResponseEntity<byte[]> calendar(byte[] content) {
        return ResponseEntity.ok().contentType(CALENDAR).header(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("masp.ics").build().toString()).body(content);
    }

    @PostMapping("/caseload/{id}/messages")
    Object write(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        String words = Typed.text(form, "words", WORDS, true);
        if (form.isWrong()) {
            return page(one, me, locale, form);
        }
        messages.write(one, me.account(), false, words);
        return SeeOther.to("/caseload/" + id + "/talk#messages");
    }

    private ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, Form form) {
        List<Messages.Message> written = messages.of(one.id());
        return new ModelAndView("guidance/talk",
                Map.of("head", heads.of(one, me, locale, written.stream().filter(each -> !each.fromPerson())
                        .map(Messages.Message::author).toList()), "meetings", meetings.of(one.id()), "messages",
                        written, "form", form),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
