package eu.masp.matching.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** Texts that others are compared with by words: whole stems, and character n-grams, which forgive endings, compounds and slips. */
final class WordIndex {

    private final Language language;
    private final SparseIndex stems;
    private final SparseIndex grams;
    private final int size;

    /** @param owners for each text, the concept it belongs to */
    WordIndex(Language language, List<String> texts, int[] owners) {
        this.language = language;
        this.size = texts.size();
        List<List<Word>> words = texts.parallelStream().map(language::distinct).toList();
        this.stems = new SparseIndex(words.stream().map(WordIndex::stems).toArray(long[][]::new), owners);
        this.grams = new SparseIndex(words.stream().map(WordIndex::grams).toArray(long[][]::new), owners);
    }

    private static long[] stems(List<Word> words) {
        return words.stream().mapToLong(word -> word.stem().hashCode()).toArray();
    }

    private static long[] grams(List<Word> words) {
        LongStream.Builder grams = LongStream.builder();
        Grams.each(words, grams);
        return grams.build().toArray();
    }

    /** How much of what the n-grams of a text and a label have in common lies in each of the text's words. */
    double[] shares(List<Word> text, String label) {
        Map<Long, Integer> inText = counts(grams(text));
        Map<Long, Integer> inLabel = counts(grams(language.distinct(label)));
        double[] shares = new double[text.size()];
        for (int word = 0; word < shares.length; word++) {
            for (long gram : grams(List.of(text.get(word)))) {
                Integer there = inLabel.get(gram);
                if (there != null) {
                    int here = inText.getOrDefault(gram, 1);
                    float rarity = grams.rarity(gram);
                    shares[word] += rarity * rarity * (1 + Math.log(there)) * (1 + Math.log(here)) / here;
                }
            }
        }
        return shares;
    }

    private static Map<Long, Integer> counts(long[] terms) {
        Map<Long, Integer> counts = new HashMap<>();
        for (long term : terms) {
            counts.merge(term, 1, Integer::sum);
        }
        return counts;
    }

    /** How near a text comes to each of them, 0 to 1. */
    float[] scores(String text) {
        return scores(text, 0);
    }

    /** @param coverage how much of its score a label loses of which the text holds nothing; 0 for none */
    float[] scores(String text, float coverage) {
        List<Word> words = language.distinct(text);
        float[] scores = new float[size];
        float[] covered = coverage > 0 ? new float[size] : null;
        stems.addCosines(stems(words), Weights.STEMS, scores, covered);
        grams.addCosines(grams(words), 1 - Weights.STEMS, scores, covered);
        if (covered != null) {
            for (int i = 0; i < size; i++) {
                scores[i] *= 1 - coverage * (1 - covered[i]);
            }
        }
        return scores;
    }
}
