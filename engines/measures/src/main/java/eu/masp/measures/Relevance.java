package eu.masp.measures;

import eu.masp.measures.feel.Member;
import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Whether a question can change a result: a question matters when two of its allowed answers lead to different results, with
 * everything else as it is now or in some completion of what is unknown.
 */
final class Relevance {

    private static final int COMPLETIONS = 12;
    private static final int TRIED_IN_COMPLETION = 6;
    private static final int TRIED_AT_ONCE = 9;
    private final Facts facts;
    private final Case answers;
    private final Candidates candidates;
    private final Map<String, Facts> trials = new HashMap<>();

    Relevance(Facts facts, Case answers) {
        this.facts = facts;
        this.answers = answers;
        this.candidates = new Candidates(facts);
    }

    /**
     * How a question bears on a result.
     *
     * @param matters whether two of its answers lead to different results
     * @param settles the share of the tried answers that settle the result at once
     */
    record Bearing(boolean matters, double settles) {
    }

    /** What could still change a result, the most useful first. */
    Needs needs(Instance instance, Trace blocking) {
        List<Ask> withheld = new ArrayList<>();
        Map<Ask, Double> useful = new HashMap<>();
        for (Ask ask : blocking.asks) {
            Bearing bearing = bearing(instance, ask, blocking.asks);
            if (bearing.matters()) {
                if (isWithheld(ask)) {
                    withheld.add(ask);
                } else {
                    useful.put(ask, bearing.settles());
                }
            }
        }
        List<Ask> inOrder = blocking.asks.stream().filter(useful::containsKey)
                .sorted(Comparator.comparingDouble((Ask ask) -> -useful.getOrDefault(ask, 0.0))).toList();
        return new Needs(inOrder, withheld);
    }

    boolean isWithheld(Ask ask) {
        return switch (answer(ask)) {
            case Answer.DontKnow _, Answer.Declined _ -> true;
            case Answer.Exactly _, Answer.Between _ -> false;
            case null -> false;
        };
    }

    @Nullable Answer answer(Ask ask) {
        Input input = ask.input();
        String member = ask.member();
        return input == null || member == null ? answers.withheld().get(ask.entity().index())
                : answers.findAnswer(ask.entity(), member, input).orElse(null);
    }

    Bearing bearing(Instance instance, Ask ask, Set<Ask> others) {
        List<Value> values = candidates.of(ask, instance.measure());
        boolean differs = false;
        int settled = 0;
        int tried = 0;
        Object first = null;
        for (Value value : allowed(ask, values)) {
            if (tried == TRIED_AT_ONCE && differs) {
                break;
            }
            List<Outcome> outcomes = outcomes(trial(facts, ask, value), instance, ask);
            Object signature = signature(outcomes);
            differs |= first != null && !first.equals(signature);
            first = first == null ? signature : first;
            settled += outcomes.stream().allMatch(Outcome::definite) ? 1 : 0;
            tried++;
        }
        double settles = tried == 0 ? 0 : (double) settled / tried;
        return new Bearing(differs || differsInSomeCompletion(instance, ask, values, others), settles);
    }

    /** A range already answered bounds what is still worth trying. */
    private List<Value> allowed(Ask ask, List<Value> values) {
        if (!(answer(ask) instanceof Answer.Between(Value range))) {
            return values;
        }
        List<Value> within = new ArrayList<>();
        if (range instanceof Num bounds && bounds.low() != null && bounds.high() != null) {
            within.add(Num.of(bounds.low()));
            within.add(Num.of(bounds.high()));
            values.stream().filter(v -> v instanceof Num n && n.value().compareTo(bounds.low()) > 0
                    && n.value().compareTo(bounds.high()) < 0).forEach(within::add);
            return within;
        }
        return values.stream().filter(v -> v.hull(range).equals(range)).toList();
    }

    private boolean differsInSomeCompletion(Instance instance, Ask ask, List<Value> values, Set<Ask> others) {
        if (others.size() < 2) {
            return false;
        }
        Random random = new Random(ask.key().hashCode());
        for (int i = 0; i < COMPLETIONS; i++) {
            Facts completed = facts;
            for (Ask other : others) {
                if (!other.equals(ask) && other.input() != null) {
                    List<Value> choices = allowed(other, candidates.of(other, instance.measure()));
                    completed = choices.isEmpty() ? completed : completed.with(other, choices.get(random.nextInt(choices.size())));
                }
            }
            Object first = null;
            for (int j = 0; j < Math.min(values.size(), TRIED_IN_COMPLETION); j++) {
                Value value = values.size() <= TRIED_IN_COMPLETION ? values.get(j) : values.get(random.nextInt(values.size()));
                Object signature = signature(outcomes(completed.with(ask, value), instance, ask));
                if (first != null && !first.equals(signature)) {
                    return true;
                }
                first = signature;
            }
        }
        return false;
    }

    private Facts trial(Facts from, Ask ask, Value value) {
        return trials.computeIfAbsent(ask.key() + "=" + value, _ -> from.with(ask, value));
    }

    private static List<Outcome> outcomes(Facts trial, Instance instance, Ask ask) {
        if (ask.input() == null) {
            return trial.instances(instance.measure()).stream().map(trial::outcome).toList();
        }
        return List.of(trial.outcome(inTrial(trial, instance)));
    }

    static Instance inTrial(Facts trial, Instance instance) {
        List<Member> subject = instance.subject().stream().map(member -> {
            List<Member> of = trial.members(member.entity().index());
            return of == null ? member
                    : of.stream().filter(m -> m.id().equals(member.id())).findFirst().orElse(member);
        }).toList();
        return new Instance(instance.measure(), subject, instance.open(), instance.empty());
    }

    /** Equal when a person would see the same result. */
    static Object signature(List<Outcome> outcomes) {
        return outcomes.stream().map(Relevance::signature).toList();
    }

    private static List<Object> signature(Outcome outcome) {
        List<Object> parts = new ArrayList<>();
        parts.add(outcome.verdict());
        for (Num figure : new @Nullable Num[] {outcome.monthly(), outcome.months(), outcome.yearly(), outcome.once()}) {
            parts.add(plain(figure));
        }
        outcome.leave().forEach((unit, figure) -> parts.add(unit + plain(figure)));
        return parts;
    }

    private static String plain(@Nullable Num figure) {
        return figure == null ? "" : (figure.low() == null ? "" : figure.low().stripTrailingZeros().toPlainString()) + ".."
                + (figure.high() == null ? "" : figure.high().stripTrailingZeros().toPlainString());
    }
}
