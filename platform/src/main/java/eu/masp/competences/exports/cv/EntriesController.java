package eu.masp.competences.exports.cv;

import eu.masp.competences.Consents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashMap;
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

/** Jobs and courses that she types once and finds again. */
@Controller
class EntriesController {
    private static final int LONGEST = 120;
    private static final int LONGEST_WORDS = 800;

    private final Consents consents;
    private final CvTable table;
    private final DoneWork done;
    private final Texts texts;
    private final Clock clock;

    EntriesController(Consents consents, CvTable table, DoneWork done, Texts texts, Clock clock) {
        this.done = done;
        this.consents = consents;
        this.table = table;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/competences/export/entries")
    Object list(SignedIn me, @RequestParam(defaultValue = "") String job, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Form begun = done.find(me.account(), job, Language.of(locale))
                .map(each -> Form.of(Map.of("kind", CvEntry.WORK, "title", each.title()))).orElseGet(Form::empty);
        return page(me, begun, locale);
    }

    @PostMapping("/competences/export/entries")
    Object add(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Map<String, String> clean = new HashMap<>();
        sent.forEach((field, typed) -> clean.put(field, Typed.clean(typed)));
        Form form = Form.of(clean);
        if (!form.value("kind").equals(CvEntry.WORK) && !form.value("kind").equals(CvEntry.EDUCATION)) {
            form.reject("kind", "exports.wrong.kind");
        }
        if (form.value("title").isEmpty() || form.value("title").length() > LONGEST) {
            form.reject("title", "exports.wrong.title", LONGEST);
        }
        if (form.value("place").length() > LONGEST) {
            form.reject("place", "exports.wrong.long", LONGEST);
        }
        if (form.value("words").length() > LONGEST_WORDS) {
            form.reject("words", "exports.wrong.long", LONGEST_WORDS);
        }
        Optional<YearMonth> from = month(form, "from");
        Optional<YearMonth> to = month(form, "to");
        if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
            form.reject("to", "exports.wrong.order");
        }
        if (!form.isWrong() && !table.insert(me.account(), new CvEntry(UUID.randomUUID(), form.value("kind"),
                form.value("title"), form.value("place"), from.orElse(null), to.orElse(null), form.value("words")))) {
            form.reject("title", "exports.wrong.many", CvTable.MOST);
        }
        if (form.isWrong()) {
            ModelAndView page = page(me, form, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return SeeOther.to("/competences/export/entries");
    }

    @PostMapping("/competences/export/entries/{entry}/erase")
    Object erase(SignedIn me, @PathVariable UUID entry) {
        table.erase(me.account(), entry);
        return SeeOther.to("/competences/export/entries");
    }

    /** A curriculum tells what has been: what is still to come has no place in it. */
    private Optional<YearMonth> month(Form form, String field) {
        Optional<YearMonth> month = Typed.month(form.value(field));
        if (!form.value(field).isEmpty() && month.isEmpty()) {
            form.reject(field, "exports.wrong.month");
        } else if (month.filter(each -> each.isAfter(YearMonth.now(clock))).isPresent()) {
            form.reject(field, "exports.wrong.future." + field);
        }
        return month;
    }

    private ModelAndView page(SignedIn me, Form form, Locale locale) {
        Language language = Language.of(locale);
        return new ModelAndView("exports/entries", Map.of("form", form, "entries", table.of(me.account()), "jobs",
                done.untold(me.account(), language), "words", new CvWords(texts, language)));
    }
}
