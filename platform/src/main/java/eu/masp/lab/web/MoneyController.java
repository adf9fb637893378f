package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.scenarios.TrialTable;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Beside;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Work;
import eu.masp.measures.Measure;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import eu.masp.simulation.funds.FundResults;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** What becomes of a fund when people apply; a fund can be kept with the trial, and goes with it into a scenario. */
@Controller
class MoneyController {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final LabReach reach;
    private final LabLanguage language;
    private final Beside beside;
    private final TrialTable trials;
    private final CurrentCatalogue current;
    private final TrialWords trialWords;

    MoneyController(LabReach reach, LabLanguage language, Beside beside, TrialTable trials, CurrentCatalogue current,
            TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.beside = beside;
        this.trials = trials;
        this.current = current;
        this.trialWords = trialWords;
    }

    /** Looks at the fund that was asked about, else at the one that is kept. */
    @GetMapping("/lab/trials/{id}/money")
    ModelAndView money(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> asked)
            throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        boolean begun = asked.containsKey("low");
        Form form = Form.of(
                begun ? asked : MoneyForm.begin(trial, Language.of(locale), asked.containsKey("pilot")));
        Optional<Money> money = begun ? read(trial, form, locale)
                : Optional.ofNullable(trial.money()).filter(_ -> !asked.containsKey("pilot"));
        return page(me, locale, trial, form, money.orElse(null));
    }

    @PostMapping("/lab/trials/{id}/money")
    Object keep(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent)
            throws InterruptedException {
        Trial trial = reach.workTrial(me, id);
        if (sent.containsKey("drop")) {
            trials.keepMoney(id, null);
            return SeeOther.to("/lab/trials/" + id);
        }
        Form form = Form.of(sent);
        Optional<Money> money = read(trial, form, locale);
        if (money.isEmpty()) {
            return page(me, locale, trial, form, null);
        }
        trials.keepMoney(id, money.get());
        return SeeOther.to("/lab/trials/" + id + "/money");
    }

    private Optional<Money> read(Trial trial, Form form, Locale locale) {
        return new MoneyForm(form, Language.of(locale), provinces().keySet(), current.catalogue(), measures(trial)
                .stream().findFirst()).read();
    }

    private ModelAndView page(SignedIn me, Locale locale, Trial trial, Form form, @Nullable Money money)
            throws InterruptedException {
        PopulationInfo population = reach.population(trial.setting().population(), trial.body())
                .orElseThrow(LabReach::notFound);
        LabWords words = language.in(locale);
        Map<String, String> typed = money == null ? Map.of() : MoneyForm.values(money, words.language());
        @Nullable
        Work<FundResults> work = money == null ? null
                : beside.money(trial.owner(), trial.setting(), money, population, PATIENCE);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("trial", trial);
        model.put("population", population);
        model.put("measures", measures(trial));
        model.put("changes", trialWords.changes(trial.setting(), words));
        model.put("areaLine", trialWords.area(trial.setting(), words));
        model.put("form", form);
        model.put("pilot", PilotRange.read().words(words.language()));
        model.put("provinces", provinces());
        model.put("work", work);
        model.put("declared", MoneyWords.of(money, words));
        model.put("typed", typed);
        model.put("kept", money != null && money.equals(trial.money()));
        model.put("works", reach.works(me, trial.body()));
        model.put("again", again(trial, typed));
        return new ModelAndView("lab/money", model,
                form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private static String again(Trial trial, Map<String, String> typed) {
        UriComponentsBuilder again = UriComponentsBuilder.fromPath("/lab/trials/" + trial.id() + "/money");
        typed.forEach((field, value) -> again.queryParam(field, "{" + field + "}"));
        return again.encode().buildAndExpand(typed).toUriString();
    }

    private Map<String, String> provinces() {
        return new Areas(current.vocabulary()).provinces();
    }

    private List<Measure> measures(Trial trial) {
        return trial.setting().measures().stream().flatMap(each -> current.catalogue().findMeasure(each).stream())
                .toList();
    }
}
