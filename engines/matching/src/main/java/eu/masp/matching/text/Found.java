package eu.masp.matching.text;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The best that each concept came to in a text, and where. */
final class Found {

    private final float[] scores;
    private final int[] rows;
    private final @Nullable Part[] parts;
    private final boolean[] byMeaning;

    Found(int concepts) {
        this.scores = new float[concepts];
        this.rows = new int[concepts];
        this.parts = new Part[concepts];
        this.byMeaning = new boolean[concepts];
    }

    float score(int concept) {
        return scores[concept];
    }

    /** The label that was nearest; -1 for the title of the group. */
    int row(int concept) {
        return rows[concept];
    }

    /** Where it was nearest; null if no word was. */
    @Nullable
    Part part(int concept) {
        return parts[concept];
    }

    /** Keeps it if it is the best so far. */
    void offer(int concept, float score, int row, @Nullable Part part) {
        offer(concept, score, row, part, false);
    }

    /** @param meaning whether it rests on meaning more than on words */
    void offer(int concept, float score, int row, @Nullable Part part, boolean meaning) {
        if (score > scores[concept]) {
            scores[concept] = score;
            rows[concept] = row;
            parts[concept] = part;
            byMeaning[concept] = meaning;
        }
    }

    /** Whether meaning counted for more than words. */
    boolean byMeaning(int concept) {
        return byMeaning[concept];
    }

    /** Adds what came from elsewhere; if that is more than what there was, it is what led here. */
    void add(int concept, float more, Part part) {
        if (more > scores[concept]) {
            rows[concept] = -1;
            parts[concept] = part;
            byMeaning[concept] = false;
        }
        scores[concept] += more;
    }

    /** A score may come to more than 1, so that what is a little better still comes first. */
    void add(int concept, float more) {
        scores[concept] += more;
    }

    /** The best concepts, best first; equal ones in their own order. */
    List<Integer> best(int top, double floor) {
        Comparator<Integer> worst = Comparator.<Integer>comparingDouble(concept -> scores[concept])
                .thenComparing(Comparator.reverseOrder());
        PriorityQueue<Integer> best = new PriorityQueue<>(worst);
        for (int concept = 0; concept < scores.length; concept++) {
            if (scores[concept] > 0 && scores[concept] >= floor) {
                best.add(concept);
                if (best.size() > top) {
                    best.poll();
                }
            }
        }
        List<Integer> inOrder = new ArrayList<>(best);
        inOrder.sort(worst.reversed());
        return inOrder;
    }
}
