package eu.masp.competences.story;

import eu.masp.matching.Span;
import eu.masp.shell.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds where somebody says what work she did: “ho fatto la badante per cinque anni”, “I worked as a nurse in Manila”. The rest of such a
 * sentence only hides the title from a comparison of the whole.
 */
final class NamedWork {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int LONGEST = 5;
    /** A word, or letters with points between them, as in "O.S.S.". */
    private static final String WORD = "(?:(?:\\p{L}\\.){2,}\\p{L}?|\\p{L}[\\p{L}’'-]*)";
    private static final String WORDS = "(?=(?<title>" + WORD + "(?:\\s+" + WORD + "){0," + (LONGEST - 1) + "}))";

    private static final Pattern IT = Pattern.compile("(?<!\\p{L})(?<!non\\s)(?:ho\\s+(?:sempre\\s+)?(?:fatto|lavorato)"
            + "|facevo|faccio|feci|lavoro|lavoravo|lavorato|sono\\s+stat[oa]|sono|ero|assunt[oa])\\s+"
            + "(?:(?:anche|sempre|prima|poi|già)\\s+)*(?:come\\s+|da\\s+)?(?:(?:la|il|lo|una?)\\s+|l['’]\\s*)?" + WORDS,
            FLAGS);
    private static final Pattern EN = Pattern.compile("(?<!\\p{L})(?:(?:work|worked|working|employed|trained)\\s+as\\s+"
            + "(?:(?:an?|the)\\s+)?|i\\s+(?:am|was|have\\s+been)\\s+(?:an?|the)\\s+|i['’](?:m|ve\\s+been)\\s+(?:an?|the)\\s+)"
            + WORDS, FLAGS);

    /** What does not belong to a title any more: where, since when, with whom. */
    private static final Set<String> BEHIND = Set.of("in", "per", "dal", "dalla", "da", "presso", "nel", "nella", "nei",
            "e", "ed", "con", "ma", "che", "quando", "mentre", "fino", "dopo", "tra", "fra", "at", "for", "since",
            "from",
            "with", "and", "to", "on", "until", "but", "who", "when", "where", "while", "before", "after");

    private NamedWork() {
    }

    /** For each place the title as far as it may reach, and shorter; the longest first. */
    static List<List<Span>> in(String sentence, Language language) {
        Matcher found = (language == Language.IT ? IT : EN).matcher(sentence);
        List<List<Span>> places = new ArrayList<>();
        while (found.find()) {
            places.add(titles(sentence, found.start("title"), found.end("title")));
        }
        return places;
    }

    private static List<Span> titles(String sentence, int start, int end) {
        List<Span> titles = new ArrayList<>();
        Matcher words = Pattern.compile("\\S+").matcher(sentence).region(start, end);
        while (words.find() && !BEHIND.contains(words.group().toLowerCase(java.util.Locale.ROOT))) {
            titles.addFirst(new Span(start, words.end(), sentence.substring(start, words.end())));
        }
        return titles;
    }
}
