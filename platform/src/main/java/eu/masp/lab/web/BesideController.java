package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Beside;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.RuleFields;
import eu.masp.lab.trial.Run;
import eu.masp.lab.trial.Runs;
import eu.masp.lab.trial.Work;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.simulation.optimise.Frontier;
import eu.masp.simulation.results.Fairness;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
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

/** What is asked beside a trial: families as examples, between whom the rules are even, and which other numbers would do better. */
@Controller
class BesideController {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final LabReach reach;
    private final LabLanguage language;
    private final Beside beside;
    private final Runs runs;
    private final CurrentCatalogue current;
    private final TrialWords trialWords;

    BesideController(LabReach reach, LabLanguage language, Beside beside, Runs runs, CurrentCatalogue current,
            TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.beside = beside;
        this.runs = runs;
        this.current = current;
        this.trialWords = trialWords;
    }

    @GetMapping("/lab/trials/{id}/families")
    ModelAndView families(SignedIn me, Locale locale, @PathVariable UUID id) throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        PopulationInfo population = reach.population(trial.setting().population(), trial.body())
                .orElseThrow(LabReach::notFound);
        Run run = runs.of(trial.owner(), trial.setting(), population);
        Map<String, Object> model = new HashMap<>();
        model.put("words", language.in(locale));
        model.put("trial", trial);
        model.put("results", run.await(PATIENCE) ? run.results() : null);
        model.put("work", beside.examples(trial.owner(), trial.setting(), population, PATIENCE));
        return new ModelAndView("lab/families", model);
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

    @GetMapping("/lab/trials/{id}/search")
    ModelAndView search(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> asked,
            HttpServletRequest request) throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        PopulationInfo population = reach.population(trial.setting().population(), trial.body())
                .orElseThrow(LabReach::notFound);
        Map<String, Object> model = model(locale, trial, population);
        LabWords words = language.in(locale);
        Map<String, String> names = SearchForm.names(RuleFields.of(current.catalogue(), trial.setting().measures()
                .stream().limit(1).flatMap(each -> current.catalogue().findMeasure(each).stream()).toList(),
                trial.setting().on()), words);
        Map<String, String> provinces = new Areas(current.vocabulary()).provinces();
        boolean begun = asked.containsKey("what1");
        Form form = Form.of(begun ? asked : MoneyForm.begin(trial, words.language(), asked.containsKey("pilot")));
        @Nullable
        Work<Frontier> work = null;
        if (begun) {
            Optional<Money> money = new MoneyForm(form, words.language(), provinces.keySet(), current.catalogue(),
                    current.catalogue().findMeasure(trial.setting().measures().getFirst())).read();
            SearchForm typed = new SearchForm(form, words.language(), names);
            Optional<Map<String, Object>> search = typed.read();
            if (money.isPresent() && search.isPresent()) {
                work = beside.optimise(trial.owner(), trial.setting(), money.get(), search.get(), population,
                        PATIENCE);
                Frontier found = work.result();
                model.put("edges", found == null ? List.of() : typed.edges(found.chosen(), words));
            }
        }
        model.put("pilot", PilotRange.read().words(words.language()));
        model.put("form", form);
        model.put("names", names);
        model.put("provinces", provinces);
        model.put("work", work);
        model.put("again", request.getRequestURI() + "?" + request.getQueryString());
        return new ModelAndView("lab/search", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
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
        model.put("areaLine", trialWords.area(trial.setting(), words));
        model.put("areas", new Areas(current.vocabulary()));
        return model;
    }
}
