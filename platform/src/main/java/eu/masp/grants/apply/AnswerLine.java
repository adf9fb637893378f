package eu.masp.grants.apply;

import eu.masp.entitlements.words.Words;
import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer in words.
 *
 * @param who empty for the household or firm itself
 */
public record AnswerLine(String who, String label, String answer) {

    /** All that were given, the household's first. */
    static List<AnswerLine> of(Case facts, CallRules asked, Words words) {
        List<AnswerLine> lines = new ArrayList<>();
        for (Entity entity : entities(asked)) {
            List<Case.Member> members = facts.membersOf(entity);
            for (Case.Member member : members == null ? List.<Case.Member>of() : members) {
                String who = entity.isRoot() ? "" : capital(words.member(facts, entity, member.id()));
                for (Input input : asked.inputs()) {
                    Answer answer = input.entity().equals(entity) ? member.answers().get(input) : null;
                    if (answer != null) {
                        lines.add(new AnswerLine(who, words.in(input.label()), words.answer(input, answer)));
                    }
                }
            }
        }
        return lines;
    }

    static List<Entity> entities(CallRules asked) {
        List<Entity> all = new ArrayList<>(List.of(asked.root()));
        all.addAll(asked.lists());
        return all;
    }

    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
