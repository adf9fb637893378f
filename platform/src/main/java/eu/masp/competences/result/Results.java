package eu.masp.competences.result;

import eu.masp.competences.CompetenceFramework;
import eu.masp.competences.TrainingOffers;
import eu.masp.competences.chapter.CompetenceEstimate;
import eu.masp.competences.chapter.PublishedWeights;
import eu.masp.competences.chapter.Purpose;
import eu.masp.competences.chapter.QuestionBank;
import eu.masp.competences.chapter.Sitting;
import eu.masp.competences.chapter.Sittings;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a result into ranges. */
@Component
public class Results {
    /** A competence gets a range of its own only up to here: 1 − 0.55² is a reliability of 0.70 on the supposed scale. */
    static final double TELLING = 0.55;

    private final CompetenceFramework framework;
    private final Sittings sittings;
    private final List<TrainingOffers> offers;
    private final PublishedWeights published;
    private final Clock clock;

    Results(CompetenceFramework framework, Sittings sittings, List<TrainingOffers> offers,
            PublishedWeights published, Clock clock) {
        this.published = published;
        this.framework = framework;
        this.sittings = sittings;
        this.offers = offers;
        this.clock = clock;
    }

    /** @param sitting one that has ended */
    public ResultPage of(Sitting sitting, Language language) {
        Sitting.Ended ended = Objects.requireNonNull(sitting.result());
        Figures figures = new Figures(language);
        return new ResultPage(sitting.id(), title(sitting, language), sitting.family(),
                figures.date(LocalDate.ofInstant(ended.at(), clock.getZone())), sittings.answers(sitting).size(),
                sitting.purpose().word(), sitting.path(), range(ended), ended.tooFast(), ended.inconsistent(),
                sittings.bank(sitting).provisional(), sittings.bank(sitting).version(),
                competences(sitting, ended, language),
                sitting.purpose() == Purpose.OWN
                        ? sittings.repeatFrom(sitting.account(), sitting.family()).map(figures::date).orElse("") : "",
                checked(sittings.bank(sitting), figures));
    }

    private ResultPage.@Nullable Checked checked(QuestionBank bank, Figures figures) {
        return Optional.ofNullable(bank.weights()).flatMap(published::find)
                .map(weights -> new ResultPage.Checked(weights.id(),
                        figures.date(LocalDate.ofInstant(weights.at(), clock.getZone())), weights.persons(),
                        bank.calibrated(), bank.questions().size(), weights.withdrawn()))
                .orElse(null);
    }

    public static Range range(Sitting.Ended ended) {
        return Range.of(ended.theta(), ended.se(), ended.doubtful());
    }

    /** The range of a competence by its own answers; empty where they do not permit one. */
    public static Optional<Range> range(CompetenceEstimate estimate, Sitting.Ended ended) {
        Range range = Range.of(estimate.theta(), estimate.se(), ended.doubtful());
        boolean says = range.fromLevel() != Level.LOW || range.toLevel() != Level.HIGH;
        return estimate.se() <= TELLING && says ? Optional.of(range) : Optional.empty();
    }

    private List<CompetenceLine> competences(Sitting sitting, Sitting.Ended ended, Language language) {
        List<CompetenceEstimate> estimates = sittings.estimates(sitting);
        return framework.competences().stream().filter(each -> each.family().equals(sitting.family()))
                .map(competence -> {
                    Optional<CompetenceEstimate> estimate = estimates.stream()
                            .filter(each -> each.competence().equals(competence.id())).findFirst();
                    return new CompetenceLine(competence, estimate.flatMap(each -> range(each, ended)).orElse(null),
                            estimate.map(CompetenceEstimate::answers).orElse(0), offers.stream()
                                    .flatMap(each -> each.training(competence.id()).stream()).toList(),
                            language);
                }).toList();
    }

    private String title(Sitting sitting, Language language) {
        return framework.findFamily(sitting.family()).map(family -> family.title().in(language))
                .orElse(sitting.family());
    }
}
