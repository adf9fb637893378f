package eu.masp.catalogue.web;

import eu.masp.measures.Measure;
import eu.masp.measures.Parameter;
import eu.masp.measures.Source;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.shell.Language;
import eu.masp.shell.Page;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Dates, euros, durations and other values as people write them, in the language of a page. */
public final class Written {
    /** Units whose words the texts have, in the singular and in the plural. */
    private static final Set<String> COUNTED = Set.of("months", "days", "hours", "weeks", "years", "persons");

    private static final Set<String> MONEY = Set.of("monthly", "yearly", "once", "total");
    private static final Set<String> ADDED = Set.of("in-force", "territory", "exists", "not-with");

    private final Page page;
    private final Locale locale;

    public Written(Page page) {
        this.page = page;
        this.locale = page.language().locale();
    }

    public String text(Text text) {
        return text.in(page.language().code());
    }

    /** {@code 22 novembre 2026}. */
    public String day(LocalDate day) {
        String text = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(day);
        return page.language() == Language.IT && day.getDayOfMonth() == 1 ? "1º" + text.substring(1) : text;
    }

    /** From one day to another, either of which may be open. */
    public String period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null) {
            return to == null ? page.t("catalogue.period.always") : page.t("catalogue.period.until", day(to));
        }
        return to == null ? page.t("catalogue.period.from", day(from))
                : page.t("catalogue.period.from-to", day(from), day(to));
    }

    /** With cents where they are written: {@code 203,80 €}, {@code €3,000}. */
    public String euros(BigDecimal euros) {
        return page.language() == Language.IT ? amount(euros) + "\u00a0€" : "€" + amount(euros);
    }

    private String amount(BigDecimal euros) {
        int scale = euros.scale();
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(scale > 0 ? 2 : 0);
        format.setMaximumFractionDigits(Math.max(scale, 2));
        return format.format(euros);
    }

    public String number(BigDecimal number) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(10);
        return format.format(number);
    }

    /** A number with its unit: {@code 80%}, {@code 9 mesi}, {@code 203,80 €}. */
    public String quantity(BigDecimal number, @Nullable String unit) {
        return switch (unit) {
            case null -> number(number);
            case "eur" -> euros(number);
            case "percent", "pay" -> number(number) + "%";
            case "ratio" -> number(number);
            default -> counted(number, unit);
        };
    }

    private String counted(BigDecimal number, String unit) {
        if (!COUNTED.contains(unit)) {
            return number(number) + " " + unit;
        }
        String form = number.compareTo(BigDecimal.ONE) == 0 ? "one" : "many";
        return page.t("catalogue.unit." + unit + "." + form, number(number));
    }

    /** A value that is known, or the range that holds it. */
    public String value(Value value, @Nullable String unit) {
        return switch (value) {
            case Truth truth ->
                page.t(truth == Truth.YES ? "catalogue.yes" : truth == Truth.NO ? "catalogue.no" : "catalogue.unknown");
            case Num num when num.known() -> quantity(num.value(), unit);
            case Num num -> range(num.low() == null ? null : quantity(num.low(), unit),
                    num.high() == null ? null : quantity(num.high(), unit));
            case Day day when day.known() -> day(day.date());
            case Day day -> range(end(day.low()), end(day.high()));
            case Span span when span.known() -> span(span);
            case Word word when word.text() != null -> String.valueOf(word.text());
            default -> page.t("catalogue.unknown");
        };
    }

    private @Nullable String end(long day) {
        return day <= Day.FIRST || day >= Day.LAST ? null : day(LocalDate.ofEpochDay(day));
    }

    private String range(@Nullable String from, @Nullable String to) {
        if (from == null) {
            return to == null ? page.t("catalogue.unknown") : page.t("catalogue.range.to", to);
        }
        return to == null ? page.t("catalogue.range.from", from) : page.t("catalogue.range", from, to);
    }

    private String span(Span span) {
        boolean years = span.unit() == Span.Unit.MONTHS && span.low() % 12 == 0 && span.low() != 0;
        BigDecimal length = BigDecimal.valueOf(years ? span.low() / 12 : span.low());
        return counted(length, years ? "years" : span.unit() == Span.Unit.MONTHS ? "months" : "days");
    }

    /** A parameter's value in one period, where it is neither a band table nor worked out from others. */
    public String value(Parameter parameter, Parameter.Period period) {
        return period.value() == null ? "" : value(period.value(), parameter.unit());
    }

    String dontKnow() {
        return page.t("catalogue.dont-know");
    }

    String declined() {
        return page.t("catalogue.declined");
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
        List<String> names = measure.territories().stream().map(territory -> text(territory.title())).toList();
        return names.isEmpty() ? page.t("catalogue.everywhere") : String.join(", ", names);
    }

    /** Until when something holds. */
    public String until(@Nullable LocalDate to) {
        return to == null ? page.t("catalogue.period.no-end") : page.t("catalogue.period.until", day(to));
    }

    /** For whom a measure is decided: {@code Genitore e figlio}. */
    public String decidedFor(Measure measure) {
        return measure.decidedFor().stream().map(entity -> text(entity.title())).collect(Collectors.joining(" + "));
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
                ? day(day.date()) : null;
    }

    /** The name of a figure that an example expects. */
    public String figure(String key) {
        String word = key.replace('_', '-');
        boolean money = MONEY.contains(key) || key.equals("months");
        return page.t((money ? "catalogue.figure." : "catalogue.leave.") + word);
    }

    public String expected(String key, BigDecimal figure) {
        return MONEY.contains(key) ? euros(figure) : key.equals("pay") ? quantity(figure, key) : number(figure);
    }

    /** A criterion that the engine adds to every measure. */
    public String addedCriterion(String id) {
        return ADDED.contains(id) ? page.t("catalogue.criterion." + id) : id;
    }
}
