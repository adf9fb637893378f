package eu.masp.matching;

import java.util.List;

/**
 * A concept that a text seems to be about.
 *
 * @param label in the matcher's language
 * @param score from 0 to 1: how near the text comes to the concept's labels. It orders proposals; it is no probability
 * @param words the parts of the text that led to it, in the order of the text
 * @param by in what way they did
 */
public record Match(String uri, String label, double score, List<Span> words, By by) {

    /** What a text and a name of a concept have in common. */
    public enum By {
        /** Words, whatever their endings: these are given. */
        WORDS,
        /** No word, but letters in a row: the words are given in which most of them stand. */
        LETTERS,
        /** No word, but the meaning of the sentence: it is given. */
        MEANING
    }

    public Match {
        words = List.copyOf(words);
    }
}
