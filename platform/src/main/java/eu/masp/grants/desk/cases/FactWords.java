package eu.masp.grants.desk.cases;

import eu.masp.catalogue.ValueWords;
import eu.masp.grants.desk.Show;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An application's answers in words, with the vocabulary they were given in. */
final class FactWords {
    private final Show show;
    private final ValueWords words;
    private final Vocabulary vocabulary;
    private final Case facts;

    FactWords(Show show, Vocabulary vocabulary, Case facts) {
        this.show = show;
        this.words = show.words();
        this.vocabulary = vocabulary;
        this.facts = facts;
    }

    /** Each member of whom something was told. */
    List<AnswerGroup> groups() {
        List<AnswerGroup> groups = new ArrayList<>();
        for (Entity entity : vocabulary.entities()) {
            List<Case.Member> members = facts.membersOf(entity);
            for (Case.Member member : members == null ? List.<Case.Member>of() : members) {
                List<AnswerGroup.Line> lines = member.answers().entrySet().stream()
                        .sorted(Comparator.comparing(each -> each.getKey().index()))
                        .map(each -> new AnswerGroup.Line(words.in(each.getKey().label()),
                                answer(each.getKey(), each.getValue())))
                        .toList();
                if (!lines.isEmpty()) {
                    groups.add(new AnswerGroup(member(entity, member.id()), lines));
                }
            }
        }
        return groups;
    }

    /** {@code Child}; with a number where there are several. */
    String member(Entity entity, String id) {
        List<Case.Member> members = facts.membersOf(entity);
        String title = words.in(entity.title());
        if (members == null || members.size() < 2) {
            return title;
        }
        List<String> ids = members.stream().map(Case.Member::id).toList();
        return title + " " + (ids.indexOf(id) + 1);
    }

    String answer(Input input, @Nullable Answer answer) {
        return switch (answer) {
            case null -> show.t("desk.answer.none");
            case Answer.DontKnow _ -> words.dontKnow();
            case Answer.Declined _ -> words.declined();
            case Answer.Exactly(Value value) -> value(input, value);
            case Answer.Between(Value range) -> value(input, range);
        };
    }

    String reading(Input input, String member) {
        Entity entity = input.entity();
        String of = entity.isRoot() ? "" : " – " + member(entity, member);
        return words.in(input.label()) + of + ": "
                + answer(input, facts.findAnswer(entity, member, input).orElse(null));
    }

    private String value(Input input, Value value) {
        return value instanceof Word word && word.text() != null ? word(input, String.valueOf(word.text()))
                : words.value(value, input.unit());
    }

    private String word(Input input, String text) {
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        if (codes != null) {
            return codes.find(text).map(CodeList.Code::label).orElse(text);
        }
        return input.options().stream().filter(option -> option.id().equals(text)).findFirst()
                .map(option -> words.in(option.title())).orElse(text);
    }
}
