package eu.masp.grants.apply;

import eu.masp.entitlements.interview.Interview;
import eu.masp.entitlements.interview.Members;
import eu.masp.entitlements.questions.AnswerForms;
import eu.masp.entitlements.questions.Field;
import eu.masp.entitlements.questions.Message;
import eu.masp.entitlements.questions.Option;
import eu.masp.entitlements.words.Words;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * All that a call asks, on one page. The fields are those of the interview; what they are called has the question in it, because
 * here many questions are asked of the same person at once.
 */
@Component
class AnswerFields {
    private final AnswerForms forms;

    AnswerFields(AnswerForms forms) {
        this.forms = forms;
    }

    /**
     * What came back.
     *
     * @param facts the answers with what could be read
     * @param groups the fields with what is wrong
     */
    record Read(Case facts, List<QuestionGroup> groups, boolean wrong) {}

    List<QuestionGroup> of(Case facts, CallRules asked, Words words) {
        return groups(facts, asked, words, Map.of());
    }

    Read read(Case facts, CallRules asked, MultiValueMap<String, String> sent, Words words) {
        Case changed = facts;
        Map<String, Field> wrong = new java.util.HashMap<>();
        for (Input input : asked.inputs()) {
            for (Case.Member member : Members.of(facts, input.entity())) {
                MultiValueMap<String, String> fields = fields(sent, input, member.id());
                if (isBlank(fields)) {
                    changed = changed.with(input.entity(), member.id(), input, null);
                    continue;
                }
                AnswerForms.Read read = forms.read(asked.rules(), input, facts, fields, words);
                if (read.usable()) {
                    changed = Interview.answered(changed, input, read.given());
                } else {
                    read.fields().forEach(field -> wrong.put(name(input, member.id()), field));
                }
            }
        }
        return new Read(changed, groups(changed, asked, words, wrong), !wrong.isEmpty());
    }

    /** Places for a text in the field of that name; empty where there is no such field. */
    Optional<Field.Places> places(String field, @Nullable String typed, CallRules asked) {
        if (!field.matches("\\w{1,200}")) {
            return Optional.empty();
        }
        return asked.inputs().stream().filter(input -> input.type() == Input.Type.CODE)
                .filter(input -> field.startsWith(input.id().replace('.', '_') + "__")).findFirst()
                .map(input -> forms.places(input, typed == null ? "" : typed));
    }

    private List<QuestionGroup> groups(Case facts, CallRules asked, Words words, Map<String, Field> wrong) {
        List<QuestionGroup> groups = new ArrayList<>();
        for (Entity entity : AnswerLine.entities(asked)) {
            List<Input> inputs = asked.inputs().stream().filter(input -> input.entity().equals(entity)).toList();
            for (Case.Member member : Members.of(facts, entity)) {
                List<Field> fields = new ArrayList<>();
                for (Input input : inputs) {
                    Field field = wrong.getOrDefault(name(input, member.id()),
                            forms.fields(asked.rules(), input, facts, List.of(member.id()), words).getFirst());
                    fields.add(renamed(field, input, member.id(), words));
                }
                if (!fields.isEmpty()) {
                    groups.add(new QuestionGroup(AnswerLine.capital(words.member(facts, entity, member.id())), fields));
                }
            }
        }
        return groups;
    }

    private static Field renamed(Field field, Input input, String member, Words words) {
        String name = name(input, member);
        String box = field.wrongBox().isEmpty() ? ""
                : field.wrongBox().replaceFirst("-" + member + "$", "-" + name);
        return new Field(field.kind(), name, words.in(input.question(), words.in(input.label())), field.label(),
                field.unit(), field.value(), field.month(), field.year(), exact(field), field.places(),
                plain(field.wrong()), box);
    }

    /** An application says what is so, or nothing yet: there is no "roughly" in it, and leaving empty is not answering. */
    private static List<Option> exact(Field field) {
        return field.options().stream().filter(option -> option.value().startsWith("is:")).toList();
    }

    /** The interview's words for what is missing offer "I don't know", which is not there to be chosen here. */
    private static @Nullable Message plain(@Nullable Message wrong) {
        if (wrong != null && wrong.key().equals("error.place.unknown")) {
            return new Message("error.place.unknown.here", wrong.values());
        }
        return wrong != null && (wrong.key().startsWith("error.empty") || wrong.key().equals("error.choose"))
                ? new Message("error.incomplete", List.of()) : wrong;
    }

    /** What one question about one member is called on the page. */
    private static String name(Input input, String member) {
        return input.id().replace('.', '_') + "__" + member;
    }

    /** The fields of one question, as the interview would send them. */
    private static MultiValueMap<String, String> fields(MultiValueMap<String, String> sent, Input input,
            String member) {
        String end = "." + name(input, member);
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        sent.forEach((key, values) -> {
            if (key.endsWith(end)) {
                fields.put(key.substring(0, key.length() - end.length()) + "." + member, values);
            }
        });
        return fields;
    }

    /** Nothing typed and nothing chosen: it was left for later. */
    private static boolean isBlank(MultiValueMap<String, String> fields) {
        return fields.entrySet().stream().allMatch(each -> each.getKey().startsWith("searched.")
                || each.getValue().stream().allMatch(value -> value.isBlank() || value.equals("as-written")));
    }
}
