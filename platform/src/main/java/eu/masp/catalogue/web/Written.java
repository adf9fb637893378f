package eu.masp.catalogue.web;

import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.shell.Page;
import eu.masp.catalogue.ValueWords;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of measures, besides the values in them, in the language of a page. */
public final class Written extends ValueWords {
    private static final Set<String> MONEY = Set.of("monthly", "yearly", "once", "total");
    private static final Set<String> ADDED = Set.of("in-force", "territory", "exists", "not-with");

    private final Page page;

    public Written(Page page) {
        super(page.texts(), page.language());
        this.page = page;
    }

    /** From one day to another, either of which may be open. */
    public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? page.t("catalogue.period.always") : page.t("catalogue.period.until", date(to));
        }
        return to == null ? page.t("catalogue.period.from", date(from))
                : page.t("catalogue.period.from-to", date(from), date(to));
    }

    /** A parameter's value in one period, where it is neither a band table nor worked out from others. */
    public String value(Parameter parameter, Parameter.Period period) {
        return period.value() == null ? "" : value(period.value(), parameter.unit());
    }

    /** How sure a source is. */
    public String confidence(Source.Confidence confidence) {
        return page.t("catalogue.confidence." + confidence.name().toLowerCase(Locale.ROOT));
    }

    public String kind(Measure.Kind kind) {
        return page.t("catalogue.kind." + kind.name().toLowerCase(Locale.ROOT));
    }

    /** The measure's territories, or the whole country. */
    public String where(Measure measure) {
        List<String> names = measure.territories().stream().map(territory -> in(territory.title())).toList();
        return names.isEmpty() ? page.t("catalogue.everywhere") : String.join(", ", names);
    }

    /** Until when something holds. */
    public String until(@Nullable LocalDate to) {
        return to == null ? page.t("catalogue.period.no-end") : page.t("catalogue.period.until", date(to));
    }

    /** For whom a measure is decided: {@code Genitore e figlio}. */
    public String decidedFor(Measure measure) {
        return measure.decidedFor().stream().map(entity -> in(entity.title())).collect(Collectors.joining(" + "));
    }

    /** A means test's name from its id: {@code isee-famiglia-inclusione} is {@code ISEE famiglia inclusione}. */
    public String indicator(String id) {
        String words = id.replace('-', ' ');
        for (String name : List.of("isee", "icef")) {
            words = words.replaceFirst("\\b" + name + "\\b", name.toUpperCase(Locale.ROOT));
        }
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** The day where the formula is nothing but one; else null. */
    public @Nullable String literalDay(Measure.Formula formula) {
        return formula.expr() instanceof Expr.Constant constant && constant.value() instanceof Day day && day.known()
                ? date(day.date()) : null;
    }

    /** The name of a figure that an example expects. */
    public String figure(String key) {
        String word = key.replace('_', '-');
        boolean money = MONEY.contains(key) || key.equals("months");
        return page.t((money ? "catalogue.figure." : "catalogue.leave.") + word);
    }

    public String expected(String key, BigDecimal figure) {
        return MONEY.contains(key) ? euros(figure) : key.equals("pay") ? amount(figure, "percent") : number(figure);
    }

    /** A criterion that the engine adds to every measure. */
    public String addedCriterion(String id) {
        return ADDED.contains(id) ? page.t("catalogue.criterion." + id) : id;
    }
}
