package eu.masp.matching.text;

import eu.masp.matching.Match.By;
import eu.masp.matching.Span;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What in a text led to a concept.
 *
 * @param by words, letters or meaning
 * @param spans where they stand in the text, in its order
 */
record Evidence(By by, List<Span> spans) {

    /** So many letters in common at the beginning make two words akin: organizzo, organizzazione. */
    private static final int AKIN = 5;
    /** Beside the word with most letters in common, those with at least so much of that. */
    private static final double ALSO = 0.5;

    /**
     * The words that the part and the label share. Where they share none: the part itself if its meaning led there, else the words
     * whose letters did.
     *
     * @param meaning whether meaning counted for more than words
     * @param shares of these words in the n-grams that they have in common with the label
     */
    static Evidence of(String text, Part part, Language language, String label, boolean meaning,
            BiFunction<List<Word>, String, double[]> shares) {
        List<Word> inLabel = language.distinct(label);
        List<Word> inText = language.words(part.in(text)).stream().filter(word -> !word.empty()).toList();
        if (inText.stream().anyMatch(word -> inLabel.stream().anyMatch(other -> same(word, other)))) {
            return new Evidence(By.WORDS, joined(text, part, inText.stream()
                    .filter(word -> inLabel.stream().anyMatch(other -> same(word, other) || akin(word, other)))
                    .toList()));
        }
        double[] common = meaning ? new double[0] : shares.apply(inText, label);
        double most = Arrays.stream(common).max().orElse(0);
        if (most == 0) {
            return new Evidence(By.MEANING, List.of(new Span(part.start(), part.end(), part.in(text))));
        }
        List<Word> led = new ArrayList<>();
        for (int i = 0; i < common.length; i++) {
            if (common[i] >= ALSO * most) {
                led.add(inText.get(i));
            }
        }
        return new Evidence(By.LETTERS, joined(text, part, led));
    }

    /** Neighbours with nothing but space between them are one. */
    private static List<Span> joined(String text, Part part, List<Word> words) {
        List<Span> spans = new ArrayList<>();
        int start = -1;
        int end = -1;
        for (Word word : words) {
            int from = part.start() + word.start();
            if (start >= 0 && !text.substring(end, from).isBlank()) {
                spans.add(new Span(start, end, text.substring(start, end)));
                start = -1;
            }
            start = start < 0 ? from : start;
            end = part.start() + word.end();
        }
        spans.add(new Span(start, end, text.substring(start, end)));
        return spans;
    }

    private static boolean same(Word word, Word other) {
        return word.stem().equals(other.stem());
    }

    private static boolean akin(Word word, Word other) {
        return word.form().length() >= AKIN && other.form().regionMatches(0, word.form(), 0, AKIN);
    }
}
