package eu.masp.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/texts");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern USE = Pattern.compile("\\bt\\(\"([a-z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyTextIsThereInEachLanguage() throws IOException {
        assertThat(texts(Language.EN).keySet()).isEqualTo(texts(Language.IT).keySet());
    }

    @Test
    void noTextIsEmptyAndEachTakesTheSameValuesInEachLanguage() throws IOException {
        Map<String, String> english = texts(Language.EN);
        texts(Language.IT).forEach((key, text) -> {
            assertThat(text).as(key).isNotBlank();
            assertThat(english.get(key)).as(key).isNotBlank();
            assertThat(places(english.get(key))).as(key).isEqualTo(places(text));
        });
    }

    @Test
    void everyTextThatAPageAsksForExists() throws IOException {
        Set<String> known = texts(Language.IT).keySet();
        assertThat(used()).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void anApostropheIsOnlyAnApostrophe() throws IOException {
        assertThat(new Texts().get(Language.IT, "privacy.who.operator", "l'ente d'ambito"))
                .isEqualTo("Il titolare del trattamento è l'ente d'ambito.");
    }

    @Test
    void aTextThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> new Texts().get(Language.IT, "no.such.text")).hasMessageContaining("no.such.text");
    }

    private static Map<String, String> texts(Language language) throws IOException {
        Map<String, String> all = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.filter(each -> each.toString().endsWith("_" + language.code() + ".properties"))
                    .toList()) {
                Properties properties = new Properties();
                try (Reader reader = Files.newBufferedReader(file)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        }
        return all;
    }

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/jte"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher use = USE.matcher(Files.readString(file));
                while (use.find()) {
                    keys.add(use.group(1));
                }
            }
        }
        return keys;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }
}
