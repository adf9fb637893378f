package eu.masp.catalogue;

import eu.masp.measures.CodeList;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds a code (a comune) by what a person types: its name or the beginning of it, its postcode, its code. Accents, case,
 * apostrophes and spaces do not matter: {@code sant angelo}, {@code Sant'Angelo} and {@code SANTANGELO} are the same, and
 * {@code s. angelo} finds it too.
 */
public final class CodeSearch {
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Longer than any name: what goes beyond was not typed by a person. */
    private static final int LONGEST = 80;

    private final List<Entry> entries = new ArrayList<>();

    public CodeSearch(CodeList list) {
        list.codes().values().forEach(code -> entries.add(Entry.of(code)));
    }

    /** How well a code answers, the best first. */
    private enum Match {
        WHOLE, BEGINNING, WORDS, INSIDE, NONE
    }

    /** The codes that answer, the best first; none for a blank text. */
    public List<CodeList.Code> find(String typed, int most) {
        Typed text = Typed.of(typed);
        if (text.joined().isEmpty()) {
            return List.of();
        }
        return entries.stream()
                .map(entry -> new Found(entry, entry.match(text)))
                .filter(found -> found.match() != Match.NONE)
                .sorted(Comparator.comparing(Found::match).thenComparing(found -> found.entry().name().joined()))
                .limit(most)
                .map(found -> found.entry().code())
                .toList();
    }

    /** The codes whose whole name, postcode or code was typed: one where there is no doubt which is meant. */
    public List<CodeList.Code> exactly(String typed) {
        Typed text = Typed.of(typed);
        return entries.stream().filter(entry -> entry.match(text) == Match.WHOLE).map(Entry::code).toList();
    }

    /** The words of a text without accents, case and punctuation. */
    public static List<String> words(String text) {
        String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    private record Found(Entry entry, Match match) {}

    /** A text without accents, case and punctuation: its words, and the same run together. */
    private record Typed(List<String> words, String joined) {
        static Typed of(String text) {
            List<String> words = CodeSearch.words(text.length() > LONGEST ? text.substring(0, LONGEST) : text);
            return new Typed(words, String.join("", words));
        }
    }

    private record Entry(CodeList.Code code, Typed name, List<String> others) {
        static Entry of(CodeList.Code code) {
            List<String> others = new ArrayList<>();
            others.add(Typed.of(code.code()).joined());
            code.search().forEach(other -> others.add(Typed.of(other).joined()));
            return new Entry(code, Typed.of(code.label()), others);
        }

        Match match(Typed typed) {
            String text = typed.joined();
            if (name.joined().equals(text) || others.contains(text)) {
                return Match.WHOLE;
            }
            if (name.joined().startsWith(text) || others.stream().anyMatch(other -> other.startsWith(text))) {
                return Match.BEGINNING;
            }
            if (beginWords(typed.words())) {
                return Match.WORDS;
            }
            return text.length() > 2 && name.joined().contains(text) ? Match.INSIDE : Match.NONE;
        }

        /** Whether each word typed begins a word of the name, in the same order. */
        private boolean beginWords(List<String> typed) {
            int next = 0;
            for (String word : name.words()) {
                if (next < typed.size() && word.startsWith(typed.get(next))) {
                    next++;
                }
            }
            return next == typed.size();
        }
    }
}
