package eu.masp.matching.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.it.ItalianLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pattern.PatternTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts a text into words and gives their stems. Knows Italian and English; other languages are compared as written. */
final class Language {

    /**
     * Letters and digits; {@code C++}, {@code C#} and {@code .NET} stay whole, and so does {@code O.S.S.}; what stands in angle brackets is
     * markup.
     */
    private static final Pattern WORD = Pattern.compile(
            "<[^<>]{1,40}>|(?<![\\p{L}\\p{N}])(?:\\p{L}\\.){2,}(?:\\p{L}(?![\\p{L}\\p{N}]))?|(?:(?<![\\p{L}\\p{N}])\\.)?[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]*[+#]*");
    /** Forms of companies, times of the day and such: with points between their letters they are no trade. */
    private static final Set<String> NO_TRADE = Set.of("s.p.a", "s.r.l", "s.r.l.s", "s.n.c", "s.a.s", "s.a.p.a",
            "s.c", "s.s", "p.i", "c.f", "c.v", "a.m", "p.m", "i.e", "e.g", "n.b", "a.d", "a.c", "u.s");

    private final String code;
    private final Analyzer analyzer;
    private final Set<String> emptyWords;

    private Language(String code, Set<String> emptyWords) {
        this.code = code;
        this.emptyWords = emptyWords;
        this.analyzer = new Stems(code);
    }

    static Language of(String code) {
        return new Language(code, switch (code) {
            case "it" -> words(ItalianAnalyzer.getDefaultStopSet(), EmptyWords.ITALIAN);
            case "en" -> words(EnglishAnalyzer.getDefaultStopSet(), EmptyWords.ENGLISH);
            default -> Set.of();
        });
    }

    private static Set<String> words(CharArraySet usual, Set<String> ofAdvertisements) {
        Set<String> words = new HashSet<>(ofAdvertisements);
        usual.forEach(word -> words.add(new String((char[]) word)));
        return words;
    }

    /** The words in their order. */
    List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        try (TokenStream tokens = analyzer.tokenStream("text", text)) {
            CharTermAttribute stem = tokens.getAttribute(CharTermAttribute.class);
            OffsetAttribute place = tokens.getAttribute(OffsetAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                String surface = text.substring(place.startOffset(), place.endOffset()).toLowerCase(Locale.ROOT);
                String letters = Undotted.letters(surface);
                String form = code.equals("it") ? ItalianForms.usual(letters) : letters;
                words.add(new Word(place.startOffset(), place.endOffset(), form, stem.toString(),
                        surface.startsWith("<") || emptyWords.contains(letters) || noTrade(surface)));
            }
            tokens.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static boolean noTrade(String surface) {
        return NO_TRADE.contains(surface.endsWith(".") ? surface.substring(0, surface.length() - 1) : surface);
    }

    /** Each word that says something once: "addetta / addetto" is one. */
    List<Word> distinct(String text) {
        Set<String> seen = new HashSet<>();
        return words(text).stream().filter(word -> !word.empty() && seen.add(word.stem())).toList();
    }

    private static final class Stems extends Analyzer {
        private final String code;

        Stems(String code) {
            this.code = code;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new PatternTokenizer(WORD, 0);
            TokenStream lower = new LowerCaseFilter(new Undotted(words));
            TokenStream stems = switch (code) {
                case "it" -> new ASCIIFoldingFilter(new ItalianLightStemFilter(new ItalianForms(lower)));
                case "en" -> new PorterStemFilter(new ASCIIFoldingFilter(lower));
                default -> lower;
            };
            return new TokenStreamComponents(words, stems);
        }
    }
}
