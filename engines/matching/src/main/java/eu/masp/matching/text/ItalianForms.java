package eu.masp.matching.text;

import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

import java.io.IOException;
import java.util.Map;

/** Brings the feminine of Italian trades to the form of the masculine, which stemmers do not, and writes out usual abbreviations. */
final class ItalianForms extends TokenFilter {

    private static final Map<String, String> SHORT = Map.ofEntries(Map.entry("resp", "responsabile"),
            Map.entry("add", "addetto"), Map.entry("imp", "impiegato"), Map.entry("amm", "amministrativo"),
            Map.entry("tec", "tecnico"), Map.entry("op", "operatore"), Map.entry("ass", "assistente"),
            Map.entry("cuc", "cucina"), Map.entry("magazz", "magazziniere"), Map.entry("dott", "dottore"),
            Map.entry("prof", "professore"), Map.entry("ing", "ingegnere"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    ItalianForms(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String usual = usual(term.toString());
        term.setEmpty().append(usual);
        return true;
    }

    /** {@code direttrice} and {@code direttrici} as {@code direttore}, {@code professoressa} as {@code professore}. */
    static String usual(String word) {
        if (word.endsWith("trice") || word.endsWith("trici")) {
            return word.substring(0, word.length() - 4) + "ore";
        }
        if (word.length() > 7 && (word.endsWith("essa") || word.endsWith("esse"))) {
            return word.substring(0, word.length() - 4) + "e";
        }
        return SHORT.getOrDefault(word, word);
    }
}
