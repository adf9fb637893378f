package eu.masp.entitlements.interview;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.files.CaseReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads answers given earlier, or by another vocabulary. What the vocabulary does not allow (a date now out of bounds, a choice
 * withdrawn) is as if it had not been given, and is asked again.
 */
public final class AnswersAgain {

    private AnswersAgain() {
    }

    /**
     * @param plain as {@code ValueJson} writes a case
     * @param nothingKnown of that vocabulary, on the date that is to hold
     */
    public static Case read(Map<String, Object> plain, Vocabulary vocabulary, Case nothingKnown) {
        List<@Nullable List<Case.Member>> members = new ArrayList<>(nothingKnown.members());
        Map<Integer, Answer> withheld = new HashMap<>();
        for (Entity entity : vocabulary.entities()) {
            switch (plain.get(entity.isRoot() ? entity.id() : entity.list())) {
                case Map<?, ?> map when entity.isRoot() ->
                    members.set(entity.index(),
                            List.of(new Case.Member(entity.id(), answers(vocabulary, entity, map, nothingKnown.on()))));
                case Map<?, ?> map ->
                    withheld.put(entity.index(), "declined".equals(map.get("answer")) ? new Answer.Declined()
                            : new Answer.DontKnow());
                case List<?> list -> members.set(entity.index(), list.stream().map(each -> (Map<?, ?>) each)
                        .map(each -> new Case.Member((String) Objects.requireNonNull(each.get("id")),
                                answers(vocabulary, entity, each, nothingKnown.on())))
                        .toList());
                case null, default -> {
                    // unknown, as at the beginning
                }
            }
        }
        return new Case(nothingKnown.on(), members, Map.copyOf(withheld));
    }

    private static Map<Input, Answer> answers(Vocabulary vocabulary, Entity entity, Map<?, ?> plain, LocalDate on) {
        Map<Input, Answer> answers = new HashMap<>();
        for (Input input : vocabulary.inputsOf(entity)) {
            Answer answer = new CaseReader(vocabulary).answer(input, plain.get(input.name()), input.id(), on);
            if (answer != null) {
                answers.put(input, answer);
            }
        }
        return answers;
    }
}
