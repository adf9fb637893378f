package eu.masp.matching.text;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Labels as sparse vectors of terms, weighted by rarity (1 + ln tf) · (1 + ln (N / df)) and of length 1, term by term: the cosine of a
 * text with every label is one pass over the lists of its terms. Rarity is counted in concepts, not in labels: a word that stands in
 * thirty names of one concept is as telling as a word in its only name.
 */
final class SparseIndex {

    private final Map<Long, Integer> terms = new HashMap<>();
    private final float[] rarity;
    private final int[] starts;
    private final int[] rows;
    private final float[] weights;
    private final float rarest;

    /**
     * @param labels the terms of each label, with repetitions
     * @param owners for each label, its concept
     */
    SparseIndex(long[][] labels, int[] owners) {
        int[][] ids = new int[labels.length][];
        float[][] counts = new float[labels.length][];
        int[] frequency = new int[1024];
        int postings = 0;
        for (int row = 0; row < labels.length; row++) {
            long[] sorted = labels[row].clone();
            Arrays.sort(sorted);
            int distinct = 0;
            int[] id = new int[sorted.length];
            float[] count = new float[sorted.length];
            for (int i = 0; i < sorted.length; i++) {
                if (i > 0 && sorted[i] == sorted[i - 1]) {
                    count[distinct - 1]++;
                    continue;
                }
                id[distinct] = terms.computeIfAbsent(sorted[i], _ -> terms.size());
                count[distinct++] = 1;
            }
            ids[row] = Arrays.copyOf(id, distinct);
            counts[row] = Arrays.copyOf(count, distinct);
            for (int i = 0; i < distinct; i++) {
                if (ids[row][i] >= frequency.length) {
                    frequency = Arrays.copyOf(frequency, ids[row][i] * 2);
                }
                frequency[ids[row][i]]++;
            }
            postings += distinct;
        }
        int concepts = Arrays.stream(owners).max().orElse(0) + 1;
        rarest = (float) (1 + Math.log(concepts));
        rarity = rarity(ids, owners, concepts);
        starts = starts(frequency);
        rows = new int[postings];
        weights = new float[postings];
        fill(ids, counts);
    }

    private float[] rarity(int[][] ids, int[] owners, int concepts) {
        int[] byConcept = new int[ids.length];
        int[] next = new int[concepts + 1];
        for (int owner : owners) {
            next[owner + 1]++;
        }
        Arrays.parallelPrefix(next, Integer::sum);
        for (int row = 0; row < ids.length; row++) {
            byConcept[next[owners[row]]++] = row;
        }
        int[] count = new int[terms.size()];
        int[] last = new int[terms.size()];
        Arrays.fill(last, -1);
        for (int row : byConcept) {
            for (int term : ids[row]) {
                count[term] += last[term] == owners[row] ? 0 : 1;
                last[term] = owners[row];
            }
        }
        float[] rarity = new float[count.length];
        for (int term = 0; term < count.length; term++) {
            rarity[term] = (float) (1 + Math.log((double) concepts / count[term]));
        }
        return rarity;
    }

    private int[] starts(int[] frequency) {
        int[] starts = new int[terms.size() + 1];
        for (int i = 0; i < terms.size(); i++) {
            starts[i + 1] = starts[i] + frequency[i];
        }
        return starts;
    }

    private void fill(int[][] ids, float[][] counts) {
        int[] next = starts.clone();
        for (int row = 0; row < ids.length; row++) {
            double square = 0;
            float[] weight = counts[row];
            for (int i = 0; i < weight.length; i++) {
                weight[i] = (float) ((1 + Math.log(weight[i])) * rarity[ids[row][i]]);
                square += weight[i] * weight[i];
            }
            float length = (float) Math.sqrt(square);
            for (int i = 0; i < weight.length; i++) {
                int place = next[ids[row][i]]++;
                rows[place] = row;
                weights[place] = weight[i] / length;
            }
        }
    }

    /** How rare a term is among the concepts; 0 where no label has it. */
    float rarity(long term) {
        Integer id = terms.get(term);
        return id == null ? 0 : rarity[id];
    }

    /**
     * Adds the cosine of a text with each label, times a factor, to what stands there; terms that no label has lengthen the text as the
     * rarest do.
     *
     * @param sums one for each label
     * @param covered what part of each label the text holds, times the factor, is added here; null where nobody asks
     */
    void addCosines(long[] text, float factor, float[] sums, float @Nullable [] covered) {
        long[] sorted = text.clone();
        Arrays.sort(sorted);
        int[] found = new int[sorted.length];
        float[] weight = new float[sorted.length];
        int distinct = 0;
        double square = 0;
        for (int i = 0; i < sorted.length;) {
            int next = i;
            while (next < sorted.length && sorted[next] == sorted[i]) {
                next++;
            }
            Integer term = terms.get(sorted[i]);
            found[distinct] = term == null ? -1 : term;
            weight[distinct] = (float) ((1 + Math.log(next - i)) * (term == null ? rarest : rarity[term]));
            square += (double) weight[distinct] * weight[distinct];
            distinct++;
            i = next;
        }
        float length = square == 0 ? 1 : (float) Math.sqrt(square);
        for (int i = 0; i < distinct; i++) {
            if (found[i] >= 0) {
                float times = factor * weight[i] / length;
                for (int place = starts[found[i]]; place < starts[found[i] + 1]; place++) {
                    sums[rows[place]] += times * weights[place];
                    if (covered != null) {
                        covered[rows[place]] += factor * weights[place] * weights[place];
                    }
                }
            }
        }
    }
}
