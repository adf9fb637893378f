package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.CallableMeasures;
import eu.masp.grants.RuleVersion;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.scenarios.Scenario;
import eu.masp.lab.scenarios.ScenarioTable;
import eu.masp.lab.scenarios.TrialTable;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Beside;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Results;
import eu.masp.lab.trial.Run;
import eu.masp.lab.trial.Runs;
import eu.masp.lab.trial.Work;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.SeeOther;
import eu.masp.simulation.funds.FundResults;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Scenarios: looked at, opened again, put away, and up to four side by side. */
@Controller
class ScenariosController {
    private static final Duration PATIENCE = Duration.ofMillis(2500);
    private static final int MOST = 4;

    private final LabReach reach;
    private final LabLanguage language;
    private final ScenarioTable scenarios;
    private final TrialTable trials;
    private final Runs runs;
    private final RuleVersion rules;
    private final CallableMeasures callable;
    private final People people;
    private final TrialWords trialWords;
    private final Beside beside;
    private final CurrentCatalogue current;

    ScenariosController(LabReach reach, LabLanguage language, ScenarioTable scenarios, TrialTable trials, Runs runs,
            RuleVersion rules, CallableMeasures callable, People people, TrialWords trialWords,
            Beside beside, CurrentCatalogue current) {
        this.reach = reach;
        this.language = language;
        this.scenarios = scenarios;
        this.trials = trials;
        this.runs = runs;
        this.rules = rules;
        this.callable = callable;
        this.people = people;
        this.trialWords = trialWords;
        this.beside = beside;
        this.current = current;
    }

    @GetMapping("/lab/scenarios/{id}")
    ModelAndView look(SignedIn me, Locale locale, @PathVariable UUID id) throws InterruptedException {
        Scenario scenario = reach.readScenario(me, id);
        LabWords words = language.in(locale);
        List<Scenario> versions = scenarios.versions(id);
        Optional<Run> run = run(scenario);
        if (run.isPresent()) {
            run.get().await(PATIENCE);
        }
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("scenario", scenario);
        model.put("versions", versions);
        model.put("names", people.names(versions.stream().map(Scenario::account).distinct().toList(), me,
                "who kept a scenario"));
        model.put("run", run.orElse(null));
        model.put("money", money(scenario));
        model.put("declared", MoneyWords.of(scenario.money(), words));
        model.put("provinces", new Areas(current.vocabulary()).provinces());
        model.put("measures", scenario.setting().measures().stream()
                .flatMap(each -> current.catalogue().findMeasure(each).stream()).toList());
        model.put("works", reach.works(me, scenario.body()));
        model.put("callable", scenario.setting().measures().stream()
                .filter(measure -> callable.callable(measure, scenario.body())).toList());
        model.put("sameRules", scenario.rules().equals(rules.today()));
        model.put("measuresLine", trialWords.measures(scenario.setting(), words));
        model.put("areaLine", trialWords.area(scenario.setting(), words));
        model.put("changes", trialWords.changes(scenario.setting(), words));
        return new ModelAndView("lab/scenario", model);
    }

    /** What becomes of the fund that is kept with a scenario; null where there is none. */
    private @Nullable Work<FundResults> money(Scenario scenario) throws InterruptedException {
        Money money = scenario.money();
        Optional<PopulationInfo> population = reach.population(scenario.setting().population(), scenario.body());
        return money == null || population.isEmpty() ? null
                : beside.money(scenario.owner(), scenario.setting(), money, population.get(), PATIENCE);
    }

    private Optional<Run> run(Scenario scenario) {
        Optional<PopulationInfo> population = reach.population(scenario.setting().population(), scenario.body());
        return population.map(info -> runs.of(scenario.owner(), scenario.setting(), info));
    }

    /** Another trial with the scenario's setting: the scenario itself stays. */
    @PostMapping("/lab/scenarios/{id}/open")
    Object open(SignedIn me, @PathVariable UUID id) {
        Scenario scenario = reach.workScenario(me, id);
        return SeeOther.to("/lab/trials/" + trials.begin(scenario, me.account()));
    }

    /** Works out anew what did not come off. */
    @PostMapping("/lab/scenarios/{id}/again")
    Object again(SignedIn me, @PathVariable UUID id) {
        runs.forget(reach.workScenario(me, id).owner());
        return SeeOther.to("/lab/scenarios/" + id);
    }

    @PostMapping("/lab/scenarios/{id}/archive")
    Object archive(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent) {
        reach.workScenario(me, id);
        scenarios.archive(id, !"no".equals(sent.get("archived")), me.account());
        return SeeOther.to("/lab/scenarios/" + id);
    }

    @GetMapping("/lab/compare")
    ModelAndView compare(SignedIn me, Locale locale, @RequestParam MultiValueMap<String, String> asked)
            throws InterruptedException {
        String body = reach.body(me, Optional.ofNullable(asked.getFirst("body")));
        List<Scenario> chosen = new ArrayList<>();
        for (String id : asked.getOrDefault("s", List.of()).stream().distinct().limit(MOST + 1).toList()) {
            chosen.add(reach.readScenario(me, id(id)));
        }
        LabWords words = language.in(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("body", body);
        model.put("trialWords", trialWords);
        boolean wrong = chosen.size() < 2 || chosen.size() > MOST;
        List<Compared> columns = new ArrayList<>();
        if (!wrong) {
            // All begin before the first is waited for.
            List<Optional<Run>> begun = chosen.stream().map(this::run).toList();
            for (int i = 0; i < chosen.size(); i++) {
                columns.add(compared(chosen.get(i), begun.get(i)));
            }
        }
        model.put("columns", columns);
        model.put("comparison", new ScenarioComparison(columns));
        return new ModelAndView("lab/compare", model, wrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Compared compared(Scenario scenario, Optional<Run> begun) throws InterruptedException {
        boolean done = begun.isPresent() && begun.get().await(PATIENCE);
        @Nullable
        Results results = done ? begun.get().results() : null;
        String reason = begun.isEmpty() ? "gone" : !done || results != null ? ""
                : begun.get().stage() == Run.Stage.CANCELLED ? "cancelled" : begun.get().reason();
        return new Compared(scenario, results, begun.isPresent() && !done, reason, money(scenario));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw LabReach.notFound();
        }
    }
}
