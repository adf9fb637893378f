package eu.masp.lab.web;

import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.grants.RuleVersion;
import eu.masp.lab.populations.FitFile;
import eu.masp.lab.populations.PopulationInfo;
import eu.masp.lab.populations.Populations;
import eu.masp.lab.scenarios.Scenario;
import eu.masp.lab.scenarios.Trial;
import eu.masp.lab.trial.Areas;
import eu.masp.lab.trial.Beside;
import eu.masp.lab.trial.Money;
import eu.masp.lab.trial.Results;
import eu.masp.lab.trial.Run;
import eu.masp.lab.trial.Runs;
import eu.masp.lab.trial.Setting;
import eu.masp.lab.trial.Work;
import eu.masp.people.SignedIn;
import eu.masp.shell.ContentPolicy;
import eu.masp.shell.Documents;
import eu.masp.shell.Language;
import eu.masp.simulation.funds.FundResults;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
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
import org.springframework.web.server.ResponseStatusException;

/** Results to hand on: a report as PDF, the tables as XLSX; both with the changes, the method and its limits. */
@Controller
class ReportController {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final LabReach reach;
    private final LabLanguage language;
    private final Runs runs;
    private final Populations populations;
    private final RuleVersion rules;
    private final Documents documents;
    private final TrialWords trialWords;
    private final Clock clock;
    private final Beside beside;
    private final CurrentCatalogue current;

    ReportController(LabReach reach, LabLanguage language, Runs runs, Populations populations, RuleVersion rules,
            Documents documents, TrialWords trialWords, Clock clock, Beside beside,
            CurrentCatalogue current) {
        this.reach = reach;
        this.language = language;
        this.runs = runs;
        this.populations = populations;
        this.rules = rules;
        this.documents = documents;
        this.trialWords = trialWords;
        this.clock = clock;
        this.beside = beside;
        this.current = current;
    }

    @GetMapping("/lab/trials/{id}/report.{kind:pdf|xlsx}")
    void ofTrial(SignedIn me, Locale locale, @PathVariable UUID id, @PathVariable String kind,
            HttpServletResponse response) throws IOException, InterruptedException {
        Trial trial = reach.readTrial(me, id);
        LabWords words = language.in(locale);
        send(locale, trial.body(), trial.owner(), trial.setting(), trial.money(),
                trialWords.measures(trial.setting(), words), "", kind, response);
    }

    @GetMapping("/lab/scenarios/{id}/report.{kind:pdf|xlsx}")
    void ofScenario(SignedIn me, Locale locale, @PathVariable UUID id, @PathVariable String kind,
            HttpServletResponse response) throws IOException, InterruptedException {
        Scenario scenario = reach.readScenario(me, id);
        send(locale, scenario.body(), scenario.owner(), scenario.setting(), scenario.money(), scenario.name(),
                scenario.reason(), kind, response);
    }

    private void send(Locale locale, String body, String owner, Setting setting, @Nullable Money money, String name,
            String reason, String kind, HttpServletResponse response) throws IOException, InterruptedException {
        PopulationInfo population = reach.population(setting.population(), body).orElseThrow(LabReach::notFound);
        Run run = runs.of(owner, setting, population);
        Results results = run.await(PATIENCE) ? run.results() : null;
        @Nullable
        Work<FundResults> work = money == null ? null : beside.money(owner, setting, money, population, PATIENCE);
        FundResults funds = work == null ? null : work.result();
        boolean withheld = work != null && work.reason().equals(Work.WITHHELD);
        if (results == null || work != null && funds == null && !withheld) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        LabWords words = language.in(locale);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition",
                "attachment; filename=\"masp-lab-" + setting.on() + "." + kind + "\"");
        Optional<FitFile> fit = populations.fit(population);
        ReportHead head = new ReportHead(name, reason, words.body(body), trialWords.area(setting, words),
                words.date(setting.on()), words.moment(clock.instant()), rules.today(), population,
                trialWords.changes(setting, words),
                fit.map(FitFile::seed).orElse(""), fit.map(FitFile::sources).orElse(List.of()),
                fit.map(FitFile::assumptions).orElse(List.of()));
        if (kind.equals("xlsx")) {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            new ReportWorkbook(words, head, results, work == null ? null
                    : new FundSheets(words, funds, results, MoneyWords.of(money, words), head.area(),
                            new Areas(current.vocabulary()).provinces()))
                    .write(response.getOutputStream());
        } else {
            Map<String, Object> model = new HashMap<>();
            model.put("words", words);
            model.put("head", head);
            model.put("results", results);
            model.put("funds", funds);
            model.put("fundsWithheld", withheld);
            model.put("declared", MoneyWords.of(money, words));
            model.put("measures", results.measures().stream().map(Results.OfMeasure::measure).toList());
            model.put("provinces", new Areas(current.vocabulary()).provinces());
            byte[] pdf = documents.pdf("lab/report", Language.of(locale), model);
            response.setContentType("application/pdf");
            response.setHeader(ContentPolicy.HEADER, ContentPolicy.PAPER);
            response.getOutputStream().write(pdf);
        }
    }
}
