package eu.masp.catalogue;

import eu.masp.measures.Text;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.shell.Figures;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values in words, in one language. What is said of measures, or to a person, is added by the modules that say it. */
public class ValueWords {
    private static final String TEXTS = "catalogue.";
    private static final int MONTHS_OF_A_YEAR = 12;
    private final Texts texts;
    private final Language language;
    private final Figures figures;

    public ValueWords(Texts texts, Language language) {
        this.texts = texts;
        this.language = language;
        this.figures = new Figures(language);
    }

    public final Language language() {
        return language;
    }

    public final Figures figures() {
        return figures;
    }

    private String say(String key, Object... values) {
        return texts.get(language, TEXTS + key, values);
    }

    private boolean has(String key) {
        return texts.has(TEXTS + key);
    }

    /** A text of the content. */
    public final String in(Text text) {
        return text.in(language.code());
    }

    public final String in(@Nullable Text text, String otherwise) {
        return text == null ? otherwise : in(text);
    }

    /** {@code 3 May 2025}. */
    public final String date(LocalDate date) {
        return figures.date(date);
    }

    public final String euros(BigDecimal euros) {
        return figures.euros(euros);
    }

    public final String number(BigDecimal number) {
        return figures.number(number);
    }

    /** A number with its unit: {@code 80%}, {@code 9 months}, {@code €203.80}. */
    public final String amount(BigDecimal number, @Nullable String unit) {
        if ("eur".equals(unit)) {
            return euros(number);
        }
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        String key = "unit." + unit + (one ? ".one" : ".more");
        return has(key) ? say(key, number(number)) : unit == null ? number(number) : number(number) + " " + unit;
    }

    /** What stands beside a field for a number with this unit; empty where the number stands alone. */
    public final String unit(@Nullable String unit) {
        return has("unit." + unit + ".field") ? say("unit." + unit + ".field") : "";
    }

    /** A value that is known, or the range that holds it. */
    public final String value(@Nullable Value value, @Nullable String unit) {
        return switch (value) {
            case Truth truth when truth != Truth.UNKNOWN -> truth(truth == Truth.YES);
            case Num num -> number(num, unit);
            case Day day -> day(day);
            case Span span -> span(span);
            case Word word when word.text() != null -> String.valueOf(word.text());
            case null, default -> unknown();
        };
    }

    public final String number(Num num, @Nullable String unit) {
        BigDecimal low = num.low();
        BigDecimal high = num.high();
        return range(low == null ? null : amount(low, unit), high == null ? null : amount(high, unit));
    }

    private String day(Day day) {
        boolean low = day.low() > Day.FIRST;
        boolean high = day.high() < Day.LAST;
        return range(low ? date(LocalDate.ofEpochDay(day.low())) : null,
                high ? date(LocalDate.ofEpochDay(day.high())) : null);
    }

    /** {@code 14 years}, {@code 5 months}, {@code 60 days}. */
    private String span(Span span) {
        boolean low = span.low() > Span.OPEN_LOW;
        boolean high = span.high() < Span.OPEN_HIGH;
        return range(low ? length(span.low(), span.unit()) : null, high ? length(span.high(), span.unit()) : null);
    }

    private String length(long length, Span.Unit unit) {
        boolean years = unit == Span.Unit.MONTHS && length != 0 && length % MONTHS_OF_A_YEAR == 0;
        String name = years ? "years" : unit == Span.Unit.MONTHS ? "months" : "days";
        return amount(BigDecimal.valueOf(years ? length / MONTHS_OF_A_YEAR : length), name);
    }

    private String range(@Nullable String from, @Nullable String to) {
        if (from == null) {
            return to == null ? unknown() : say("range.to", to);
        }
        return to == null ? say("range.from", from) : from.equals(to) ? from : say("range.between", from, to);
    }

    /** Yes or no, as the answer to a question. */
    public final String truth(boolean yes) {
        return say(yes ? "yes" : "no");
    }

    public final String unknown() {
        return say("unknown");
    }

    public final String dontKnow() {
        return say("dont-know");
    }

    public final String declined() {
        return say("declined");
    }

    /** {@code a, b and c}. */
    public final String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        List<String> start = new ArrayList<>(parts);
        String last = start.removeLast();
        return String.join(", ", start) + " " + say("and") + " " + last;
    }
}
