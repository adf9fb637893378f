package eu.masp.bench.measures;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Rules;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.BandTable;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The peer of asking little: a questionnaire with all the questions that a person can answer, in the order of the vocabulary. */
final class WholeVocabulary {

    private static final int FRAME = 16;
    private final Rules rules;
    private final Entity root;
    private final List<Entity> entities;

    WholeVocabulary(Rules rules, String root) {
        this.rules = rules;
        this.root = rules.catalogue().vocabulary().findEntity(root).orElseThrow();
        this.entities = rules.catalogue().vocabulary().entities().stream()
                .filter(entity -> entity.root().equals(root)).toList();
    }

    /** How many there are of each list, and every input of every member. */
    int questions(Case household) {
        return count(household, false);
    }

    /** The same without the inputs whose {@code only-if} says that they make no sense. */
    int questionsWithSkips(Case household) {
        return count(household, true);
    }

    private int count(Case household, boolean skips) {
        int questions = 0;
        for (Entity entity : entities) {
            questions += entity.isRoot() ? 0 : 1;
            for (Case.Member member : household.membersOf(entity)) {
                for (Input input : rules.catalogue().vocabulary().inputsOf(entity)) {
                    if (input.askedToPerson() && (!skips || makesSense(input, member, household))) {
                        questions++;
                    }
                }
            }
        }
        return questions;
    }

    private boolean makesSense(Input input, Case.Member member, Case household) {
        Expr onlyIf = rules.catalogue().vocabulary().rulesOf(input).onlyIf();
        if (onlyIf == null) {
            return true;
        }
        @Nullable
        Member[] frame = new Member[FRAME];
        frame[0] = member(root, household.membersOf(root).getFirst());
        if (!input.entity().isRoot()) {
            frame[1] = member(input.entity(), member);
        }
        return Interpreter.truth(onlyIf, new DateOnly(rules.on()), frame) == Truth.YES;
    }

    private Member member(Entity entity, Case.Member member) {
        Vocabulary vocabulary = rules.catalogue().vocabulary();
        return new Member(entity, member.id(), vocabulary.inputsOf(entity).stream()
                .map(input -> ((Answer.Exactly) member.answers().get(input)).value()).toArray(Value[]::new));
    }

    /** An {@code only-if} reads its entity, its root and the date. */
    private record DateOnly(LocalDate on) implements Interpreter.Scope {

        @Override
        public Value.Items list(int entity) {
            return new Value.Items(null);
        }

        @Override
        public Value parameter(int index) {
            throw new IllegalStateException("an only-if reads no parameter");
        }

        @Override
        public @Nullable BandTable bands(int index) {
            return null;
        }

        @Override
        public Value linked(Expr.Linked link, @Nullable Member[] frame) {
            throw new IllegalStateException("an only-if reads no measure");
        }
    }
}
