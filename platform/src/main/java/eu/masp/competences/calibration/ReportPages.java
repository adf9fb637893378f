package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.Reliability;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.calibration.ReportView.Section;
import eu.masp.competences.calibration.ReportView.Table;
import eu.masp.people.PeopleSettings;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** Puts a report into words and tables. */
@Component
class ReportPages {
    private static final String KEY = "calibration.report.";

    private final RunTable table;
    private final Calibrations calibrations;
    private final CalibrationSettings settings;
    private final CompetenceFramework framework;
    private final PeopleSettings people;
    private final Texts texts;
    private final Clock clock;

    ReportPages(RunTable table, Calibrations calibrations, CalibrationSettings settings,
            CompetenceFramework framework, PeopleSettings people, Texts texts, Clock clock) {
        this.table = table;
        this.calibrations = calibrations;
        this.settings = settings;
        this.framework = framework;
        this.people = people;
        this.texts = texts;
        this.clock = clock;
    }

    /** @param run with a report */
    ReportView of(Run run, Language language) {
        Report report = run.report().orElseThrow();
        Words words = new Words(language);
        List<Section> sections = new ArrayList<>(List.of(who(report, words), left(report, words),
                method(report, words)));
        Map<String, Decision> decisions = table.decisions(run.id());
        if (report.evidence().estimated()) {
            sections.add(quality(report, words));
            sections.add(Dependence.section(report, words));
            sections.add(new ItemTables(words, texts, language).parameters(report, decisions));
            sections.add(new ItemTables(words, texts, language).differences(report));
        }
        sections.add(new ItemTables(words, texts, language).counts(report));
        sections.add(cannot(report, words));
        sections.add(prints(run, report, words));
        return new ReportView(words.t(KEY + "title", family(report, language)), lead(report, words),
                notes(run, report, words), sections);
    }

    /** Texts and numbers of one language. */
    final class Words {
        final Language language;
        final Numbers numbers;
        final Figures figures;

        private Words(Language language) {
            this.language = language;
            this.numbers = new Numbers(language);
            this.figures = new Figures(language);
        }

        String t(String key, Object... values) {
            return texts.get(language, key, values);
        }
    }

    private String family(Report report, Language language) {
        return framework.findFamily(report.family()).map(family -> family.title().in(language))
                .orElse(report.family());
    }

    private String lead(Report report, Words words) {
        return report.evidence().estimated()
                ? words.t(KEY + "lead", words.numbers.whole(report.persons()), report.usable(), report.items().size())
                : words.t(KEY + "lead.none");
    }

    private List<String> notes(Run run, Report report, Words words) {
        List<String> notes = new ArrayList<>();
        if (people.demonstration()) {
            notes.add(words.t(KEY + "demonstration"));
        }
        notes.add(words.t(KEY + "state." + run.state().word(), day(run, "signed", words),
                day(run, "withdrawn", words)));
        table.events(run.id()).stream().filter(each -> each.event().equals("withdrawn"))
                .forEach(each -> notes.add(words.t(KEY + "withdrawn.reason", each.reason())));
        calibrations.obstacle(report).ifPresent(why -> notes.add(words.t(KEY + "obstacle." + why,
                words.numbers.whole(report.persons()), words.numbers.whole(settings.persons()),
                words.numbers.whole(report.leastAnswers()))));
        return notes;
    }

    private String day(Run run, String event, Words words) {
        return table.events(run.id()).stream().filter(each -> each.event().equals(event)).findFirst()
                .map(each -> words.figures.date(LocalDate.ofInstant(each.at(), clock.getZone()))).orElse("–");
    }

    private Section who(Report report, Words words) {
        List<Table> tables = new ArrayList<>();
        for (String grouping : List.of(Copy.LANGUAGE, Copy.AGE, Copy.BACKGROUND)) {
            List<List<String>> rows = new ArrayList<>();
            shown(report.groups().getOrDefault(grouping, Map.of())).forEach((group, count) -> rows
                    .add(List.of(words.t("calibration.group." + grouping + "." + (group.isEmpty() ? "rest" : group)),
                            count == 0 ? "< " + Numbers.SMALL_GROUP : words.numbers.whole(count))));
            tables.add(new Table(words.t("calibration.grouping." + grouping), 1,
                    List.of(words.t(KEY + "group"), words.t(KEY + "persons")), rows));
        }
        return new Section("who", words.t(KEY + "who"),
                List.of(when(report, words),
                        words.t(KEY + "who.small", Numbers.SMALL_GROUP)),
                tables);
    }

    private static String when(Report report, Words words) {
        String persons = words.numbers.whole(report.persons());
        String first = words.figures.month(YearMonth.from(report.firstOn()));
        String last = words.figures.month(YearMonth.from(report.lastOn()));
        return first.equals(last) ? words.t(KEY + "who.month", persons, first)
                : words.t(KEY + "who.what", persons, first, last);
    }

    /** Small groups go with those not known, together with the next one where that would give them away; 0 stands for a small rest. */
    static Map<String, Integer> shown(Map<String, Integer> counts) {
        Map<String, Integer> shown = new TreeMap<>(counts);
        int rest = Optional.ofNullable(shown.remove("")).orElse(0);
        boolean hides = false;
        for (Map.Entry<String, Integer> each : counts.entrySet()) {
            if (!each.getKey().isEmpty() && each.getValue() < Numbers.SMALL_GROUP) {
                rest += each.getValue();
                shown.remove(each.getKey());
                hides = true;
            }
        }
        while (hides && rest < Numbers.SMALL_GROUP && !shown.isEmpty()) {
            String next = shown.entrySet().stream().min(Map.Entry.comparingByValue()).orElseThrow().getKey();
            rest += Optional.ofNullable(shown.remove(next)).orElse(0);
        }
        Map<String, Integer> all = new LinkedHashMap<>(shown);
        if (rest > 0) {
            all.put("", hides && rest < Numbers.SMALL_GROUP ? 0 : rest);
        }
        return all;
    }

    private static Section left(Report report, Words words) {
        List<List<String>> rows = new ArrayList<>();
        for (Exclusion why : Exclusion.values()) {
            int count = report.excluded().getOrDefault(why, 0);
            if (count > 0) {
                rows.add(List.of(words.t("calibration.excluded." + why.word()), words.numbers.whole(count)));
            }
        }
        return new Section("left", words.t(KEY + "left"),
                List.of(words.t(KEY + "left.what", words.numbers.whole(report.ended()))),
                rows.isEmpty() ? List.of()
                        : List.of(new Table(words.t(KEY + "left"), 1,
                                List.of(words.t(KEY + "left.why"), words.t(KEY + "left.chapters")), rows)));
    }

    private static Section method(Report report, Words words) {
        List<String> paragraphs = new ArrayList<>();
        for (String each : List.of("model", "missing", "joined", "fit", "difference", "minimum")) {
            paragraphs.add(words.t(KEY + "method." + each, words.numbers.whole(report.leastPersons()),
                    words.numbers.whole(report.leastAnswers())));
        }
        return new Section("method", words.t(KEY + "method"), paragraphs, List.of());
    }

    private static Section quality(Report report, Words words) {
        Reliability reliability = java.util.Objects.requireNonNull(report.evidence().reliability());
        double logLikelihood = Optional.ofNullable(report.evidence().logLikelihood()).orElse(0.0);
        return new Section("quality", words.t(KEY + "quality"),
                List.of(words.t(KEY + "quality.empirical", words.numbers.decimal(reliability.empirical(), 2)),
                        words.t(KEY + "quality.marginal", words.numbers.decimal(reliability.marginal(), 2)),
                        words.t(KEY + "quality.likelihood", words.numbers.decimal(logLikelihood, 2),
                                report.evidence().cycles())),
                List.of());
    }

    private Section cannot(Report report, Words words) {
        List<String> paragraphs = new ArrayList<>();
        if (!report.evidence().problem().isEmpty()) {
            paragraphs.add(words.t(KEY + "cannot.problem", report.evidence().problem()));
        }
        List<String> changed = calibrations.changedSince(report);
        if (!changed.isEmpty()) {
            paragraphs.add(words.t(KEY + "cannot.changed", String.join(", ", changed)));
        }
        for (String each : List.of("scale", "self", "sample", "norm", "sums")) {
            paragraphs.add(words.t(KEY + "cannot." + each));
        }
        return new Section("cannot", words.t(KEY + "cannot"), paragraphs, List.of());
    }

    private static Section prints(Run run, Report report, Words words) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(words.t(KEY + "prints.report"), String.valueOf(run.sha256())));
        rows.add(List.of(words.t(KEY + "prints.copy"), report.copySha256()));
        report.banks().forEach((bank, persons) -> rows
                .add(List.of(words.t(KEY + "prints.bank", words.numbers.hidden(persons)), bank)));
        rows.add(List.of(words.t(KEY + "prints.version"), report.version()));
        return new Section("prints", words.t(KEY + "prints"), List.of(words.t(KEY + "prints.what")),
                List.of(new Table(words.t(KEY + "prints"), 2,
                        List.of(words.t(KEY + "prints.of"), words.t(KEY + "prints.value")), rows)));
    }
}
