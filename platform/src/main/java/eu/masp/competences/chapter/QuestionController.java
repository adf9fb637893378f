package eu.masp.competences.chapter;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Question;
import eu.masp.people.SignedIn;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
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

/** One question a page; a way back to those before; an end with a way back too. */
@Controller
class QuestionController {
    private static final List<String> NOTES = List.of("elsewhere", "changed");

    private final Sittings sittings;
    private final CompetenceFramework framework;

    QuestionController(Sittings sittings, CompetenceFramework framework) {
        this.sittings = sittings;
        this.framework = framework;
    }

    @GetMapping("/competences/sittings/{id}")
    Object ask(SignedIn me, @PathVariable UUID id, @RequestParam Optional<String> note, Locale locale) {
        Sitting sitting = own(me, id);
        if (!sitting.open()) {
            return SeeOther.to("/competences/results/" + id);
        }
        return page(sittings.see(sitting), note.filter(NOTES::contains).orElse(""), false, locale);
    }

    @PostMapping("/competences/sittings/{id}")
    Object answer(SignedIn me, @PathVariable UUID id, @RequestParam(defaultValue = "-1") int position,
            @RequestParam(defaultValue = "") String item, @RequestParam Optional<String> answer, Locale locale) {
        Sitting sitting = own(me, id);
        Optional<Integer> category = category(answer, sittings.bank(sitting).find(item));
        if (category.isEmpty()) {
            ModelAndView page = page(sittings.see(sitting), "", true, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return sitting.open() ? page : SeeOther.to("/competences/results/" + id);
        }
        return onward(id, sittings.answer(me.account(), id, position, item, category.get()), "");
    }

    /** An earlier question, with the answer it got. */
    @GetMapping("/competences/sittings/{id}/{position}")
    Object earlier(SignedIn me, @PathVariable UUID id, @PathVariable int position, Locale locale) {
        Sitting sitting = own(me, id);
        List<Given> given = sittings.answers(sitting);
        if (!sitting.open() || position < 0 || position >= given.size()) {
            return SeeOther.to("/competences/sittings/" + id);
        }
        return earlier(sitting, given.get(position), false, locale);
    }

    @PostMapping("/competences/sittings/{id}/{position}")
    Object change(SignedIn me, @PathVariable UUID id, @PathVariable int position,
            @RequestParam(defaultValue = "-1") int was, @RequestParam Optional<String> answer, Locale locale) {
        Sitting sitting = own(me, id);
        List<Given> given = sittings.answers(sitting);
        if (position < 0 || position >= given.size()) {
            return SeeOther.to("/competences/sittings/" + id);
        }
        Optional<Integer> category = category(answer,
                sittings.bank(sitting).find(given.get(position).item()));
        if (category.isEmpty()) {
            ModelAndView page = earlier(sitting, given.get(position), true, locale);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return onward(id, sittings.change(me.account(), id, position, was, category.get()), "changed");
    }

    @PostMapping("/competences/sittings/{id}/end")
    Object end(SignedIn me, @PathVariable UUID id) {
        sittings.end(me.account(), own(me, id).id());
        return SeeOther.to("/competences/results/" + id);
    }

    @GetMapping("/competences/sittings/{id}/discard")
    ModelAndView askToDiscard(SignedIn me, @PathVariable UUID id, Locale locale) {
        Sitting sitting = own(me, id);
        return new ModelAndView("competences/discard", Map.of("id", id.toString(), "chapter",
                title(sitting, Language.of(locale)), "open", sitting.open()));
    }

    @PostMapping("/competences/sittings/{id}/discard")
    Object discard(SignedIn me, @PathVariable UUID id) {
        sittings.discard(me.account(), own(me, id).id());
        return SeeOther.to("/competences");
    }

    private static Object onward(UUID id, Sittings.Outcome outcome, String taken) {
        String here = "/competences/sittings/" + id;
        return SeeOther.to(switch (outcome) {
            case TAKEN -> taken.isEmpty() ? here : here + "?note=" + taken;
            case AGAIN -> here;
            case ELSEWHERE -> here + "?note=elsewhere";
            case OVER -> "/competences/results/" + id;
        });
    }

    private ModelAndView page(Standing standing, String note, boolean wrong, Locale locale) {
        Language language = Language.of(locale);
        String here = "/competences/sittings/" + standing.sitting().id();
        String chapter = title(standing.sitting(), language);
        int position = standing.given().size();
        return standing.open()
                .map(question -> new ModelAndView("competences/question", Map.of("question", new QuestionPage(here,
                        chapter, position, question,
                        AnswerOrder.of(standing.bank(), question, standing.sitting().seed()), -1, standing.left(), note,
                        wrong, language))))
                .orElseGet(() -> new ModelAndView("competences/end",
                        Map.of("here", here, "chapter", chapter, "answered", position, "note", note, "reason",
                                standing.reason().map(text -> text.in(language.code())).orElse(""))));
    }

    private ModelAndView earlier(Sitting sitting, Given given, boolean wrong, Locale locale) {
        Language language = Language.of(locale);
        QuestionBank bank = sittings.bank(sitting);
        Question question = bank.find(given.item()).orElseThrow();
        return new ModelAndView("competences/question", Map.of("question",
                new QuestionPage("/competences/sittings/" + sitting.id(), title(sitting, language), given.position(),
                        question, AnswerOrder.of(bank, question, sitting.seed()), given.category(), 0, "", wrong,
                        language)));
    }

    private static Optional<Integer> category(Optional<String> answer, Optional<Question> question) {
        return answer.filter(typed -> typed.matches("\\d{1,2}")).map(Integer::valueOf)
                .filter(category -> question.isPresent() && category < question.get().answers().size());
    }

    private String title(Sitting sitting, Language language) {
        return framework.findFamily(sitting.family()).map(family -> family.title().in(language))
                .orElse(sitting.family());
    }

    private Sitting own(SignedIn me, UUID id) {
        return sittings.find(me.account(), id).orElseThrow(NotYoursException::new);
    }
}
