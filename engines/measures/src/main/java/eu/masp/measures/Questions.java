package eu.masp.measures;

import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Interpreter;
import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Truth;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What is worth asking next: what can still change a result, the most useful first. */
final class Questions {

    private static final double FOR_BEING_OPEN = 0.25;
    private static final double FOR_A_LIST = 2;
    private final Facts facts;
    private final Relevance relevance;

    Questions(Case answers, Facts facts) {
        this.facts = facts;
        this.relevance = new Relevance(facts, answers);
    }

    /** Gathered for one ask over all results. */
    private static final class Score {
        private double usefulness;
        private boolean proven;
        private final List<String> opens = new ArrayList<>();
        private final List<Blocked> blocked = new ArrayList<>();
    }

    List<Question> inOrder() {
        Map<Ask, Score> scores = new LinkedHashMap<>();
        for (Measure measure : facts.rules().catalogue().measures()) {
            for (Instance instance : facts.instances(measure)) {
                if (!facts.settled(instance)) {
                    score(instance, scores);
                }
            }
        }
        Map<Ask, Score> now = askable(proven(scores));
        return now.entrySet().stream()
                .map(e -> new Question(e.getKey(), e.getValue().usefulness,
                        e.getValue().opens.stream().distinct().toList()))
                .sorted(Comparator.comparingDouble((Question q) -> -q.usefulness())).toList();
    }

    private void score(Instance instance, Map<Ask, Score> scores) {
        Trace blocking = Trace.blocking(facts);
        blocking.instance(instance);
        Blocked blocked = new Blocked(instance, blocking.asks);
        for (Ask ask : blocking.asks) {
            if (mayBeAsked(ask)) {
                Relevance.Bearing bearing = relevance.bearing(instance, ask);
                Score score = scores.computeIfAbsent(ask, _ -> new Score());
                score.usefulness += FOR_BEING_OPEN + bearing.settles() + (ask.input() == null ? FOR_A_LIST : 0);
                score.proven |= bearing.differs();
                score.opens.add(instance.measure().id());
                score.blocked.add(blocked);
            }
        }
    }

    /**
     * Leaves out what makes no difference to any result. Where that leaves nothing to ask about a result that its cells do not settle
     * either, its first question stays: the trials are a sample, asking is not.
     */
    private Map<Ask, Score> proven(Map<Ask, Score> scores) {
        scores.forEach((ask, score) -> {
            for (Blocked blocked : score.blocked) {
                score.proven = score.proven
                        || relevance.differsInSomeCompletion(blocked.instance(), ask, blocked.asks());
            }
        });
        Set<Blocked> left = new LinkedHashSet<>();
        scores.values().forEach(score -> left.addAll(score.blocked));
        for (Blocked blocked : left) {
            List<Score> scored = blocked.asks().stream().map(scores::get).filter(Objects::nonNull).toList();
            if (scored.stream().noneMatch(score -> score.proven)
                    && !new CaseSplit(facts).settled(blocked.instance()).definite()) {
                scored.getFirst().proven = true;
            }
        }
        Map<Ask, Score> proven = new LinkedHashMap<>(scores);
        proven.values().removeIf(score -> !score.proven);
        return proven;
    }

    /** A result and all that blocks it. Compared by identity. */
    private static final class Blocked {
        private final Instance instance;
        private final Set<Ask> asks;

        private Blocked(Instance instance, Set<Ask> asks) {
            this.instance = instance;
            this.asks = asks;
        }

        Instance instance() {
            return instance;
        }

        Set<Ask> asks() {
            return asks;
        }
    }

    /** Not answered in any way yet, and a person's to answer. */
    private boolean mayBeAsked(Ask ask) {
        Input input = ask.input();
        return relevance.answer(ask) == null && (input == null || input.askedToPerson());
    }

    /**
     * Leaves out what presupposes something that is not so, and puts off what presupposes something that is itself worth asking.
     * When nothing else is left, what was left out is asked after all: a rule reads it.
     */
    private Map<Ask, Score> askable(Map<Ask, Score> scores) {
        Map<Ask, Score> now = new LinkedHashMap<>();
        for (Map.Entry<Ask, Score> entry : scores.entrySet()) {
            Ask ask = entry.getKey();
            Set<Ask> first = presupposed(ask);
            if (first == null) {
                continue;
            }
            List<Ask> worthAsking = first.stream().filter(scores::containsKey).toList();
            if (worthAsking.isEmpty()) {
                merge(now, ask, entry.getValue());
            } else {
                worthAsking.forEach(before -> merge(now, before, entry.getValue()));
            }
        }
        return now.isEmpty() ? scores : now;
    }

    private static void merge(Map<Ask, Score> now, Ask ask, Score score) {
        Score into = now.computeIfAbsent(ask, _ -> new Score());
        into.usefulness += score.usefulness;
        into.opens.addAll(score.opens);
    }

    /** What has to be known before this makes sense: nothing (empty), or null when it makes none. */
    private @Nullable Set<Ask> presupposed(Ask ask) {
        Input input = ask.input();
        if (input == null) {
            return Set.of();
        }
        Expr onlyIf = facts.rules().catalogue().vocabulary().rulesOf(input).onlyIf();
        if (onlyIf == null) {
            return Set.of();
        }
        @Nullable
        Member[] frame = frame(ask);
        Truth holds = Interpreter.truth(onlyIf, facts, frame);
        if (holds == Truth.NO) {
            return null;
        }
        Trace trace = Trace.blocking(facts);
        trace.follow(onlyIf, frame);
        return trace.asks;
    }

    /** Root and member, as the expressions of the vocabulary expect them. */
    private @Nullable Member[] frame(Ask ask) {
        @Nullable
        Member[] frame = new Member[16];
        Entity entity = ask.entity();
        List<Entity> entities = facts.rules().catalogue().vocabulary().entities();
        Entity root = entities.stream().filter(e -> e.id().equals(entity.root())).findFirst().orElse(entity);
        List<Member> roots = facts.members(root.index());
        frame[0] = roots == null || roots.isEmpty() ? facts.rules().nothingKnown(root) : roots.getFirst();
        List<Member> of = facts.members(entity.index());
        if (!entity.isRoot() && of != null) {
            frame[1] = of.stream().filter(m -> m.id().equals(ask.member())).findFirst().orElse(null);
        }
        return frame;
    }
}
