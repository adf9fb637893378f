package eu.masp.guidance.content;

import eu.masp.database.CannotStart;
import eu.masp.guidance.path.StepKind;
import eu.masp.guidance.path.StepOwner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads {@code services.yaml} and {@code templates.yaml}; a folder without them is a MASP without templates. */
final class ContentFiles {
    private final Path folder;

    ContentFiles(Path folder) {
        this.folder = folder;
    }

    List<Service> services() {
        Path file = folder.resolve("services.yaml");
        List<Service> services = new ArrayList<>();
        for (Map<?, ?> each : list(file, "services")) {
            services.add(new Service(word(file, each, "id"), text(file, each, "title"), text(file, each, "says"),
                    words(file, each, "territories"), optional(each, "comune"),
                    optional(each, "phone"),
                    Boolean.TRUE.equals(each.get("invented"))));
        }
        return List.copyOf(services);
    }

    List<Template> templates() {
        Path file = folder.resolve("templates.yaml");
        List<Template> templates = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Map<?, ?> each : list(file, "templates")) {
            String id = word(file, each, "id");
            if (!ids.add(id)) {
                throw wrong(file, "two templates are called " + id);
            }
            List<Template.Step> steps = new ArrayList<>();
            for (Map<?, ?> step : maps(file, each.get("steps"), "steps of " + id)) {
                String kind = word(file, step, "kind");
                String owner = word(file, step, "owner");
                Object days = step.get("days");
                if (!(days instanceof Integer due) || due < 0) {
                    throw wrong(file, "a step of " + id + " needs days, a number from 0");
                }
                steps.add(new Template.Step(word(file, step, "id"),
                        StepKind.find(kind).filter(found -> found != StepKind.FOLLOW_UP)
                                .orElseThrow(() -> wrong(file, "there is no kind of step " + kind)),
                        text(file, step, "title"), text(file, step, "what"),
                        StepOwner.find(owner).orElseThrow(() -> wrong(file, "nobody is called " + owner)), due));
            }
            templates.add(new Template(id, text(file, each, "title"), text(file, each, "says"), List.copyOf(steps)));
        }
        return List.copyOf(templates);
    }

    List<String> childcareMeasures() {
        Path file = folder.resolve("templates.yaml");
        return Files.exists(file) ? words(file, read(file), "childcare-measures") : List.of();
    }

    private List<Map<?, ?>> list(Path file, String name) {
        return Files.exists(file) ? maps(file, read(file).get(name), name) : List.of();
    }

    private static Map<?, ?> read(Path file) {
        try {
            Object read = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            if (read instanceof Map<?, ?> map) {
                return map;
            }
            throw wrong(file, "the file is not a map");
        } catch (IOException | YAMLException e) {
            throw wrong(file, String.valueOf(e.getMessage()));
        }
    }

    private static List<Map<?, ?>> maps(Path file, @Nullable Object value, String name) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object each : list) {
                if (!(each instanceof Map<?, ?> map)) {
                    throw wrong(file, name + " holds something that is not a map");
                }
                maps.add(map);
            }
            return maps;
        }
        throw wrong(file, name + " is missing or not a list");
    }

    private static String optional(Map<?, ?> in, String key) {
        Object value = in.get(key);
        return value == null ? "" : String.valueOf(value);
    }

    private static Bilingual text(Path file, Map<?, ?> in, String key) {
        if (in.get(key) instanceof Map<?, ?> both && both.get("it") instanceof String it
                && both.get("en") instanceof String en && !it.isBlank() && !en.isBlank()) {
            return new Bilingual(it.strip(), en.strip());
        }
        throw wrong(file, key + " needs a text in it and en, at " + in.get("id"));
    }

    private static String word(Path file, Map<?, ?> in, String key) {
        if (in.get(key) instanceof String text && text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            return text;
        }
        throw wrong(file, key + " needs small letters, digits and hyphens, at " + in);
    }

    private static List<String> words(Path file, Map<?, ?> in, String key) {
        if (in.get(key) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw wrong(file, key + " needs a list of words");
    }

    private static CannotStart wrong(Path file, String what) {
        return new CannotStart("MASP cannot start on " + file + ": " + what + ".");
    }
}
