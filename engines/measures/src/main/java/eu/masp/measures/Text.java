package eu.masp.measures;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text in several languages.
 *
 * @param byLanguage language code ({@code it}, {@code en}, …) to text; never empty
 */
public record Text(Map<String, String> byLanguage) {

    public Text {
        if (byLanguage.isEmpty()) {
            throw new IllegalArgumentException("a text needs at least one language");
        }
        byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage)); // in the file's order
    }

    /** One text for every language. */
    public static Text of(String text) {
        return of(text, text);
    }

    public static Text of(String italian, String english) {
        Map<String, String> both = new LinkedHashMap<>();
        both.put("it", italian);
        both.put("en", english);
        return new Text(both);
    }

    /** The text in this language, else in English, else in Italian, else in any. */
    public String in(String language) {
        for (String candidate : new String[] {language, "en", "it"}) {
            String text = byLanguage.get(candidate);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().iterator().next();
    }
}
