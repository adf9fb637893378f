package eu.masp.entitlements.questions;

import eu.masp.entitlements.questions.FieldReader.Outcome;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList.Code;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.feel.Day;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the fields of a page: as answered before, or as just filled in with what is wrong. */
final class Fields {
    private static final int PLACES_SHOWN = 10;
    private static final int POSTCODES_SHOWN = 3;
    private final Rules rules;
    private final Words words;

    Fields(Rules rules, Words words) {
        this.rules = rules;
        this.words = words;
    }

    /**
     * @param alone whether it is the only one on its page, which then has buttons for not answering
     */
    Field of(Input input, Case facts, String member, boolean alone) {
        Answer answer = facts.findAnswer(input.entity(), member, input).orElse(null);
        String value = "";
        String month = "";
        String year = "";
        if (answer instanceof Answer.Exactly(Num num) && num.known()) {
            value = words.figures().typed(num.value(), input.decimals());
        } else if (answer instanceof Answer.Exactly(Day day) && day.known()) {
            LocalDate date = day.date();
            value = String.valueOf(date.getDayOfMonth());
            month = String.valueOf(date.getMonthValue());
            year = String.valueOf(date.getYear());
        } else if (answer instanceof Answer.Exactly(Word _) && input.type() == Input.Type.CODE) {
            value = words.answer(input, answer);
        }
        return new Field(kind(input), member, who(input, facts, member), words.in(input.label()),
                words.unit(input.unit()),
                value, month, year, options(input, chosen(input, answer), alone), Field.Places.NONE, null, "");
    }

    Field of(Input input, Case facts, String member, boolean alone, Filled filled, Outcome outcome) {
        boolean date = input.type() == Input.Type.DATE;
        Message wrong = outcome instanceof Outcome.Wrong(String _, Message message) ? message : null;
        String box = outcome instanceof Outcome.Wrong(String name, Message _) && !name.isEmpty() ? name + "-" + member
                : "";
        Field.Places places = outcome instanceof Outcome.Choose(CodeSearch.Found found)
                ? places(found, filled.shown("value", member), filled.text("code", member)) : Field.Places.NONE;
        return new Field(kind(input), member, who(input, facts, member), words.in(input.label()),
                words.unit(input.unit()),
                filled.shown(date ? "day" : "value", member), filled.shown("month", member),
                filled.shown("year", member),
                options(input, filled.text("answer", member), alone), places, wrong, box);
    }

    static Field.Places places(CodeSearch.Found found, String searched, String chosen) {
        List<Option> options = found.matches().stream().limit(PLACES_SHOWN)
                .map(code -> new Option(code.code(), label(code),
                        found.matches().size() == 1 || code.code().equals(chosen)))
                .toList();
        return new Field.Places(searched, options, Math.max(0, found.matches().size() - PLACES_SHOWN), found.close());
    }

    /** Two places may have one name: the postcode tells them apart. A city has dozens: the first and the last are enough. */
    static String label(Code code) {
        List<String> postcodes = code.search().stream().sorted().toList();
        if (postcodes.isEmpty()) {
            return code.label();
        }
        String some = postcodes.size() <= POSTCODES_SHOWN ? String.join(", ", postcodes)
                : postcodes.getFirst() + "–" + postcodes.getLast();
        return code.label() + " (" + some + ")";
    }

    private String who(Input input, Case facts, String member) {
        return input.entity().isRoot() ? "" : capital(words.member(facts, input.entity(), member));
    }

    static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    }

    private static Field.Kind kind(Input input) {
        return switch (input.type()) {
            case BOOLEAN, CHOICE -> Field.Kind.OPTIONS;
            case NUMBER -> Field.Kind.NUMBER;
            case DATE -> Field.Kind.DATE;
            case CODE -> Field.Kind.PLACE;
        };
    }

    /** What the form would send for an answer. */
    private String chosen(Input input, @Nullable Answer answer) {
        return switch (answer) {
            case Answer.DontKnow _ -> FieldReader.DONT_KNOW;
            case Answer.Declined _ -> FieldReader.DECLINED;
            case Answer.Exactly(Truth truth) -> FieldReader.IS + (truth == Truth.YES);
            case Answer.Exactly(Word word) when input.type() == Input.Type.CHOICE -> FieldReader.IS + word.text();
            case Answer.Between between when input.type() == Input.Type.NUMBER ->
                FieldReader.RANGE + new Bands(input, (Num) rules.domain(input)).indexOf(between);
            case null, default -> "";
        };
    }

    private List<Option> options(Input input, String chosen, boolean alone) {
        List<Option> options = new ArrayList<>();
        switch (input.type()) {
            case BOOLEAN -> {
                add(options, FieldReader.IS + "true", words.truth(true), chosen);
                add(options, FieldReader.IS + "false", words.truth(false), chosen);
            }
            case CHOICE -> input.options()
                    .forEach(option -> add(options, FieldReader.IS + option.id(), words.in(option.title()), chosen));
            case NUMBER -> {
                List<String> bands = new Bands(input, (Num) rules.domain(input)).labels(words);
                for (int i = 0; i < bands.size(); i++) {
                    add(options, FieldReader.RANGE + i, bands.get(i), chosen);
                }
            }
            case DATE, CODE -> {
                // nothing but not answering
            }
        }
        boolean box = kind(input) != Field.Kind.OPTIONS;
        if (box && alone && options.isEmpty()) {
            return List.of();
        }
        if (box) {
            boolean other = chosen.startsWith(FieldReader.RANGE) || chosen.equals(FieldReader.DONT_KNOW)
                    || chosen.equals(FieldReader.DECLINED);
            options.addFirst(new Option(FieldReader.AS_WRITTEN, words.t("field.as-written"), !other));
        }
        add(options, FieldReader.DONT_KNOW, words.dontKnow(), chosen);
        add(options, FieldReader.DECLINED, words.declined(), chosen);
        return options;
    }

    private static void add(List<Option> options, String value, String label, String chosen) {
        options.add(new Option(value, label, value.equals(chosen)));
    }
}
