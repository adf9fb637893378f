package eu.masp.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A story in sentences, as somebody would quote them. */
public final class StorySentences {

    /** A longer sentence is cut where there is a space. In UTF-16 units. */
    public static final int LONGEST = 400;
    /** The last point of "O.S.S." ends no sentence when it goes on in small letters. */
    private static final Pattern END = Pattern
            .compile("(?<=[.!?…])(?!(?<=(?<!\\p{L})\\p{L}\\.)\\s+\\p{Ll})\\s+|[\\r\\n]+");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}|(?:\\p{L}\\.){2,}");

    private StorySentences() {
    }

    /** The sentences in their order, without the space around them; what holds no word of two letters, with points between them or not, is none. */
    public static List<Span> of(String text) {
        List<Span> sentences = new ArrayList<>();
        Matcher ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            add(sentences, text, start, ends.start());
            start = ends.end();
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static void add(List<Span> sentences, String text, int from, int to) {
        int start = from;
        while (to - start > LONGEST) {
            int space = text.lastIndexOf(' ', start + LONGEST);
            int end = space > start ? space : start + LONGEST;
            // Never between the two halves of one sign, as of an emoji.
            if (Character.isHighSurrogate(text.charAt(end - 1))) {
                end--;
            }
            addPart(sentences, text, start, end);
            start = end;
        }
        addPart(sentences, text, start, to);
    }

    private static void addPart(List<Span> sentences, String text, int start, int end) {
        String part = text.substring(start, end);
        if (hasWords(part)) {
            int lead = part.length() - part.stripLeading().length();
            sentences.add(new Span(start + lead, start + lead + part.strip().length(), part.strip()));
        }
    }

    /** Whether there is a word of two letters in a text, with points between them or not. */
    public static boolean hasWords(String text) {
        return WORD.matcher(text).find();
    }
}
