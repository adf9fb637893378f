package eu.masp.guidance.caseload;

import eu.masp.guidance.cases.CaseAccess;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.talk.Note;
import eu.masp.guidance.talk.Notes;
import eu.masp.guidance.talk.WordsOfViolence;
import eu.masp.guidance.words.Typed;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The notes of a case. No other page of MASP has their words but her own. */
@Controller
class NotesController {
    private static final int WORDS = 4000;

    private final CaseAccess access;
    private final CaseHeads heads;
    private final Notes notes;
    private final Clock clock;

    NotesController(CaseAccess access, CaseHeads heads, Notes notes, Clock clock) {
        this.access = access;
        this.heads = heads;
        this.notes = notes;
        this.clock = clock;
    }

    @GetMapping("/caseload/{id}/notes")
    ModelAndView notes(SignedIn me, @PathVariable UUID id, Locale locale) {
        return page(access.look(me, id), me, locale, Form.empty());
    }

    @PostMapping("/caseload/{id}/notes")
    Object write(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        String words = Typed.text(form, "words", WORDS, true);
        String who = form.value("who");
        if (!who.equals("shared") && !who.equals("private")) {
            form.reject("who", "guidance.wrong.who");
        }
        ask(form, "words", words);
        if (form.isWrong()) {
            return page(one, me, locale, form);
        }
        notes.write(one, me.account(), who.equals("shared"), form.value("travels").equals("yes"), words);
        return SeeOther.to("/caseload/" + id + "/notes");
    }

    /** Its author lets her read it, corrects it, deletes it, or says whether it goes along. */
    @PostMapping("/caseload/{id}/notes/{note}")
    Object change(SignedIn me, @PathVariable UUID id, @PathVariable UUID note,
            @RequestParam Map<String, String> sent, Locale locale) {
        GuidanceCase one = access.working(me, id);
        Form form = Form.of(sent);
        switch (form.value("then")) {
            case "delete" -> notes.delete(one, note, me.account());
            case "correct" -> {
                String field = "words-" + note;
                String words = Typed.text(form, field, WORDS, true);
                ask(form, field, words);
                if (form.isWrong()) {
                    return page(one, me, locale, form);
                }
                notes.correct(one, note, me.account(), words);
            }
            default -> notes.change(one, note, me.account(), form.value("share").equals("yes"),
                    form.value("travels").equals("yes"));
        }
        return SeeOther.to("/caseload/" + id + "/notes");
    }

    /** Words that point to violence are asked about once; whoever says it is about something else saves it. Nothing of this is kept. */
    private static void ask(Form form, String field, String words) {
        if (!form.value("not-violence").equals("yes") && form.wrong(field) == null && WordsOfViolence.in(words)) {
            form.reject(field, "guidance.wrong.violence");
        }
    }

    private ModelAndView page(GuidanceCase one, SignedIn me, Locale locale, Form form) {
        List<Note> read = notes.readBy(one, me.account());
        return new ModelAndView("guidance/notes", Map.of("head", heads.of(one, me, locale,
                read.stream().map(Note::author).toList()), "notes", read, "me", me.account(), "now", clock.instant(),
                "form", form),
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
