package eu.masp.measures;

import eu.masp.measures.feel.Num;
import eu.masp.measures.feel.Truth;
import eu.masp.measures.feel.Value;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
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

    private static final int ATTEMPTS = 3;
    private static final int CHOICES = 12;
    private static final int TRIED_AT_ONCE = 5;
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
     * What answering one question alone does to a result.
     *
     * @param differs whether two of its answers lead to different results, all else being as it is
     * @param settles the share of the tried answers that settle the result
     */
    record Bearing(boolean differs, double settles) {}

    /** What could still change a result, the most useful first. */
    Needs needs(Instance instance, Trace blocking) {
        List<Ask> withheld = new ArrayList<>();
        Map<Ask, Double> useful = new HashMap<>();
        for (Ask ask : blocking.asks) {
            Bearing bearing = bearing(instance, ask);
            if (bearing.differs() || differsInSomeCompletion(instance, ask, blocking.asks)) {
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

    /** All that blocks a result, where no trial showed which of it matters. */
    Needs allOf(Trace blocking) {
        return new Needs(blocking.asks.stream().filter(ask -> !isWithheld(ask)).toList(),
                blocking.asks.stream().filter(this::isWithheld).toList());
    }

    boolean isWithheld(Ask ask) {
        return switch (answer(ask)) {
            case Answer.DontKnow _,Answer.Declined _ -> true;
            case Answer.Exactly _,Answer.Between _ -> false;
            case null -> false;
        };
    }

    @Nullable
    Answer answer(Ask ask) {
        Input input = ask.input();
        String member = ask.member();
        return input == null || member == null ? answers.withheld().get(ask.entity().index())
                : answers.findAnswer(ask.entity(), member, input).orElse(null);
    }

    Bearing bearing(Instance instance, Ask ask) {
        List<Value> values = candidates.of(ask, instance.measure());
        boolean differs = false;
        int settled = 0;
        int tried = 0;
        Object first = null;
        for (Value value : allowed(ask, values)) {
            if (tried >= TRIED_AT_ONCE && differs) {
                break;
            }
            Facts trial = trial(facts, ask, value);
            List<Instance> instances = instances(trial, instance, ask);
            Object signature = signature(trial, instances);
            differs |= first != null && !first.equals(signature);
            first = first == null ? signature : first;
            settled += instances.stream().allMatch(trial::settled) ? 1 : 0;
            tried++;
        }
        return new Bearing(differs, tried == 0 ? 0 : (double) settled / tried);
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

    /**
     * Whether a question matters together with others: answers the others, one after the other, so that this one stays in play; if the
     * result is then still open, this question decides it. What is found so is proven; after some attempts without, it is taken to make
     * no difference.
     */
    boolean differsInSomeCompletion(Instance instance, Ask ask, Set<Ask> others) {
        if (others.size() < 2) {
            return false;
        }
        Random random = new Random(ask.key().hashCode());
        for (int i = 0; i < ATTEMPTS; i++) {
            Facts completed = completed(instance, ask, others, random);
            if (completed == null) {
                continue;
            }
            Object first = null;
            for (Value value : allowed(ask, candidates.of(ask, instance.measure()))) {
                Facts trial = completed.with(ask, value);
                Object signature = signature(trial, instances(trial, instance, ask));
                if (first != null && !first.equals(signature)) {
                    return true;
                }
                first = signature;
            }
        }
        return false;
    }

    /** The others answered with the question still in play; null when this attempt put it out of play. */
    private @Nullable Facts completed(Instance instance, Ask ask, Set<Ask> others, Random random) {
        Facts completed = facts;
        List<Ask> inOrder = new ArrayList<>(others);
        Collections.shuffle(inOrder, random);
        Set<Ask> open = others;
        for (Ask other : inOrder) {
            if (other.equals(ask) || other.input() == null || !open.contains(other)) {
                continue;
            }
            List<Value> choices = new ArrayList<>(allowed(other, candidates.of(other, instance.measure())));
            Collections.shuffle(choices, random);
            Facts next = null;
            for (Value choice : choices.subList(0, Math.min(choices.size(), CHOICES))) {
                Facts tried = completed.with(other, choice);
                Set<Ask> still = blocking(tried, inTrial(tried, instance));
                if (still.contains(ask)) {
                    next = tried;
                    open = still;
                    break;
                }
            }
            if (next == null) {
                return null;
            }
            completed = next;
        }
        return completed;
    }

    private static Set<Ask> blocking(Facts trial, Instance instance) {
        if (trial.settled(instance)) {
            return Set.of();
        }
        Trace blocking = Trace.blocking(trial);
        blocking.instance(instance);
        return blocking.asks;
    }

    private Facts trial(Facts from, Ask ask, Value value) {
        return trials.computeIfAbsent(ask.key() + "=" + value, _ -> from.with(ask, value));
    }

    /** The instance in a trial; all of its measure's when the trial gave a list its members. */
    private static List<Instance> instances(Facts trial, Instance instance, Ask ask) {
        return ask.input() == null ? trial.instances(instance.measure()) : List.of(inTrial(trial, instance));
    }

    /** The same instance in a trial's facts. */
    static Instance inTrial(Facts trial, Instance instance) {
        for (Instance candidate : trial.instances(instance.measure())) {
            if (candidate.isAbout(instance.subject())) {
                return candidate;
            }
        }
        throw new IllegalStateException("no " + instance.measure().id() + " in the trial");
    }

    /** Equal when a person would see the same: the verdict, and once it is yes the figures. */
    static Object signature(Facts trial, List<Instance> instances) {
        List<Object> parts = new ArrayList<>();
        for (Instance instance : instances) {
            Truth verdict = trial.verdict(instance);
            parts.add(verdict);
            if (verdict == Truth.YES) {
                figures(trial.outcome(instance), parts);
            }
        }
        return parts;
    }

    private static void figures(Outcome outcome, List<Object> parts) {
        for (Num figure : new @Nullable Num[] {outcome.monthly(), outcome.months(), outcome.yearly(), outcome.once()}) {
            parts.add(plain(figure));
        }
        outcome.leave().forEach((unit, figure) -> parts.add(unit + plain(figure)));
    }

    private static String plain(@Nullable Num figure) {
        return figure == null ? ""
                : (figure.low() == null ? "" : figure.low().stripTrailingZeros().toPlainString()) + ".."
                        + (figure.high() == null ? "" : figure.high().stripTrailingZeros().toPlainString());
    }
}
