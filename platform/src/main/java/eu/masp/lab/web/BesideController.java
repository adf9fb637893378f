package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Beside;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Work;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.simulation.funds.FundResults;
import eu.masp.simulation.results.Fairness;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is asked beside a trial: what becomes of a fund when people apply, and between whom the rules are even. */
@Controller
class BesideController {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final LabReach reach;
    private final LabLanguage language;
    private final Beside beside;
    private final CurrentCatalogue current;
    private final TrialWords trialWords;

    BesideController(LabReach reach, LabLanguage language, Beside beside, CurrentCatalogue current,
            TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.beside = beside;
        this.current = current;
        this.trialWords = trialWords;
    }

    @GetMapping("/lab/trials/{id}/fairness")
    ModelAndView fairness(SignedIn me, Locale locale, @PathVariable UUID id) throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        PopulationInfo population = reach.population(trial.setting().population(), trial.body())
                .orElseThrow(LabReach::notFound);
        Work<Map<String, Fairness>> work = beside.fairness(trial.owner(), trial.setting(), population, PATIENCE);
        Map<String, Object> model = model(locale, trial, population);
        model.put("work", work);
        return new ModelAndView("lab/fairness", model);
    }

    @GetMapping("/lab/trials/{id}/money")
    ModelAndView money(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> asked,
            HttpServletRequest request) throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        PopulationInfo population = reach.population(trial.setting().population(), trial.body())
                .orElseThrow(LabReach::notFound);
        Map<String, String> provinces = new Areas(current.vocabulary()).provinces();
        boolean begun = asked.containsKey("low");
        Form form = Form.of(begun ? asked : MoneyForm.begin(trial.setting().on()));
        Optional<Money> money = begun ? new MoneyForm(form, Language.of(locale), provinces.keySet()).read()
                : Optional.empty();
        @Nullable
        Work<FundResults> work = money.isEmpty() ? null
                : beside.money(trial.owner(), trial.setting(), money.get(), population, PATIENCE);
        Map<String, Object> model = model(locale, trial, population);
        model.put("form", form);
        model.put("provinces", provinces);
        model.put("work", work);
        model.put("again", request.getRequestURI() + "?" + request.getQueryString());
        return new ModelAndView("lab/money", model, form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Map<String, Object> model(Locale locale, Trial trial, PopulationInfo population) {
        LabWords words = language.in(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("trial", trial);
        model.put("population", population);
        model.put("measures", trial.setting().measures().stream()
                .flatMap(each -> current.catalogue().findMeasure(each).stream()).toList());
        model.put("changes", trialWords.changes(trial.setting(), words));
        model.put("areas", new Areas(current.vocabulary()));
        return model;
    }
}
