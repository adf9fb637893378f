package eu.masp.assessment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * A test that chooses its next item by the answers so far: the one with the most information at the posterior mean. It remembers nothing:
 * the same answers and seed give the same next step, so that a test that was interrupted goes on where it was. Made once for a bank and
 * used by any number of threads.
 */
public final class AdaptiveTest {

    private static final double SAME = 1e-9;
    private final Plan plan;
    private final Scoring scoring;

    public AdaptiveTest(Bank bank, Plan plan) {
        this(Scoring.eap(bank), plan);
    }

    /** The same with scores of another kind. */
    public AdaptiveTest(Scoring scoring, Plan plan) {
        this.scoring = scoring;
        this.plan = plan;
    }

    /** An item and what it tells. */
    private record Candidate(Item item, double information) {}

    /**
     * What comes after these answers.
     *
     * @param seed of the draw among the best items; without effect where the plan always takes the best
     * @throws IllegalArgumentException for answers that cannot be of this bank
     */
    public Step next(List<Answer> given, long seed) {
        int[] pattern = scoring.bank().pattern(given);
        Estimate estimate = scoring.of(pattern);
        if (given.size() >= plan.minItems() && estimate.se() <= plan.targetSe()) {
            return new Step.Stop(StopReason.PRECISE, estimate);
        }
        if (given.size() >= plan.maxItems()) {
            return new Step.Stop(StopReason.LENGTH, estimate);
        }
        List<Candidate> candidates = balanced(useful(pattern, given.isEmpty() ? plan.start() : estimate.theta()),
                given);
        if (candidates.isEmpty()) {
            return new Step.Stop(StopReason.NOTHING_USEFUL, estimate);
        }
        Candidate chosen = chosen(candidates, seed, given.size());
        return new Step.Ask(chosen.item(), chosen.information(), estimate);
    }

    private List<Candidate> useful(int[] pattern, double theta) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i] < 0) {
                Item item = scoring.bank().items().get(i);
                double information = item.information(theta);
                if (information >= plan.leastInformation()) {
                    candidates.add(new Candidate(item, information));
                }
            }
        }
        return candidates;
    }

    /** Those of the group that is furthest behind its share; of several groups where they are equally far. */
    private List<Candidate> balanced(List<Candidate> candidates, List<Answer> given) {
        if (plan.shares().isEmpty()) {
            return candidates;
        }
        Map<String, Integer> asked = new HashMap<>();
        given.forEach(answer -> asked.merge(scoring.bank().getItem(answer.item()).group(), 1, Integer::sum));
        double most = Double.NEGATIVE_INFINITY;
        for (Candidate candidate : candidates) {
            most = Math.max(most, behind(candidate.item().group(), asked, given.size()));
        }
        double furthest = most;
        return candidates.stream()
                .filter(candidate -> behind(candidate.item().group(), asked, given.size()) >= furthest - SAME).toList();
    }

    private double behind(String group, Map<String, Integer> asked, int all) {
        double share = plan.shares().getOrDefault(group, 0.0);
        if (share == 0) {
            return Double.NEGATIVE_INFINITY; // Only when the others have nothing left.
        }
        return all == 0 ? share : share - asked.getOrDefault(group, 0) / (double) all;
    }

    /** The best, or one of the best; of equals the first in the bank. */
    private Candidate chosen(List<Candidate> candidates, long seed, int given) {
        List<Candidate> best = candidates.stream().sorted(Comparator.comparingDouble(Candidate::information).reversed())
                .limit(plan.among()).toList();
        return best.get(
                best.size() == 1 ? 0 : new SplittableRandom(seed + 0x9E3779B97F4A7C15L * given).nextInt(best.size()));
    }
}
