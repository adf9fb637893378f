package eu.masp.entitlements.questions;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks how many members a list has: a choice for a few, a box for many. */
final class CountField {
    /** Stands for the member in the names of the form's fields. */
    static final String MEMBER = "all";
    private static final int MOST_OPTIONS = 4;
    private final Entity entity;
    private final Words words;

    CountField(Entity entity, Words words) {
        this.entity = entity;
        this.words = words;
    }

    private boolean few() {
        return entity.max() <= MOST_OPTIONS;
    }

    Field of(Case facts) {
        List<Case.Member> members = facts.membersOf(entity);
        String value = members == null ? "" : String.valueOf(members.size());
        String chosen = switch (facts.withheld().get(entity.index())) {
            case Answer.DontKnow _ -> FieldReader.DONT_KNOW;
            case Answer.Declined _ -> FieldReader.DECLINED;
            case null, default -> FieldReader.IS + value;
        };
        return field(value, chosen, null);
    }

    Field of(Filled filled, Message wrong) {
        return field(filled.shown("value", MEMBER), filled.text("answer", MEMBER), wrong);
    }

    private Field field(String value, String chosen, @Nullable Message wrong) {
        List<Option> options = new ArrayList<>();
        if (few()) {
            for (int i = entity.min(); i <= entity.max(); i++) {
                options.add(option(FieldReader.IS + i, String.valueOf(i), chosen));
            }
            options.add(option(FieldReader.DONT_KNOW, words.dontKnow(), chosen));
            options.add(option(FieldReader.DECLINED, words.declined(), chosen));
        }
        return new Field(few() ? Field.Kind.OPTIONS : Field.Kind.NUMBER, MEMBER, "", words.t("field.how-many"), "",
                value, "",
                "", options, Field.Places.NONE, wrong, "");
    }

    private static Option option(String value, String label, String chosen) {
        return new Option(value, label, value.equals(chosen));
    }

    /** What came of it. */
    sealed interface Outcome {
        record Count(int count) implements Outcome {}

        record Withheld(Answer why) implements Outcome {}

        record Wrong(Message message) implements Outcome {}
    }

    Outcome read(Filled filled) {
        String chosen = filled.skip().isEmpty() ? filled.text("answer", MEMBER) : filled.skip();
        if (chosen.equals(FieldReader.DONT_KNOW)) {
            return new Outcome.Withheld(new Answer.DontKnow());
        }
        if (chosen.equals(FieldReader.DECLINED)) {
            return new Outcome.Withheld(new Answer.Declined());
        }
        String text = few() ? chosen.replace(FieldReader.IS, "") : filled.text("value", MEMBER);
        if (text.isEmpty()) {
            return new Outcome.Wrong(Message.of(few() ? "error.choose" : "error.empty.number"));
        }
        NumberText number = new NumberText(words.figures(), 0, BigDecimal.valueOf(entity.min()), null);
        return switch (number.read(text)) {
            case NumberText.Reading.Wrong(Message message) -> new Outcome.Wrong(message);
            case NumberText.Reading.Number(BigDecimal count) when count
                    .compareTo(BigDecimal.valueOf(entity.max())) > 0 ->
                new Outcome.Wrong(Message.of("error.count.many", String.valueOf(entity.max())));
            case NumberText.Reading.Number(BigDecimal count) -> new Outcome.Count(count.intValueExact());
        };
    }
}
