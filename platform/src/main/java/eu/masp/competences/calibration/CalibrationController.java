package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.ItemEvidence;
import eu.masp.assessment.evidence.Limits;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Family;
import eu.masp.people.SignedIn;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.SeeOther;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** For evaluators, and for auditors who only read: what can be calibrated, what was, and the signature. */
@Controller
class CalibrationController {
    private static final String HERE = "/calibration";
    private static final int LONGEST = 2000;

    private final Calibrations calibrations;
    private final RunTable table;
    private final OverviewPages overview;
    private final RunPages runs;
    private final ReportFiles files;
    private final UsableAnswers answers;
    private final CompetenceFramework framework;
    private final CalibrationSettings settings;

    CalibrationController(Calibrations calibrations, RunTable table, OverviewPages overview, RunPages runs,
            ReportFiles files, UsableAnswers answers, CompetenceFramework framework, CalibrationSettings settings) {
        this.calibrations = calibrations;
        this.table = table;
        this.overview = overview;
        this.runs = runs;
        this.files = files;
        this.answers = answers;
        this.framework = framework;
        this.settings = settings;
    }

    @GetMapping(HERE)
    ModelAndView list(SignedIn me, Locale locale, @RequestParam(defaultValue = "") String note) {
        CalibrationAccess.read(me);
        Language language = Language.of(locale);
        Map<String, Object> model = new HashMap<>();
        model.put("families", overview.families(language));
        model.put("runs", overview.runs(language));
        model.put("acts", CalibrationAccess.acts(me));
        model.put("persons", settings.persons());
        model.put("answers", settings.answers());
        model.put("note", List.of("busy", "few").contains(note) ? note : "");
        return new ModelAndView("calibration/overview", model);
    }

    @PostMapping(HERE + "/families/{family}")
    Object start(SignedIn me, @PathVariable String family) {
        CalibrationAccess.act(me);
        Family of = framework.findFamily(family).orElseThrow(CalibrationController::notFound);
        if (answers.census(of).persons() < Limits.LEAST_PERSONS) {
            return SeeOther.to(HERE + "?note=few");
        }
        return calibrations.start(of, me.account()).map(id -> SeeOther.to(HERE + "/" + id))
                .orElseGet(() -> SeeOther.to(HERE + "?note=busy"));
    }

    @GetMapping(HERE + "/{id}")
    ModelAndView show(SignedIn me, @PathVariable UUID id, Locale locale,
            @RequestParam(defaultValue = "") String note) {
        CalibrationAccess.read(me);
        return page(me, id, Form.empty(), locale, List.of("late", "signed").contains(note) ? note : "");
    }

    @GetMapping(HERE + "/{id}/report.{kind:pdf|csv}")
    void file(SignedIn me, @PathVariable UUID id, @PathVariable String kind, Locale locale,
            HttpServletResponse response) throws IOException {
        CalibrationAccess.read(me);
        Run run = run(id);
        if (run.evidence() == null) {
            throw notFound();
        }
        files.send(run, kind, Language.of(locale), response);
    }

    @PostMapping(HERE + "/{id}/cancel")
    Object cancel(SignedIn me, @PathVariable UUID id) {
        CalibrationAccess.act(me);
        return back(id, calibrations.cancel(run(id).id(), me.account()));
    }

    @PostMapping(HERE + "/{id}/discard")
    Object discard(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        CalibrationAccess.act(me);
        Form form = reason(Form.of(sent), "discard-reason");
        return form.isWrong() ? wrong(me, id, form, locale)
                : back(id, calibrations.discard(run(id).id(), me.account(), form.value("discard-reason")));
    }

    @PostMapping(HERE + "/{id}/sign")
    Object sign(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        CalibrationAccess.act(me);
        Run run = run(id);
        Report report = run.report().orElseThrow(CalibrationController::notFound);
        if (run.state() != Run.State.DRAFT || calibrations.obstacle(report).isPresent()) {
            return SeeOther.to(HERE + "/" + id + "?note=late");
        }
        Form form = reason(Form.of(sent), "reason");
        Map<String, Decision> decisions = decisions(report, form);
        if (!form.value("read").equals("yes")) {
            form.reject("read", "calibration.wrong.read");
        }
        if (form.isWrong()) {
            return wrong(me, id, form, locale);
        }
        return back(id, calibrations.sign(id, form.value("report"), decisions, me.account(), form.value("reason")));
    }

    @PostMapping(HERE + "/{id}/withdraw")
    Object withdraw(SignedIn me, @PathVariable UUID id, @RequestParam Map<String, String> sent, Locale locale) {
        CalibrationAccess.act(me);
        Form form = reason(Form.of(sent), "withdraw-reason");
        return form.isWrong() ? wrong(me, id, form, locale)
                : back(id, calibrations.withdraw(run(id).id(), me.account(), form.value("withdraw-reason")));
    }

    private static Map<String, Decision> decisions(Report report, Form form) {
        Map<String, Decision> decisions = new LinkedHashMap<>();
        for (ItemEvidence item : report.items()) {
            Decision.find(form.value(RunPages.field(item)))
                    .filter(Calibrations.choices(item)::contains)
                    .ifPresentOrElse(decision -> decisions.put(item.id(), decision),
                            () -> form.reject(RunPages.field(item), "calibration.wrong.decision", item.id()));
        }
        if (!form.isWrong() && decisions.values().stream().noneMatch(Decision.TAKE::equals)) {
            form.reject(RunPages.field(report.items().getFirst()), "calibration.wrong.none");
        }
        Calibrations.tooFewLeft(report, decisions).keySet().stream().sorted().findFirst()
                .ifPresent(competence -> report.items().stream()
                        .filter(item -> item.before().group().equals(competence)).findFirst()
                        .ifPresent(item -> form.reject(RunPages.field(item), "calibration.wrong.few", competence,
                                Calibrations.LEAST_QUESTIONS)));
        return decisions;
    }

    private static Form reason(Form form, String field) {
        if (form.value(field).isEmpty() || form.value(field).length() > LONGEST) {
            form.reject(field, "calibration.wrong.reason", LONGEST);
        }
        return form;
    }

    /** What somebody else did meanwhile is told, and not undone. */
    private static Object back(UUID id, boolean done) {
        return SeeOther.to(HERE + "/" + id + (done ? "" : "?note=late"));
    }

    private ModelAndView wrong(SignedIn me, UUID id, Form form, Locale locale) {
        ModelAndView page = page(me, id, form, locale, "");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(SignedIn me, UUID id, Form form, Locale locale, String note) {
        return new ModelAndView("calibration/run",
                Map.of("run", runs.of(run(id), me, form, Language.of(locale)), "form", form, "note", note));
    }

    private Run run(UUID id) {
        return table.find(id).orElseThrow(CalibrationController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
