package eu.masp.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The words of the pages, from {@code texts/<module>_<language>.properties}.
 *
 * <p>Not Java's MessageFormat: there an apostrophe is a quotation mark, and Italian is full of them. Here {@code {0}},
 * {@code {1}} … are replaced and nothing else is special.
 */
@Component
public class Texts {
    private final Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);

    Texts() throws IOException {
        for (Language language : Language.values()) {
            words.put(language, read(language));
        }
    }

    /**
     * @throws IllegalArgumentException when there is no such text: a page never shows a key
     */
    public String get(Language language, String key, Object... values) {
        String text = in(language).get(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language.code());
        }
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return language == Language.IT && values.length > 0 ? Elision.in(text) : text;
    }

    /** For texts whose existence depends on data, such as one per status. */
    public boolean has(String key) {
        return in(Language.IT).containsKey(key);
    }

    private Map<String, String> in(Language language) {
        return Objects.requireNonNull(words.get(language));
    }

    private static Map<String, String> read(Language language) throws IOException {
        Map<String, String> all = new HashMap<>();
        String files = "classpath*:texts/*_" + language.code() + ".properties";
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(files)) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            for (String key : properties.stringPropertyNames()) {
                if (all.put(key, properties.getProperty(key)) != null) {
                    throw new IllegalStateException("Two texts with the key " + key + ", one in " + file);
                }
            }
        }
        return Map.copyOf(all);
    }
}
