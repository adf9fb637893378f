package eu.masp.grants;

import eu.masp.shell.Language;
import eu.masp.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * What MASP itself wrote into a history, in the language of whoever reads it. A history keeps words and not keys, so that it never changes;
 * those that are texts of ours are found again by their words. What a person wrote stays as it is.
 */
@Component
public class WrittenWords {
    private static final List<String> KEYS = List.of("written.trial", "written.trial.money", "written.reconstruction",
            "written.first-extension", "written.second-extension", "written.state", "written.share", "written.decree",
            "written.hypothesis", "written.published", "desk.claims.sample.reason");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final String[] PLACES = {"{0}", "{1}"};

    private final Texts texts;
    private final List<Known> known = new ArrayList<>();

    WrittenWords(Texts texts) {
        this.texts = texts;
        for (String key : KEYS) {
            for (Language language : Language.values()) {
                known.add(new Known(key, pattern(texts.get(language, key, (Object[]) PLACES))));
            }
        }
    }

    private record Known(String key, Pattern words) {}

    public String in(Language language, String written) {
        for (Known each : known) {
            Matcher matcher = each.words().matcher(written);
            if (matcher.matches()) {
                Object[] values = new Object[matcher.groupCount()];
                for (int i = 0; i < values.length; i++) {
                    values[i] = matcher.group(i + 1);
                }
                return texts.get(language, each.key(), values);
            }
        }
        return written;
    }

    private static Pattern pattern(String text) {
        StringBuilder words = new StringBuilder();
        int from = 0;
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            words.append(Pattern.quote(text.substring(from, place.start()))).append("(.+)");
            from = place.end();
        }
        return Pattern.compile(words.append(Pattern.quote(text.substring(from))).toString());
    }
}
