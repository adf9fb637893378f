package eu.masp.measures;

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
        byLanguage = Map.copyOf(byLanguage);
    }

    /** One text for every language. */
    public static Text of(String text) {
        return new Text(Map.of("it", text, "en", text));
    }

    public static Text of(String italian, String english) {
        return new Text(Map.of("it", italian, "en", english));
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
