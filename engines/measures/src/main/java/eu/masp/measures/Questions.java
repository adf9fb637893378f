package eu.masp.measures;

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
    private final Presupposed presupposed;

    Questions(Case answers, Facts facts) {
        this.facts = facts;
        this.relevance = new Relevance(facts, answers);
        this.presupposed = new Presupposed(facts);
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
                .sorted(Comparator.comparing(Questions::isLate).thenComparingDouble(q -> -q.usefulness())).toList();
    }

    private static boolean isLate(Question question) {
        Input input = question.ask().input();
        return input != null && input.late();
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
            Set<Ask> first = before(ask, entry.getValue());
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

    /**
     * What an answer presupposes; and where it matters only for measures of some territories, of which it is not known whether the
     * family lives there, where it lives.
     */
    private @Nullable Set<Ask> before(Ask ask, Score score) {
        Set<Ask> before = presupposed.by(ask);
        return before != null && before.isEmpty() ? residences(ask, score) : before;
    }

    private Set<Ask> residences(Ask ask, Score score) {
        Set<Ask> residences = new LinkedHashSet<>();
        for (Blocked blocked : score.blocked) {
            Instance instance = blocked.instance();
            if (facts.territory(instance) != Truth.UNKNOWN) {
                return Set.of();
            }
            Member root = instance.subject().getFirst();
            residences.add(new Ask(root.entity(), root.id(), facts.rules().residence(root.entity())));
        }
        return residences.contains(ask) ? Set.of() : residences;
    }

    private static void merge(Map<Ask, Score> now, Ask ask, Score score) {
        Score into = now.computeIfAbsent(ask, _ -> new Score());
        into.usefulness += score.usefulness;
        into.opens.addAll(score.opens);
    }
}
