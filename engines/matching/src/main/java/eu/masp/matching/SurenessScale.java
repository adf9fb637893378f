package eu.masp.matching;

import java.time.LocalDate;
import java.util.List;

/**
 * How sure a proposal is that was made from one sentence of a story, by its score, and how often such proposals of skills were right in our
 * own labelled stories ({@code content/benchmarks/narratives.yaml}, the half that nothing was tuned on). The figures are those that
 * {@code ./masp bench matching} prints as {@code right-of-proposals}; this is the one place where they are kept.
 *
 * @param stories so many were read
 * @param steps the surest first; what scores less than the last is not proposed
 */
public record SurenessScale(int stories, List<Step> steps) {

    /** When the figures were measured last. */
    public static final LocalDate MEASURED = LocalDate.of(2026, 11, 23);
    /** Of a sentence so many skills are proposed at most: what is third nearest is seldom right. */
    public static final int OF_A_SENTENCE = 2;

    private static final SurenessScale ITALIAN = new SurenessScale(54, List.of(
            new Step(Sureness.CLEAR, 0.6, new Share(33, 46), new Share(8, 16)),
            new Step(Sureness.PERHAPS, 0.35, new Share(46, 144), new Share(18, 69))));
    private static final SurenessScale ENGLISH_BY_WORDS = new SurenessScale(54, List.of(
            new Step(Sureness.CLEAR, 0.6, new Share(15, 28), new Share(5, 7)),
            new Step(Sureness.PERHAPS, 0.4, new Share(30, 97), new Share(9, 42))));
    private static final SurenessScale ENGLISH = new SurenessScale(54, List.of(
            new Step(Sureness.CLEAR, 0.45, new Share(21, 38), new Share(4, 9)),
            new Step(Sureness.PERHAPS, 0.35, new Share(32, 78), new Share(11, 33))));

    /** In words, since a score is no probability. */
    public enum Sureness {
        CLEAR, PERHAPS
    }

    /**
     * @param from the least score
     * @param skills how often skills proposed with this score up to the next step's were right
     * @param competences how often competences were right that were proposed because such a skill rests on them
     */
    public record Step(Sureness sureness, double from, Share skills, Share competences) {}

    /** So many of so many were right. */
    public record Share(int right, int of) {

        /** Of a hundred. */
        public int percent() {
            return Math.round(100f * right / of);
        }
    }

    public SurenessScale {
        steps = List.copyOf(steps);
    }

    /**
     * The scale for stories in a language.
     *
     * @param meaning whether they are compared by meaning too
     */
    public static SurenessScale of(String language, boolean meaning) {
        return !language.equals("en") ? ITALIAN : meaning ? ENGLISH : ENGLISH_BY_WORDS;
    }

    /** Nothing that scores less is proposed. */
    public double floor() {
        return steps.getLast().from();
    }

    /** The step that a score of at least the floor stands on. */
    public Step of(double score) {
        return steps.stream().filter(step -> score >= step.from()).findFirst().orElse(steps.getLast());
    }
}
