package eu.masp.competences.fairness;

import eu.masp.competences.chapter.Sittings;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asked after the first result and never before, so that nobody answers about themselves while answering the chapter. */
@Controller
class FairnessController {
    private static final String HERE = "/competences/fairness";

    private final Fairness fairness;
    private final Sittings sittings;

    FairnessController(Fairness fairness, Sittings sittings) {
        this.fairness = fairness;
        this.sittings = sittings;
    }

    @GetMapping(HERE)
    Object ask(SignedIn me, @RequestParam(defaultValue = "") String note) {
        if (!answered(me)) {
            return SeeOther.to("/competences");
        }
        Facts facts = fairness.facts(me.account());
        Form form = Form.of(Map.of("age", facts.ageBand().orElse(""), "background", facts.background().orElse("")));
        return page(me, form, List.of("lent", "told", "erased").contains(note) ? note : "");
    }

    /** The answers, without the name, for the weights of the questions. */
    @PostMapping(HERE + "/answers")
    Object lend(SignedIn me, @RequestParam(defaultValue = "") String agree) {
        if (!answered(me)) {
            return SeeOther.to("/competences");
        }
        fairness.lend(me.account(), agree.equals("yes"));
        return SeeOther.to(HERE + "?note=lent");
    }

    @PostMapping(HERE)
    Object tell(SignedIn me, @RequestParam Map<String, String> sent) {
        if (!answered(me)) {
            return SeeOther.to("/competences");
        }
        Form form = Form.of(sent);
        if (!form.value("agree").equals("yes")) {
            form.reject("agree", "fairness.wrong.agree");
        }
        if (!Facts.knows(Facts.AGE_BANDS, form.value("age"))) {
            form.reject("age-to-29", "fairness.wrong.answer");
        }
        if (!Facts.knows(Facts.BACKGROUNDS, form.value("background"))) {
            form.reject("background-yes", "fairness.wrong.answer");
        }
        if (form.isWrong()) {
            ModelAndView page = page(me, form, "");
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        fairness.tell(me.account(), Facts.of(form.value("age"), form.value("background")));
        return SeeOther.to(HERE + "?note=told");
    }

    @PostMapping(HERE + "/erase")
    Object erase(SignedIn me) {
        fairness.erase(me.account());
        return SeeOther.to(HERE + "?note=erased");
    }

    private boolean answered(SignedIn me) {
        return sittings.of(me.account()).stream().anyMatch(sitting -> !sitting.open());
    }

    private ModelAndView page(SignedIn me, Form form, String note) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("note", note);
        model.put("lent", fairness.lent(me.account()).isPresent());
        model.put("told", fairness.told(me.account()).isPresent());
        return new ModelAndView("competences/fairness", model);
    }
}
