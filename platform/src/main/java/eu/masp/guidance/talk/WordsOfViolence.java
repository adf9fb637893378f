package eu.masp.guidance.talk;

import java.util.regex.Pattern;

/**
 * Words that point to violence, in both languages. A short list, by their beginnings: it is there to ask who writes a note once whether it
 * is about violence, never to decide so, and nothing of its answer is kept.
 */
public final class WordsOfViolence {
    private static final Pattern WORDS = Pattern.compile(
            "\\b(violen|picchi|botte\\b|maltratt|abus|stupr|minacc|percoss|schiaff"
                    + "|livid[oi]\\b|stalk|perseguit|aggred|aggression|assault|rape|raped|threat|bruis|slap|beat(s|en|ing)?\\b"
                    + "|hits (her|me)\\b|hurts (her|me)\\b|alza le mani|mette le mani addosso)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private WordsOfViolence() {
    }

    public static boolean in(String text) {
        return WORDS.matcher(text).find();
    }
}
