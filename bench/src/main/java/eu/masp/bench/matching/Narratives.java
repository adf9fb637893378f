package eu.masp.bench.matching;

import eu.masp.bench.BenchmarkFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Our own labelled stories: the half that nothing was tuned on. */
final class Narratives {

    private static final int MOST_CHARACTERS = 5_000_000;

    private Narratives() {
    }

    /** Those with at least one skill. */
    static List<Query> heldOut(Path content, String language) {
        return stories(content, language).stream().filter(story -> !story.skills().isEmpty())
                .map(story -> new Query(story.text(), story.skills())).toList();
    }

    /** All of the held-out half, those too in which there is nothing to find. */
    static List<Story> stories(Path content, String language) {
        Path file = content.resolve("benchmarks/narratives.yaml");
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        Map<?, ?> all;
        try {
            all = new Yaml(new SafeConstructor(options)).load(Files.readString(file));
        } catch (IOException e) {
            throw new BenchmarkFailure("The labelled stories cannot be read: " + file + " (" + e.getMessage() + ")");
        }
        List<Story> stories = new ArrayList<>();
        for (Object item : (List<?>) all.get("narratives")) {
            Map<?, ?> story = (Map<?, ?>) item;
            Map<?, ?> agreed = (Map<?, ?>) story.get("agreed");
            if (story.get("split").equals("held-out") && story.get("lang").equals(language)) {
                stories.add(new Story((String) story.get("text"), set(agreed.get("skills"), "urn:masp:skill:"),
                        set(agreed.get("competences"), "")));
            }
        }
        return stories;
    }

    private static Set<String> set(Object labels, String before) {
        Set<String> set = new LinkedHashSet<>();
        ((List<?>) labels).forEach(label -> set.add(before + label));
        return set;
    }
}
