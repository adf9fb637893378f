package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.ItemEvidence;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Question;
import eu.masp.people.People;
import eu.masp.people.SignedIn;
import eu.masp.shell.Figures;
import eu.masp.shell.Form;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts a run together for those who decide on it. */
@Component
class RunPages {
    private final RunTable table;
    private final Calibrations calibrations;
    private final ReportPages reports;
    private final CompetenceFramework framework;
    private final People people;
    private final Texts texts;
    private final Clock clock;

    RunPages(RunTable table, Calibrations calibrations, ReportPages reports, CompetenceFramework framework,
            People people, Texts texts, Clock clock) {
        this.table = table;
        this.calibrations = calibrations;
        this.reports = reports;
        this.framework = framework;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    RunPage of(Run run, SignedIn me, Form form, Language language) {
        Optional<Report> report = run.report();
        boolean acts = CalibrationAccess.acts(me);
        boolean signable = acts && run.state() == Run.State.DRAFT
                && report.flatMap(calibrations::obstacle).isEmpty();
        String family = framework.findFamily(run.family()).map(each -> each.title().in(language))
                .orElse(run.family());
        return new RunPage(run.id().toString(), family, run.state().word(), run.step(), run.problem(),
                report.map(_ -> reports.of(run, language)).orElse(null), Objects.toString(run.sha256(), ""), acts,
                signable, signable ? decisions(report.orElseThrow(), form, language) : List.of(),
                report.map(calibrations::changedSince).orElse(List.of()), events(run, language));
    }

    private List<DecisionLine> decisions(Report report, Form form, Language language) {
        Map<String, String> words = framework.findFamily(report.family()).stream()
                .flatMap(family -> family.questions().stream())
                .collect(java.util.stream.Collectors.toMap(Question::id, each -> each.text().in(language)));
        return report.items().stream().map(item -> {
            boolean must = !item.flags().isEmpty();
            String proposed = item.usable() ? must ? "" : Decision.TAKE.word() : Decision.KEEP.word();
            String sent = form.value(field(item));
            return new DecisionLine(item.id(), words.getOrDefault(item.id(), ""),
                    ItemTables.notes(texts, language, item), must && item.usable(), sent.isEmpty() ? proposed : sent,
                    Calibrations.choices(item).stream().map(Decision::word).toList());
        }).toList();
    }

    static String field(ItemEvidence item) {
        return "d-" + item.id();
    }

    private List<EventLine> events(Run run, Language language) {
        List<Run.Event> events = table.events(run.id());
        Map<UUID, String> names = people.officers(
                events.stream().map(Run.Event::account).filter(Objects::nonNull).distinct().toList());
        Figures figures = new Figures(language);
        return events.stream().map(each -> new EventLine(
                figures.date(LocalDate.ofInstant(each.at(), clock.getZone())),
                texts.get(language, "calibration.event." + each.event()),
                each.account() == null ? texts.get(language, "calibration.event.program")
                        : names.getOrDefault(each.account(), texts.get(language, "calibration.event.unnamed")),
                each.event().equals("failed") ? "" : each.reason())).toList();
    }
}
