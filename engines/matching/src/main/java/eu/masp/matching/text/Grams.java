package eu.masp.matching.text;

import java.util.List;

/** Character n-grams within words, from three to five characters, a space before and behind the word counting as one. */
final class Grams {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;

    private Grams() {
    }

    static void each(List<Word> words, java.util.function.LongConsumer gram) {
        for (Word word : words) {
            String padded = " " + word.form() + " ";
            if (padded.length() < SHORTEST + 1) {
                gram.accept(code(padded, 0, padded.length()));
                continue;
            }
            for (int length = SHORTEST; length <= Math.min(LONGEST, padded.length()); length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    gram.accept(code(padded, from, from + length));
                }
            }
        }
    }

    /** Different for every n-gram of the usual letters, and nearly always for the others. */
    private static long code(String text, int from, int to) {
        long code = 1125899906842597L;
        for (int i = from; i < to; i++) {
            code = 31 * code * 7 + text.charAt(i);
        }
        return code;
    }
}
