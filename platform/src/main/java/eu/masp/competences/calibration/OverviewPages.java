package eu.masp.competences.calibration;

import eu.masp.assessment.evidence.Limits;
import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.Family;
import eu.masp.competences.calibration.FamilyLine.QuestionLine;
import eu.masp.competences.chapter.PublishedWeights;
import eu.masp.competences.chapter.QuestionBank;
import eu.masp.competences.chapter.QuestionBanks;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where each family is: what can be used, what is missing, what new chapters stand on. */
@Component
class OverviewPages {
    private final CompetenceFramework framework;
    private final UsableAnswers answers;
    private final QuestionBanks banks;
    private final PublishedWeights published;
    private final RunTable table;
    private final CalibrationSettings settings;
    private final Texts texts;
    private final Clock clock;

    OverviewPages(CompetenceFramework framework, UsableAnswers answers, QuestionBanks banks,
            PublishedWeights published, RunTable table, CalibrationSettings settings, Texts texts, Clock clock) {
        this.framework = framework;
        this.answers = answers;
        this.banks = banks;
        this.published = published;
        this.table = table;
        this.settings = settings;
        this.texts = texts;
        this.clock = clock;
    }

    List<FamilyLine> families(Language language) {
        boolean running = table.all().stream().anyMatch(run -> run.state() == Run.State.RUNNING);
        return framework.families().stream().map(family -> line(family, running, language)).toList();
    }

    private FamilyLine line(Family family, boolean running, Language language) {
        Numbers numbers = new Numbers(language);
        Census census = answers.census(family);
        QuestionBank bank = banks.today(family);
        List<String> excluded = new ArrayList<>();
        census.excluded().forEach((why, count) -> excluded.add(
                texts.get(language, "calibration.excluded." + why.word()) + ": " + numbers.whole(count)));
        return new FamilyLine(family.id(), family.title().in(language), inUse(bank, language), census.ended(), excluded,
                census.persons(), bank.questions().size(), census.questionsWith(settings.answers()),
                census.fewest(), missing(census, bank, language),
                bank.questions().stream().map(each -> new QuestionLine(each.id(), each.text().in(language),
                        census.answers().getOrDefault(each.id(), 0))).toList(),
                !running && census.persons() >= Limits.LEAST_PERSONS);
    }

    private String inUse(QuestionBank bank, Language language) {
        return Optional.ofNullable(bank.weights()).flatMap(published::find)
                .map(weights -> texts.get(language, "calibration.in-use.calibrated", bank.calibrated(),
                        bank.questions().size(), new Numbers(language).whole(weights.persons()),
                        new Figures(language).date(LocalDate.ofInstant(weights.at(), clock.getZone()))))
                .orElseGet(() -> texts.get(language, "calibration.in-use.authors"));
    }

    private Optional<String> missing(Census census, QuestionBank bank, Language language) {
        Numbers numbers = new Numbers(language);
        long questions = bank.questions().size() - census.questionsWith(settings.answers());
        if (census.persons() < settings.persons()) {
            return Optional.of(texts.get(language, "calibration.missing.persons",
                    numbers.whole(settings.persons() - census.persons()), numbers.whole(settings.persons())));
        }
        return questions == 0 ? Optional.empty()
                : Optional.of(texts.get(language, "calibration.missing.answers", questions,
                        numbers.whole(settings.answers())));
    }

    List<RunLine> runs(Language language) {
        Figures figures = new Figures(language);
        return table.all().stream().map(run -> new RunLine(run.id(),
                framework.findFamily(run.family()).map(family -> family.title().in(language)).orElse(run.family()),
                run.state().word(), figures.date(LocalDate.ofInstant(run.startedAt(), clock.getZone())))).toList();
    }
}
