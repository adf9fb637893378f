package eu.masp.competences.story;

import eu.masp.matching.Span;
import eu.masp.matching.StorySentences;
import java.util.List;

/**
 * A sentence of a text, or as much of a very long one as can be quoted.
 *
 * @param start index of its first character
 * @param end index behind its last
 */
record Sentence(int start, int end, String text) {
    /** Shorter than what a statement may hold. */
    static final int LONGEST = StorySentences.LONGEST;

    static List<Sentence> of(String text) {
        return StorySentences.of(text).stream().map(each -> new Sentence(each.start(), each.end(), each.text()))
                .toList();
    }

    /** Whether there is any word in a text. */
    static boolean hasWords(String text) {
        return StorySentences.hasWords(text);
    }

    /** Where it stands in that version of the text, for {@link Story#quote}. */
    String at(int version) {
        return version + ":" + start + "-" + end;
    }

    Span span() {
        return new Span(start, end, text);
    }
}
