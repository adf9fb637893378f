package eu.masp.lab.web;

import eu.masp.grants.RuleVersion;
import eu.masp.lab.scenarios.Scenario;
import eu.masp.lab.scenarios.ScenarioTable;
import eu.masp.lab.scenarios.Trial;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
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

/** Keeps a trial as a scenario, or as another version of the one it began from. */
@Controller
class KeepController {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_REASON = 1000;

    private final LabReach reach;
    private final LabLanguage language;
    private final ScenarioTable scenarios;
    private final RuleVersion rules;
    private final TrialWords trialWords;

    KeepController(LabReach reach, LabLanguage language, ScenarioTable scenarios, RuleVersion rules,
            TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.scenarios = scenarios;
        this.rules = rules;
        this.trialWords = trialWords;
    }

    @GetMapping("/lab/trials/{id}/keep")
    ModelAndView form(SignedIn me, Locale locale, @PathVariable UUID id) {
        Trial trial = reach.workTrial(me, id);
        Map<String, String> values = new HashMap<>();
        origin(trial).ifPresent(scenario -> {
            values.put("name", scenario.name());
            values.put("reason", scenario.reason());
            values.put("as", "version");
        });
        return page(locale, trial, Form.of(values));
    }

    @PostMapping("/lab/trials/{id}/keep")
    Object keep(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        Trial trial = reach.workTrial(me, id);
        Form form = Form.of(sent);
        String name = form.value("name");
        String reason = form.value("reason").replace("\r\n", "\n");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            form.reject("name", "lab.wrong.name");
        }
        if (reason.isEmpty() || reason.length() > LONGEST_REASON) {
            form.reject("reason", "lab.wrong.reason");
        }
        if (form.isWrong()) {
            return page(locale, trial, form);
        }
        UUID scenario = scenarios.keep(trial, form.value("as").equals("version"), name, reason, rules.today(),
                me.account());
        return SeeOther.to("/lab/scenarios/" + scenario);
    }

    /** The scenario of the same body that the trial began from. */
    private Optional<Scenario> origin(Trial trial) {
        return Optional.ofNullable(trial.scenario()).flatMap(scenarios::find)
                .filter(scenario -> scenario.body().equals(trial.body()));
    }

    private ModelAndView page(Locale locale, Trial trial, Form form) {
        LabWords words = language.in(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("form", form);
        model.put("trial", trial);
        model.put("origin", origin(trial).map(Scenario::name).orElse(null));
        model.put("line", trialWords.measures(trial.setting(), words) + "; " + trialWords.area(trial.setting(), words));
        model.put("changes", trialWords.changes(trial.setting(), words));
        return new ModelAndView("lab/keep", model, form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }
}
