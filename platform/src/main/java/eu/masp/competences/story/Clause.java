package eu.masp.competences.story;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a sentence: up to a comma, an “and” or a “but”. What one part says no to, or says of somebody else, does not hold for the
 * next.
 *
 * @param start index in the sentence, and {@code end} behind its last character
 */
record Clause(int start, int end, String text) {
    private static final Pattern BREAK = Pattern.compile(
            "[,;:–]|\\s(?=(?:ma|però|e|ed|mentre|perché|così|ora|adesso|but|and|while|because|now)\\s)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    static List<Clause> of(String sentence) {
        List<Clause> clauses = new ArrayList<>();
        Matcher breaks = BREAK.matcher(sentence);
        int start = 0;
        while (breaks.find()) {
            clauses.add(new Clause(start, breaks.end(), sentence.substring(start, breaks.end())));
            start = breaks.end();
        }
        clauses.add(new Clause(start, sentence.length(), sentence.substring(start)));
        return clauses;
    }

    /** The one that holds a place. */
    static String at(String sentence, int place) {
        return of(sentence).stream().filter(each -> place < each.end()).findFirst().map(Clause::text)
                .orElse(sentence);
    }
}
