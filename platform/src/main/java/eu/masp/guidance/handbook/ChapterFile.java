package eu.masp.guidance.handbook;

import eu.masp.database.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads a chapter: YAML between two lines of three dashes, and the text below. */
final class ChapterFile {
    private static final Pattern PARTS = Pattern.compile("\\A---\\R(.*?)\\R---\\R(.*)\\z", Pattern.DOTALL);

    private ChapterFile() {
    }

    static Chapter read(Path file) {
        Matcher parts = PARTS.matcher(content(file));
        if (!parts.matches()) {
            throw wrong(file, "it does not begin with its title and steps between two lines of ---");
        }
        Map<?, ?> front = front(file, parts.group(1));
        String id = text(file, front, "id");
        if (!file.getFileName().toString().equals(id + ".md")) {
            throw wrong(file, "its id is " + id);
        }
        List<Chapter.Source> sources = list(front, "sources").stream().map(each -> (Map<?, ?>) each)
                .map(each -> new Chapter.Source(optional(each, "title"), optional(each, "url"),
                        optional(each, "date")))
                .toList();
        return new Chapter(id, number(file, front, "order"), text(file, front, "title"), text(file, front, "summary"),
                number(file, front, "minutes"), list(front, "steps").stream().map(String::valueOf).toList(),
                list(front, "measures").stream().map(String::valueOf).toList(), sources, optional(front, "verified"),
                parts.group(2).strip());
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw wrong(file, "it cannot be read as UTF-8 text");
        }
    }

    private static Map<?, ?> front(Path file, String yaml) {
        try {
            // Dates stay the text that they are written as.
            if (new Yaml(new SafeConstructor(new LoaderOptions()), new org.yaml.snakeyaml.representer.Representer(
                    new org.yaml.snakeyaml.DumperOptions()), new org.yaml.snakeyaml.DumperOptions(),
                    new LoaderOptions(), new WithoutDates()).load(yaml) instanceof Map<?, ?> front) {
                return front;
            }
            throw wrong(file, "between the lines of --- stands no map");
        } catch (YAMLException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    private static String text(Path file, Map<?, ?> front, String key) {
        String text = optional(front, key);
        if (text.isEmpty()) {
            throw wrong(file, "it lacks " + key);
        }
        return text;
    }

    private static String optional(Map<?, ?> front, String key) {
        @Nullable
        Object value = front.get(key);
        return value == null ? "" : String.valueOf(value).strip();
    }

    private static int number(Path file, Map<?, ?> front, String key) {
        if (front.get(key) instanceof Integer number) {
            return number;
        }
        throw wrong(file, key + " is not a number");
    }

    private static List<?> list(Map<?, ?> front, String key) {
        return front.get(key) instanceof List<?> list ? list : List.of();
    }

    private static CannotStart wrong(Path file, String what) {
        return new CannotStart("MASP cannot start on the chapter " + file + ": " + what + ".");
    }

    /** YAML without its dates. */
    private static final class WithoutDates extends org.yaml.snakeyaml.resolver.Resolver {
        @Override
        public void addImplicitResolver(org.yaml.snakeyaml.nodes.Tag tag, Pattern pattern, String first, int limit) {
            if (!tag.equals(org.yaml.snakeyaml.nodes.Tag.TIMESTAMP)) {
                super.addImplicitResolver(tag, pattern, first, limit);
            }
        }
    }
}
