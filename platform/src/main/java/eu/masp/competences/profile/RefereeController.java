package eu.masp.competences.profile;

import eu.masp.competences.Evidence.Verdict;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The referee’s side of a link: one statement and the name of who asks, nothing else; one answer. */
@Controller
class RefereeController {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SENTENCE = 400;

    private final Referees referees;

    RefereeController(Referees referees) {
        this.referees = referees;
    }

    @GetMapping("/confirmations/{token}")
    ModelAndView read(Optional<SignedIn> me, @PathVariable String token, Locale locale) {
        return referees.find(token).filter(question -> !question.over())
                .map(question -> isOwn(me, question) ? own() : page(token, question, Form.empty(), "", locale))
                .orElseGet(() -> gone(token));
    }

    @PostMapping("/confirmations/{token}")
    ModelAndView answer(Optional<SignedIn> me, @PathVariable String token, @RequestParam Map<String, String> sent,
            Locale locale) {
        Optional<Referees.Question> found = referees.find(token).filter(question -> !question.over());
        if (found.isEmpty()) {
            return gone(token);
        }
        Referees.Question question = found.get();
        if (isOwn(me, question)) {
            return own();
        }
        if (question.confirmation().answer() != null) {
            return used(token, question, locale);
        }
        Form form = Form.of(sent);
        Optional<Verdict> verdict = Verdict.find(form.value("verdict"));
        check(form, verdict);
        if (form.isWrong()) {
            ModelAndView page = page(token, question, form, "", locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        boolean counted = referees.answer(question, verdict.orElseThrow(), form.value("sentence"),
                form.value("name"), form.value("relation"));
        return referees.find(token).map(after -> counted ? page(token, after, Form.empty(), "thanks", locale)
                : used(token, after, locale)).orElseGet(() -> gone(token));
    }

    private boolean isOwn(Optional<SignedIn> me, Referees.Question question) {
        return me.filter(person -> referees.isOwn(person.account(), question)).isPresent();
    }

    /** Nobody answers for themselves. */
    private static ModelAndView own() {
        return new ModelAndView("competences/referee-own", HttpStatus.FORBIDDEN);
    }

    private static ModelAndView used(String token, Referees.Question question, Locale locale) {
        ModelAndView page = page(token, question, Form.empty(), "used", locale);
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private static void check(Form form, Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            form.reject("verdict-yes", "competences.wrong.referee.verdict");
        }
        boolean no = verdict.filter(Verdict.NO::equals).isPresent();
        for (String field : new String[] {"name", "relation"}) {
            // Who confirms nothing need not say who they are.
            if (!no && form.value(field).isEmpty() || form.value(field).length() > LONGEST_NAME) {
                form.reject(field, "competences.wrong.referee." + field);
            }
        }
        if (form.value("sentence").length() > LONGEST_SENTENCE) {
            form.reject("sentence", "competences.wrong.sentence", LONGEST_SENTENCE);
        }
    }

    private static ModelAndView page(String token, Referees.Question question, Form form, String note,
            Locale locale) {
        return new ModelAndView("competences/referee", Map.of("token", token, "said", question.said(), "confirmation",
                question.confirmation(), "form", form, "note", note, "words", new EvidenceWords(Language.of(locale))));
    }

    private ModelAndView gone(String token) {
        ModelAndView page = new ModelAndView("competences/referee-gone", HttpStatus.GONE);
        return page.addObject("expired", referees.find(token).isPresent());
    }
}
