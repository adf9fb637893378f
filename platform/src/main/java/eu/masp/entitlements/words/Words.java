package eu.masp.entitlements.words;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Foreseen;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import eu.masp.catalogue.ValueWords;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers and names of people, besides values, in one language. */
public final class Words extends ValueWords {
    private static final String TEXTS = "entitlements.";
    private static final int NEAR_DAYS = 90;
    private final Texts texts;
    private final Vocabulary vocabulary;

    Words(Texts texts, Language language, Vocabulary vocabulary) {
        super(texts, language);
        this.texts = texts;
        this.vocabulary = vocabulary;
    }

    /** A text of this module. */
    public String t(String key, Object... values) {
        return texts.get(language(), TEXTS + key, values);
    }

    private boolean has(String key) {
        return texts.has(TEXTS + key);
    }

    /** A text with one form for one and another for more: the keys end in {@code .one} and {@code .more}. */
    public String counted(String key, long count) {
        return t(key + (count == 1 ? ".one" : ".more"), count);
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

    /** An answer as a person would say it. */
    public String answer(Input input, @Nullable Answer answer) {
        return switch (answer) {
            case null -> t("answer.none");
            case Answer.DontKnow _ -> dontKnow();
            case Answer.Declined _ -> declined();
            case Answer.Exactly(Value value) -> value(input, value);
            case Answer.Between(Value range) -> value(input, range);
        };
    }

    /** How many there are, as a person would say it. */
    public String count(Case facts, Entity entity) {
        return switch (facts.withheld().get(entity.index())) {
            case Answer.DontKnow _ -> dontKnow();
            case Answer.Declined _ -> declined();
            case null, default -> {
                List<Case.Member> members = facts.membersOf(entity);
                yield members == null ? t("answer.none") : String.valueOf(members.size());
            }
        };
    }

    public String value(Input input, @Nullable Value value) {
        return value == null ? t("answer.none")
                : value instanceof Word word ? word(input, word.text()) : value(value, input.unit());
    }

    private String word(Input input, @Nullable String text) {
        if (text == null) {
            return unknown();
        }
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        if (codes != null) {
            return codes.find(text).map(CodeList.Code::label).orElse(text);
        }
        return input.options().stream().filter(option -> option.id().equals(text)).findFirst()
                .map(option -> in(option.title())).orElse(text);
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
}
