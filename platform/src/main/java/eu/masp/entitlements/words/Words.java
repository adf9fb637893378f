package eu.masp.entitlements.words;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Input;
import eu.masp.measures.Text;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Span;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers, figures, dates and names of people, in one language. */
public final class Words {
    private static final String TEXTS = "entitlements.";
    private static final int NEAR_DAYS = 90;
    private static final int MONTHS_OF_A_YEAR = 12;
    private final Texts texts;
    private final Language language;
    private final Vocabulary vocabulary;
    private final Figures figures;

    Words(Texts texts, Language language, Vocabulary vocabulary) {
        this.texts = texts;
        this.language = language;
        this.vocabulary = vocabulary;
        this.figures = new Figures(language);
    }

    public Language language() {
        return language;
    }

    public Figures figures() {
        return figures;
    }

    /** A text of this module. */
    public String t(String key, Object... values) {
        return texts.get(language, TEXTS + key, values);
    }

    private boolean has(String key) {
        return texts.has(TEXTS + key);
    }

    /** A text with one form for one and another for more: the keys end in {@code .one} and {@code .more}. */
    public String counted(String key, long count) {
        return t(key + (count == 1 ? ".one" : ".more"), count);
    }

    /** A text of the content. */
    public String in(Text text) {
        return text.in(language.code());
    }

    public String in(@Nullable Text text, String otherwise) {
        return text == null ? otherwise : in(text);
    }

    /** {@code 3 May 2025}. */
    public String date(LocalDate date) {
        return figures.date(date);
    }

    /** {@code in 3 days (25 November 2026)}, {@code today (…)}, {@code 2 days ago (…)}; a far date alone. */
    public String fromToday(LocalDate date, LocalDate today) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (Math.abs(days) > NEAR_DAYS) {
            return t("time.on", date(date));
        }
        String relative = days == 0 ? t("time.today")
                : days > 0 ? counted("time.in", days) : counted("time.ago", -days);
        return relative + " (" + date(date) + ")";
    }

    /** A number with its unit. */
    public String amount(BigDecimal number, @Nullable String unit) {
        if ("eur".equals(unit)) {
            return figures.euros(number);
        }
        String plain = figures.number(number);
        if (unit == null) {
            return plain;
        }
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        String key = "unit." + unit + (one ? ".one" : ".more");
        return has(key) ? t(key, plain) : plain;
    }

    /** What stands beside a field for a number with this unit; empty where the number stands alone. */
    public String unit(@Nullable String unit) {
        return unit != null && has("unit." + unit + ".field") ? t("unit." + unit + ".field") : "";
    }

    /** An answer as a person would say it. */
    public String answer(Input input, @Nullable Answer answer) {
        return switch (answer) {
            case null -> t("answer.none");
            case Answer.DontKnow _ -> t("answer.dont-know");
            case Answer.Declined _ -> t("answer.declined");
            case Answer.Exactly(Value value) -> value(input, value);
            case Answer.Between(Value range) -> value(input, range);
        };
    }

    /** How many there are, as a person would say it. */
    public String count(Case facts, Entity entity) {
        return switch (facts.withheld().get(entity.index())) {
            case Answer.DontKnow _ -> t("answer.dont-know");
            case Answer.Declined _ -> t("answer.declined");
            case null, default -> {
                List<Case.Member> members = facts.membersOf(entity);
                yield members == null ? t("answer.none") : String.valueOf(members.size());
            }
        };
    }

    public String value(Input input, @Nullable Value value) {
        return switch (value) {
            case null -> t("answer.none");
            case Truth truth ->
                truth == Truth.UNKNOWN ? t("answer.none") : t(truth == Truth.YES ? "answer.yes" : "answer.no");
            case Word word -> word(input, word.text());
            case Num num -> number(num, input.unit());
            case Day day -> day.known() ? date(day.date()) : days(day);
            case Span _,Value.Items _ -> t("answer.none");
        };
    }

    private String word(Input input, @Nullable String text) {
        if (text == null) {
            return t("answer.none");
        }
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        if (codes != null) {
            return codes.find(text).map(CodeList.Code::label).orElse(text);
        }
        return input.options().stream().filter(option -> option.id().equals(text)).findFirst()
                .map(option -> in(option.title())).orElse(text);
    }

    /** A number, or the range that holds it. */
    public String number(Num num, @Nullable String unit) {
        BigDecimal low = num.low();
        BigDecimal high = num.high();
        if (low != null && high != null) {
            return num.known() ? amount(low, unit) : t("range.between", amount(low, unit), amount(high, unit));
        }
        return low != null ? t("range.from", amount(low, unit))
                : high != null ? t("range.to", amount(high, unit)) : t("answer.none");
    }

    /** {@code 14 years}, {@code 5 months}, {@code 60 days}. */
    public String span(Span span) {
        if (!span.known()) {
            return t("answer.none");
        }
        boolean years = span.unit() == Span.Unit.MONTHS && span.low() % MONTHS_OF_A_YEAR == 0;
        String unit = years ? "years" : span.unit() == Span.Unit.MONTHS ? "months" : "days";
        return amount(BigDecimal.valueOf(years ? span.low() / MONTHS_OF_A_YEAR : span.low()), unit);
    }

    private String days(Day day) {
        boolean low = day.low() > Day.FIRST;
        boolean high = day.high() < Day.LAST;
        String from = low ? date(LocalDate.ofEpochDay(day.low())) : "";
        String to = high ? date(LocalDate.ofEpochDay(day.high())) : "";
        return low && high ? t("range.between", from, to)
                : low ? t("range.from", from) : high ? t("range.to", to) : t("answer.none");
    }

    /** What a member is called: {@code You}, {@code the other parent}, {@code first child (born 3 May 2025)}. */
    public String member(Case facts, Entity entity, String member) {
        List<Case.Member> members = facts.membersOf(entity);
        if (Foreseen.isArriving(member)) {
            return arriving(entity, member, members == null ? List.of() : members);
        }
        if (entity.isRoot() || members == null) {
            return in(entity.title());
        }
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).id().equals(member)) {
                return name(entity, i + 1, members.size()) + known(entity, members.get(i));
            }
        }
        return in(entity.title());
    }

    /** What the vocabulary calls one who is still to come; with a number where there are several. */
    private String arriving(Entity entity, String member, List<Case.Member> members) {
        String title = vocabulary.arrivals().stream().filter(arrival -> arrival.list().equals(entity)).findFirst()
                .map(arrival -> in(arrival.title())).orElseGet(() -> in(entity.title()));
        List<String> all = members.stream().map(Case.Member::id).filter(Foreseen::isArriving).toList();
        return all.size() < 2 ? title : t("member.other", title, all.indexOf(member) + 1);
    }

    private String name(Entity entity, int number, int of) {
        if (of == 1 && has("member." + entity.id() + ".only")) {
            return t("member." + entity.id() + ".only");
        }
        String own = "member." + entity.id() + "." + number;
        return has(own) ? t(own) : t("member.other", in(entity.title()), number);
    }

    /** What tells one from another, where the texts have a word for it: the date of birth. */
    private String known(Entity entity, Case.Member member) {
        Stream<Input> dates = vocabulary.inputsOf(entity).stream().filter(input -> input.type() == Input.Type.DATE)
                .filter(input -> has("member." + input.id()));
        Optional<String> first = dates.flatMap(input -> switch (member.answers().get(input)) {
            case Answer.Exactly(Day day) when day.known() -> Stream.of(t("member." + input.id(), date(day.date())));
            case null, default -> Stream.empty();
        }).findFirst();
        return first.map(words -> " (" + words + ")").orElse("");
    }

    /** {@code a, b and c}. */
    public String list(List<String> parts) {
        if (parts.size() < 2) {
            return String.join("", parts);
        }
        List<String> start = new ArrayList<>(parts);
        String last = start.removeLast();
        return String.join(", ", start) + " " + t("and") + " " + last;
    }
}
