package eu.masp.lab.web;

import eu.masp.lab.populations.Drawings;
import eu.masp.lab.populations.Populations;
import eu.masp.lab.scenarios.ScenarioTable;
import eu.masp.lab.scenarios.TrialTable;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way into the lab: what the body has kept, and what one was last trying. */
@Controller
class LabController {
    private final LabReach reach;
    private final LabLanguage language;
    private final ScenarioTable scenarios;
    private final TrialTable trials;
    private final Populations populations;
    private final Drawings drawings;
    private final People people;
    private final TrialWords trialWords;

    LabController(LabReach reach, LabLanguage language, ScenarioTable scenarios, TrialTable trials,
            Populations populations, Drawings drawings, People people, TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.scenarios = scenarios;
        this.trials = trials;
        this.populations = populations;
        this.drawings = drawings;
        this.people = people;
        this.trialWords = trialWords;
    }

    @GetMapping("/lab")
    ModelAndView home(SignedIn me, Locale locale, @RequestParam Optional<String> body) {
        String of = reach.body(me, body);
        List<eu.masp.lab.scenarios.Scenario> kept = scenarios.of(of);
        Map<String, Object> model = new HashMap<>();
        model.put("words", language.in(locale));
        model.put("body", of);
        model.put("bodies", reach.bodies(me));
        model.put("scenarios", kept);
        model.put("names", people.names(kept.stream().map(each -> each.account()).distinct().toList(), me,
                "who kept a scenario"));
        model.put("trials", trials.of(of, me.account()));
        model.put("trialWords", trialWords);
        model.put("works", reach.works(me, of));
        model.put("ready", !populations.of(of).isEmpty());
        model.put("drawing", drawings.running());
        return new ModelAndView("lab/home", model);
    }
}
