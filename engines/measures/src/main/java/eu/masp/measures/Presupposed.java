package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What has to be known before a question makes sense, by the {@code only-if} of its input. */
final class Presupposed {

    private static final int SLOTS = 16;
    private final Facts facts;

    Presupposed(Facts facts) {
        this.facts = facts;
    }

    /** What has to be known before this makes sense: nothing (empty), or null when it makes none. */
    @Nullable
    Set<Ask> by(Ask ask) {
        Input input = ask.input();
        Expr onlyIf = input == null ? null : facts.rules().catalogue().vocabulary().rulesOf(input).onlyIf();
        if (onlyIf == null) {
            return Set.of();
        }
        @Nullable
        Member[] frame = frame(facts, ask.entity(), member(ask));
        if (Interpreter.truth(onlyIf, facts, frame) == Truth.NO) {
            return null;
        }
        Trace trace = Trace.blocking(facts);
        trace.follow(onlyIf, frame);
        return trace.asks;
    }

    /** What can be asked first on the way to this: itself, or what it presupposes; nothing when it makes no sense. */
    Set<Ask> first(Ask ask, Predicate<Ask> mayBeAsked) {
        Set<Ask> first = new LinkedHashSet<>();
        first(ask, mayBeAsked, first, new HashSet<>());
        return first;
    }

    private void first(Ask ask, Predicate<Ask> mayBeAsked, Set<Ask> into, Set<Ask> seen) {
        Set<Ask> before = by(ask);
        if (before == null || !seen.add(ask) || !mayBeAsked.test(ask)) {
            return;
        }
        if (before.isEmpty()) {
            into.add(ask);
        }
        before.forEach(each -> first(each, mayBeAsked, into, seen));
    }

    private @Nullable Member member(Ask ask) {
        List<Member> of = facts.members(ask.entity().index());
        return ask.entity().isRoot() || of == null ? null
                : of.stream().filter(member -> member.id().equals(ask.member())).findFirst().orElse(null);
    }

    /** Root and member, as the expressions of the vocabulary expect them. */
    static @Nullable Member[] frame(Facts facts, Entity entity, @Nullable Member member) {
        @Nullable
        Member[] frame = new Member[SLOTS];
        List<Entity> entities = facts.rules().catalogue().vocabulary().entities();
        Entity root = entities.stream().filter(e -> e.id().equals(entity.root())).findFirst().orElse(entity);
        List<Member> roots = facts.members(root.index());
        frame[0] = roots == null || roots.isEmpty() ? facts.rules().nothingKnown(root) : roots.getFirst();
        frame[1] = member;
        return frame;
    }
}
