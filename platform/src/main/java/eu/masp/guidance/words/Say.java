package eu.masp.guidance.words;

import eu.masp.catalogue.Bodies;
import eu.masp.catalogue.CurrentCatalogue;
import eu.masp.catalogue.MeasureFilter;
import eu.masp.guidance.cases.GuidanceCase;
import eu.masp.guidance.content.GuidanceContent;
import eu.masp.guidance.content.Template;
import eu.masp.guidance.path.PathStep;
import eu.masp.guidance.path.StepKind;
import eu.masp.measures.Measure;
import eu.masp.measures.Territory;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Days, names and steps in words, in one language. */
public final class Say {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;
    private final Language language;
    private final Figures figures;
    private final GuidanceContent content;
    private final Bodies bodies;
    private final CurrentCatalogue catalogue;
    private final Clock clock;

    Say(Texts texts, Language language, GuidanceContent content, Bodies bodies, CurrentCatalogue catalogue,
            Clock clock) {
        this.texts = texts;
        this.language = language;
        this.figures = new Figures(language);
        this.content = content;
        this.bodies = bodies;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    public Language language() {
        return language;
    }

    public String t(String key, Object... values) {
        return texts.get(language, key, values);
    }

    /** A text with one form for one and another for more. */
    public String counted(String key, long count) {
        return t(key + (count == 1 ? ".one" : ".more"), count);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    public String day(LocalDate day) {
        return figures.date(day);
    }

    /** A day as the content writes it, {@code 2026-11-22}, in words; whatever else stands there stays as it is. */
    public String written(String day) {
        return day.matches("\\d{4}-\\d{2}-\\d{2}") ? day(LocalDate.parse(day)) : day;
    }

    public String day(Instant at) {
        return day(LocalDate.ofInstant(at, clock.getZone()));
    }

    /** {@code gennaio 2026}. */
    public String month(YearMonth month) {
        return month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, language.locale()) + " " + month.getYear();
    }

    public String moment(Instant at) {
        return day(at) + ", " + TIME.format(at.atZone(clock.getZone()));
    }

    public String time(Instant at) {
        return TIME.format(at.atZone(clock.getZone()));
    }

    /** {@code in 3 days (25 November 2026)}, {@code 2 days late (…)}. */
    public String due(@Nullable LocalDate day) {
        if (day == null) {
            return t("guidance.due.none");
        }
        long days = ChronoUnit.DAYS.between(today(), day);
        String when = days == 0 ? t("guidance.due.today") : days == 1 ? t("guidance.due.tomorrow")
                : days > 0 ? t("guidance.due.in", days) : counted("guidance.due.late", -days);
        return when + " (" + day(day) + ")";
    }

    /** A body, as the services name it, or as the measures do. */
    public String body(String id) {
        return content.service(id).map(service -> service.title().in(language)).orElseGet(
                () -> bodies.title(id, language));
    }

    public String territory(String id) {
        Territory territory = catalogue.catalogue().territories().get(id);
        return territory == null ? id : territory.title().in(language.code());
    }

    /** Whether a measure is in force today, and holds where a body is; where that is not known it is not left out. */
    public boolean holds(String measure, String body) {
        String comune = content.service(body).map(service -> service.comune()).orElse("");
        return catalogue.catalogue().findMeasure(measure).filter(new MeasureFilter(today(),
                comune.isEmpty() ? null : comune, today(), null)).isPresent();
    }

    public Optional<String> measure(String id) {
        return catalogue.catalogue().findMeasure(id).map(Measure::title).map(title -> title.in(language.code()));
    }

    public String kind(StepKind kind) {
        return t("guidance.kind." + kind.word());
    }

    public String title(PathStep step) {
        if (step.kind() == StepKind.FOLLOW_UP && step.title().isEmpty()) {
            return t("guidance.follow-up.title", String.valueOf(step.months()));
        }
        return step.title().isEmpty() ? template(step).map(found -> found.title().in(language))
                .orElseGet(() -> kind(step.kind())) : step.title();
    }

    /** Where a step stands, in a word. */
    public String stands(PathStep step, GuidanceCase one) {
        return t(step.open() && !step.awaited(one) ? "guidance.step-state.over"
                : "guidance.step-state." + step.state().word());
    }

    public String what(PathStep step) {
        return step.title().isEmpty() && step.kind() != StepKind.FOLLOW_UP
                ? template(step).map(found -> found.what().in(language)).orElse("") : step.what();
    }

    private Optional<Template.Step> template(PathStep step) {
        return Optional.ofNullable(step.template()).flatMap(content::step);
    }
}
