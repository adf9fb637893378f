package eu.masp.competences.story;

import eu.masp.shell.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which of the two languages a text is in, by the small words that every text is full of. */
final class TextLanguage {
    private static final Set<String> ITALIAN = Set.of("il", "lo", "la", "gli", "le", "di", "del", "della", "dei", "che",
            "e", "è", "un", "una", "per", "con", "non", "sono", "ho", "mia", "mio", "miei", "alla", "al", "nel", "da",
            "si", "ma", "anche", "ogni", "anni", "mi", "faccio", "come", "dal", "più");
    private static final Set<String> ENGLISH = Set.of("the", "and", "of", "to", "my", "in", "with", "for", "is", "was",
            "were", "have", "had", "that", "at", "on", "from", "we", "he", "she", "his", "her", "they", "an", "are",
            "years", "every", "also", "which", "by", "it", "as");

    private TextLanguage() {
    }

    /** Empty where neither has more of its words in the text than the other. */
    static Optional<Language> of(String text) {
        List<String> words = Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"));
        long italian = words.stream().filter(ITALIAN::contains).count();
        long english = words.stream().filter(ENGLISH::contains).count();
        return italian == english ? Optional.empty() : Optional.of(italian > english ? Language.IT : Language.EN);
    }

    /** Whether most letters are of another script: such a text is in neither language. */
    static boolean isForeignScript(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints().filter(Character::isLetter)
                .filter(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.LATIN).count();
        return letters > 0 && latin * 2 < letters;
    }
}
