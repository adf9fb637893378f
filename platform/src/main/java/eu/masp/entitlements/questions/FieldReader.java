package eu.masp.entitlements.questions;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what was filled in for one input of one member. */
final class FieldReader {
    /** What the form sends for an answer of the input's own. */
    static final String IS = "is:";
    static final String RANGE = "range:";
    static final String AS_WRITTEN = "as-written";
    static final String DONT_KNOW = "dont-know";
    static final String DECLINED = "declined";

    private final Rules rules;
    private final Words words;
    private final CodeSearches searches;

    FieldReader(Rules rules, Words words, CodeSearches searches) {
        this.rules = rules;
        this.words = words;
        this.searches = searches;
    }

    /** What came of it. */
    sealed interface Outcome {
        record Given(Answer answer) implements Outcome {}

        /**
         * @param box which of the boxes is wrong; empty for the only one
         */
        record Wrong(String box, Message message) implements Outcome {}

        /** There are several places of that name, or only similar ones: one is to be chosen. */
        record Choose(CodeSearch.Found found) implements Outcome {}
    }

    /**
     * @param before the answer that the page showed; what stands in a box since then was not typed now
     */
    Outcome read(Input input, String member, Filled filled, @Nullable Answer before) {
        Optional<Answer> skipped = withheld(filled.skip());
        if (skipped.isPresent()) {
            return new Outcome.Given(skipped.get());
        }
        String chosen = filled.text("answer", member);
        return switch (input.type()) {
            case BOOLEAN, CHOICE -> chosen(input, chosen);
            case NUMBER -> besides(input, chosen, filled.text("value", member), before,
                    () -> number(input, filled.text("value", member)));
            case DATE -> besides(input, chosen, date(filled, member), before, () -> day(input, filled, member));
            case CODE ->
                besides(input, chosen, filled.text("value", member), before, () -> place(input, filled, member));
        };
    }

    private static Optional<Answer> withheld(String word) {
        return switch (word) {
            case DONT_KNOW -> Optional.of(new Answer.DontKnow());
            case DECLINED -> Optional.of(new Answer.Declined());
            default -> Optional.empty();
        };
    }

    private static Outcome chosen(Input input, String chosen) {
        Optional<Answer> withheld = withheld(chosen);
        if (withheld.isPresent()) {
            return new Outcome.Given(withheld.get());
        }
        if (!chosen.startsWith(IS)) {
            return wrong("error.choose");
        }
        String value = chosen.substring(IS.length());
        if (input.type() == Input.Type.BOOLEAN) {
            return value.equals("true") || value.equals("false")
                    ? new Outcome.Given(new Answer.Exactly(Truth.of(value.equals("true"))))
                    : wrong("error.choose");
        }
        return input.options().stream().anyMatch(option -> option.id().equals(value))
                ? new Outcome.Given(new Answer.Exactly(new Word(value)))
                : wrong("error.choose");
    }

    private interface Box {
        Outcome read();
    }

    /** A box, or one of the answers below it: both at once cannot be meant, and it is not for us to choose. */
    private Outcome besides(Input input, String chosen, String typed, @Nullable Answer before, Box box) {
        boolean untouched = before instanceof Answer.Exactly && typed.equals(shown(input, before));
        Optional<Answer> instead = chosen.startsWith(RANGE) ? range(input, chosen) : withheld(chosen);
        if (instead.isPresent()) {
            return typed.isEmpty() || untouched ? new Outcome.Given(instead.get()) : wrong("error.both");
        }
        if (before != null && untouched) {
            return new Outcome.Given(before);
        }
        return typed.isEmpty() ? wrong("error.empty." + input.type().name().toLowerCase(Locale.ROOT)) : box.read();
    }

    private Optional<Answer> range(Input input, String chosen) {
        String index = chosen.substring(RANGE.length());
        return index.matches("\\d{1,3}") ? new Bands(input, (Num) rules.domain(input)).answer(Integer.parseInt(index))
                : Optional.empty();
    }

    /** What the page showed in the box, or boxes, for an answer. */
    private String shown(Input input, @Nullable Answer before) {
        return switch (before) {
            case Answer.Exactly(Num num) -> words.figures().typed(num.value(), input.decimals());
            case Answer.Exactly(Day day) ->
                day.date().getDayOfMonth() + "/" + day.date().getMonthValue() + "/" + day.date().getYear();
            case Answer.Exactly(Word _) -> words.answer(input, before);
            case null, default -> "";
        };
    }

    private static String date(Filled filled, String member) {
        String day = filled.text("day", member);
        String month = filled.text("month", member);
        String year = filled.text("year", member);
        return day.isEmpty() && month.isEmpty() && year.isEmpty() ? "" : day + "/" + month + "/" + year;
    }

    private Outcome number(Input input, String text) {
        Num domain = (Num) rules.domain(input);
        return switch (new NumberText(words.figures(), input.decimals(), domain.low(), domain.high()).read(text)) {
            case NumberText.Reading.Number(BigDecimal value) -> new Outcome.Given(new Answer.Exactly(Num.of(value)));
            case NumberText.Reading.Wrong(Message message) -> new Outcome.Wrong("", message);
        };
    }

    private Outcome day(Input input, Filled filled, String member) {
        Day domain = (Day) rules.domain(input);
        LocalDate from = domain.low() <= Day.FIRST ? null : LocalDate.ofEpochDay(domain.low());
        LocalDate to = domain.high() >= Day.LAST ? null : LocalDate.ofEpochDay(domain.high());
        DateText.Reading reading = new DateText(words.figures(), rules.on(), from, to)
                .read(filled.text("day", member), filled.text("month", member), filled.text("year", member));
        return switch (reading) {
            case DateText.Reading.Date(LocalDate value) -> new Outcome.Given(new Answer.Exactly(Day.of(value)));
            case DateText.Reading.Wrong(String box, Message message) -> new Outcome.Wrong(box, message);
        };
    }

    private Outcome place(Input input, Filled filled, String member) {
        String text = filled.text("value", member);
        String code = filled.text("code", member);
        boolean sameText = text.equals(filled.text("searched", member));
        if (sameText && !code.isEmpty() && searches.knows(input, code)) {
            return new Outcome.Given(new Answer.Exactly(new Word(code)));
        }
        if (text.length() > CodeSearch.LONGEST) {
            return wrong("error.place.long");
        }
        CodeSearch.Found found = searches.find(input, text);
        if (found.exact()) {
            return new Outcome.Given(new Answer.Exactly(new Word(found.matches().getFirst().code())));
        }
        return found.matches().isEmpty() ? wrong("error.place.unknown", text) : new Outcome.Choose(found);
    }

    private static Outcome wrong(String key, String... values) {
        return new Outcome.Wrong("", Message.of(key, values));
    }
}
