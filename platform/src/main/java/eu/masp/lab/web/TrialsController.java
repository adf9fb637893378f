package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.lab.populations.Drawings;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.scenarios.TrialTable;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.RuleFields;
import eu.masp.lab.trial.RuleForm;
import eu.masp.lab.trial.RuleValues;
import eu.masp.lab.trial.Run;
import eu.masp.lab.trial.Runs;
import eu.masp.lab.trial.Setting;
import eu.masp.measures.Measure;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
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
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A trial: begun, looked at, changed. With scripts each change shows its result at once; without them a button does. */
@Controller
class TrialsController {
    private static final String EXAMPLE = "bonus-nido";
    private static final Duration PATIENCE = Duration.ofMillis(2500);
    private static final Duration GLANCE = Duration.ofMillis(900);

    private final LabReach reach;
    private final LabLanguage language;
    private final TrialTable trials;
    private final Populations populations;
    private final Drawings drawings;
    private final CurrentCatalogue current;
    private final Runs runs;
    private final TrialWords trialWords;

    TrialsController(LabReach reach, LabLanguage language, TrialTable trials, Populations populations,
            Drawings drawings, CurrentCatalogue current, Runs runs, TrialWords trialWords) {
        this.reach = reach;
        this.language = language;
        this.trials = trials;
        this.populations = populations;
        this.drawings = drawings;
        this.current = current;
        this.runs = runs;
        this.trialWords = trialWords;
    }

    @GetMapping("/lab/new")
    ModelAndView begin(SignedIn me, Locale locale, @RequestParam Optional<String> body,
            @RequestParam Optional<String> measure, @RequestParam Optional<LocalDate> on) {
        String of = reach.body(me, body);
        reach.requireWorker(me, of);
        Map<String, String> values = new HashMap<>();
        values.put("measure", measure.or(() -> Optional.of(EXAMPLE))
                .filter(id -> current.catalogue().findMeasure(id).isPresent()).orElse(""));
        List<PopulationInfo> usable = populations.of(of);
        usable.stream().findFirst().ifPresent(first -> values.put("population", first.id()));
        LocalDate day = on.or(() -> usable.stream().findFirst().map(PopulationInfo::on)).orElseGet(current::today);
        values.put("on", day.toString());
        return newPage(locale, of, Form.of(values));
    }

    @PostMapping("/lab/new")
    Object create(SignedIn me, Locale locale, @RequestParam Map<String, String> sent) {
        String of = reach.body(me, Optional.ofNullable(sent.get("body")));
        reach.requireWorker(me, of);
        Form form = Form.of(sent);
        Optional<Setting> setting = new SettingForm(form, current.catalogue(), populations.of(of)).read();
        if (setting.isEmpty()) {
            return newPage(locale, of, form);
        }
        return SeeOther.to("/lab/trials/" + trials.begin(of, me.account(), setting.get()));
    }

    private ModelAndView newPage(Locale locale, String body, Form form) {
        Map<String, Object> model = choices(locale, body);
        model.put("form", form);
        model.put("drawing", drawings.running());
        return new ModelAndView("lab/new", model, form.isWrong() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    private Map<String, Object> choices(Locale locale, String body) {
        LabWords words = language.in(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("words", words);
        model.put("body", body);
        model.put("measures", current.catalogue().measures().stream()
                .sorted(Comparator.comparing((Measure measure) -> words.title(measure))).toList());
        model.put("populations", populations.of(body));
        model.put("provinces", new Areas(current.vocabulary()).provinces());
        return model;
    }

    @GetMapping("/lab/trials/{id}")
    ModelAndView look(SignedIn me, Locale locale, @PathVariable UUID id) throws InterruptedException {
        Trial trial = reach.readTrial(me, id);
        return page(me, locale, trial, form(trial.setting(), locale), DrawnFor.of(trial.setting(), locale), GLANCE);
    }

    private Form form(Setting setting, Locale locale) {
        Map<String, String> values = SettingForm.values(setting, new Areas(current.vocabulary()));
        DrawnFor drawn = DrawnFor.of(setting, locale);
        values.putAll(RuleValues.of(fields(drawn), setting.changes(), drawn.language()));
        return Form.of(values);
    }

    private RuleFields fields(DrawnFor drawn) {
        return RuleFields.of(current.catalogue(), measures(drawn.measures()), drawn.on());
    }

    private List<Measure> measures(List<String> ids) {
        return ids.stream().flatMap(each -> current.catalogue().findMeasure(each).stream()).toList();
    }

    @PostMapping("/lab/trials/{id}")
    Object change(SignedIn me, Locale locale, @PathVariable UUID id, @RequestParam Map<String, String> sent,
            @RequestHeader(value = "HX-Request", defaultValue = "false") boolean script, HttpServletResponse response)
            throws InterruptedException {
        Trial trial = reach.workTrial(me, id);
        Form form = Form.of(sent);
        Optional<Setting> basics = new SettingForm(form, current.catalogue(), populations.of(trial.body())).read();
        DrawnFor drawn = DrawnFor.read(form, DrawnFor.of(trial.setting(), locale));
        Map<String, Object> changes = new RuleForm(form, current.catalogue(), fields(drawn), drawn.language()).read();
        if (form.isWrong() || basics.isEmpty()) {
            whole(response);
            ModelAndView page = page(me, locale, trial, form, drawn, Duration.ZERO);
            page.setStatus(script ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Setting setting = basics.get().with(changes);
        trials.change(id, setting);
        if (!script) {
            return SeeOther.to("/lab/trials/" + id);
        }
        DrawnFor now = DrawnFor.of(setting, locale);
        if (!now.equals(drawn) || form.value("wrong").equals("yes")) {
            // The form itself is another one now.
            whole(response);
        }
        return page(me, locale, trial.with(setting), form(setting, locale), now, PATIENCE);
    }

    private static void whole(HttpServletResponse response) {
        response.setHeader("HX-Retarget", "#trial");
        response.setHeader("HX-Reselect", "#trial");
    }

    @PostMapping("/lab/trials/{id}/cancel")
    Object cancel(SignedIn me, @PathVariable UUID id) {
        runs.cancel(reach.workTrial(me, id).owner());
        return SeeOther.to("/lab/trials/" + id);
    }

    @PostMapping("/lab/trials/{id}/again")
    Object again(SignedIn me, @PathVariable UUID id) {
        runs.forget(reach.workTrial(me, id).owner());
        return SeeOther.to("/lab/trials/" + id);
    }

    private ModelAndView page(SignedIn me, Locale locale, Trial trial, Form form, DrawnFor drawn,
            Duration patience) throws InterruptedException {
        LabWords words = language.in(locale);
        @Nullable
        PopulationInfo population = reach.population(trial.setting().population(), trial.body()).orElse(null);
        boolean gone = population == null || measures(trial.setting().measures()).isEmpty();
        Run run = gone || population == null ? null : runs.of(trial.owner(), trial.setting(), population);
        if (run != null) {
            run.await(patience);
        }
        Map<String, Object> model = choices(locale, trial.body());
        model.put("form", form);
        model.put("trial", trial);
        model.put("chosen", measures(trial.setting().measures()));
        model.put("population", population);
        model.put("run", run);
        model.put("fields", fields(drawn));
        model.put("drawn", drawn);
        model.put("works", reach.works(me, trial.body()));
        model.put("measuresLine", trialWords.measures(trial.setting(), words));
        model.put("areaLine", trialWords.area(trial.setting(), words));
        model.put("changes", trialWords.changes(trial.setting(), words));
        return new ModelAndView("lab/trial", model);
    }
}
