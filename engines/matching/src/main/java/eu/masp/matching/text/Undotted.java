package eu.masp.matching.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;

/** Abbreviations without the points between their letters: {@code O.S.S.} as {@code OSS}. */
final class Undotted extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Undotted(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String letters = letters(term.toString());
        if (letters.length() < term.length()) {
            term.setEmpty().append(letters);
        }
        return true;
    }

    /** A point at the beginning stays, as in {@code .NET}, and so does markup. */
    static String letters(String word) {
        return word.indexOf('.', 1) < 0 || word.startsWith("<") ? word : word.replace(".", "");
    }
}
