package eu.masp.competences.profile;

import eu.masp.competences.Competence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Consents;
import eu.masp.competences.Evidence;
import eu.masp.competences.EvidenceBook;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.shell.Words;
import java.util.LinkedHashMap;
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

/** What one says of oneself: written, looked at, erased. */
@Controller
class StatementController {
    private final CompetenceFramework framework;
    private final Consents consents;
    private final EvidenceBook book;
    private final StatementPages pages;
    private final StatementTable statements;

    StatementController(CompetenceFramework framework, Consents consents, EvidenceBook book, StatementPages pages,
            StatementTable statements) {
        this.framework = framework;
        this.consents = consents;
        this.book = book;
        this.pages = pages;
        this.statements = statements;
    }

    @GetMapping("/competences/statements/new")
    Object write(SignedIn me, @RequestParam(defaultValue = "") String competence, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        return form(me, Form.of(Map.of("competence", competence)), locale);
    }

    @PostMapping("/competences/statements/new")
    Object keep(SignedIn me, @RequestParam Map<String, String> sent, Locale locale) {
        if (consents.given(me.account()).isEmpty()) {
            return SeeOther.to("/competences?note=agree");
        }
        Form form = Form.of(sent);
        Optional<Words> called = framework.find(form.value("competence")).map(Competence::title)
                .or(() -> Optional.ofNullable(others(me).get(form.value("competence"))));
        if (called.isEmpty()) {
            form.reject("competence", "competences.wrong.competence");
        }
        if (form.value("words").isEmpty()) {
            form.reject("words", "competences.wrong.words.empty");
        } else if (form.value("words").length() > EvidenceBook.LONGEST) {
            form.reject("words", "competences.wrong.words.long", form.value("words").length(), EvidenceBook.LONGEST);
        }
        if (form.isWrong()) {
            return wrong(form(me, form, locale));
        }
        Optional<Evidence.Said> said = book.say(me.account(), form.value("competence"), called.orElseThrow(),
                form.value("words"), "own");
        return said.<Object>map(each -> SeeOther.to("/competences/statements/" + each.id()))
                .orElseGet(() -> wrong(form(me,
                        form.reject("words", "competences.wrong.words.many", EvidenceBook.MOST), locale)));
    }

    @GetMapping("/competences/statements/{id}")
    ModelAndView show(SignedIn me, @PathVariable UUID id, @RequestParam Optional<String> sent,
            @RequestParam Optional<String> cancelled, Locale locale) {
        String note = sent.isPresent() ? "sent" : cancelled.isPresent() ? "cancelled" : "";
        return pages.of(me, own(me, id), Form.empty(), note, "", locale);
    }

    @PostMapping("/competences/statements/{id}/erase")
    Object erase(SignedIn me, @PathVariable UUID id) {
        book.erase(me.account(), own(me, id).id());
        return SeeOther.to("/competences/profile");
    }

    private Evidence.Said own(SignedIn me, UUID id) {
        return statements.find(me.account(), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Skills on her profile that are no competence of the framework: she can tell an example of them too. */
    private Map<String, Words> others(SignedIn me) {
        Map<String, Words> others = new LinkedHashMap<>();
        statements.of(me.account()).stream().filter(said -> framework.find(said.concept()).isEmpty())
                .forEach(said -> others.putIfAbsent(said.concept(), said.label()));
        return others;
    }

    private ModelAndView form(SignedIn me, Form form, Locale locale) {
        Language language = Language.of(locale);
        Map<String, String> others = new LinkedHashMap<>();
        others(me).forEach((concept, label) -> others.put(concept, label.in(language)));
        return new ModelAndView("competences/say", Map.of("form", form, "framework", framework, "language", language,
                "others", others, "longest", EvidenceBook.LONGEST));
    }

    private static ModelAndView wrong(ModelAndView page) {
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }
}
