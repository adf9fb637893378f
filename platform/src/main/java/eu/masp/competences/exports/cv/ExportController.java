package eu.masp.competences.exports.cv;

import eu.masp.competences.Consents;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.Lettering;
import eu.masp.shell.SeeOther;
import eu.masp.shell.Texts;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** She chooses what goes in, sees what it will contain, and takes it along. Nothing of it is kept unless she asks. */
@Controller
class ExportController {
    private static final int MOST_LETTERS = 30;

    private final Consents consents;
    private final Pieces pieces;
    private final CvTable table;
    private final DoneWork done;
    private final CvFiles files;
    private final Texts texts;

    ExportController(Consents consents, Pieces pieces, CvTable table, DoneWork done, CvFiles files, Texts texts) {
        this.done = done;
        this.consents = consents;
        this.pieces = pieces;
        this.table = table;
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/competences/export")
    Object choose(SignedIn me, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        consents.used(me.account());
        CvPerson kept = table.person(me.account()).orElse(CvPerson.NOBODY);
        Form form = new Choosing("pdf", java.util.Set.of(), kept, false, false).form();
        return page(me, form, new Choosing("pdf", java.util.Set.of(), kept, false, !kept.isEmpty()), locale);
    }

    @PostMapping("/competences/export")
    Object preview(SignedIn me, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        boolean all = "all".equals(sent.getFirst("which"));
        Choosing choosing = Choosing.of(all ? withAll(me, sent, Language.of(locale)) : sent);
        Form form = choosing.form();
        if (sent.containsKey("again")) {
            return page(me, form, choosing, locale);
        }
        if (!choosing.keep()) {
            choosing.typedOnly(table.person(me.account()).orElse(CvPerson.NOBODY)).forEach(field -> form.reject(field,
                    "exports.wrong.unticked", texts.get(Language.of(locale), "exports.me." + field)));
        }
        Cv cv = cv(me, choosing, Language.of(locale));
        if (!form.isWrong() && cv.tooLittleFor(choosing.format())) {
            form.reject("nothing", cv.isEmpty() ? "exports.wrong.nothing" : "exports.wrong.claims");
        }
        if (form.isWrong()) {
            ModelAndView page = page(me, form, choosing, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        if (choosing.keep()) {
            table.keep(me.account(), choosing.typed());
        } else {
            table.forget(me.account());
        }
        return new ModelAndView("exports/preview", Map.of("cv", cv, "format", choosing.format(), "hidden",
                choosing.hidden(), "unshown",
                choosing.format().equals("pdf") ? Lettering.list(cv.unprintable(), MOST_LETTERS) : "", "words",
                new CvWords(texts, Language.of(locale))));
    }

    @PostMapping("/competences/export/file")
    ResponseEntity<?> take(SignedIn me, @RequestParam MultiValueMap<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Choosing choosing = Choosing.of(sent);
        Cv cv = cv(me, choosing, Language.of(locale));
        if (choosing.form().isWrong() || cv.tooLittleFor(choosing.format())) {
            // Only a form that somebody else made sends this.
            return SeeOther.to("/competences/export");
        }
        CvFiles.File file = files.of(cv, choosing.format());
        return ResponseEntity.ok().contentType(file.type()).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(file.name()).build().toString())
                .body(file.content());
    }

    /** As if each thing of the profile, each job and each course were ticked; what is said about oneself is still chosen by itself. */
    private MultiValueMap<String, String> withAll(SignedIn me, MultiValueMap<String, String> sent, Language language) {
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>(sent);
        pieces.of(me.account(), language).forEach(piece -> all.add("take", piece.key()));
        table.of(me.account()).forEach(entry -> all.add("take", "entry:" + entry.id()));
        return all;
    }

    private Cv cv(SignedIn me, Choosing choosing, Language language) {
        List<Piece> chosen = pieces.of(me.account(), language).stream()
                .filter(piece -> choosing.takes(piece.key()))
                .map(piece -> choosing.names() ? piece : piece.withoutNames()).toList();
        List<CvEntry> entries = table.of(me.account()).stream()
                .filter(entry -> choosing.takes("entry:" + entry.id())).toList();
        return new Cv(language, files.today(), choosing.person(), entries, chosen);
    }

    private ModelAndView page(SignedIn me, Form form, Choosing choosing, Locale locale) {
        Language language = Language.of(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("format", choosing.format());
        model.put("ticked", choosing.ticked());
        model.put("names", choosing.names());
        model.put("keep", choosing.keep());
        model.put("pieces", pieces.of(me.account(), language));
        model.put("entries", table.of(me.account()));
        model.put("jobs", done.untold(me.account(), language));
        model.put("words", new CvWords(texts, language));
        return new ModelAndView("exports/choose", model);
    }
}
