package eu.masp.competences.occupations;

import eu.masp.database.CannotStart;
import eu.masp.shell.Language;
import eu.masp.shell.Words;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/** The sectors that occupations are sorted into, as the content names them. */
@Component
class Sectors {
    private final Map<String, Words> titles;

    Sectors(@Value("${masp.content}") String folder) {
        Path file = Path.of(folder).toAbsolutePath().normalize().resolve("competences/sectors.yaml");
        this.titles = Files.exists(file) ? read(file) : Map.of();
    }

    private static Map<String, Words> read(Path file) {
        Map<String, Words> titles = new LinkedHashMap<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            for (Object each : (List<?>) value(all, "sectors")) {
                Map<?, ?> sector = (Map<?, ?>) each;
                Map<?, ?> title = (Map<?, ?>) value(sector, "title");
                titles.put(value(sector, "id").toString(),
                        new Words(value(title, "it").toString(), value(title, "en").toString()));
            }
            return titles;
        } catch (IOException | YAMLException | ClassCastException | NullPointerException e) {
            throw new CannotStart("MASP cannot start on " + file
                    + ": it wants a list \"sectors\" of {id, title: {it, en}}. " + e.getMessage(), e);
        }
    }

    private static Object value(Map<?, ?> map, String key) {
        return Objects.requireNonNull(map.get(key), () -> "There is no " + key + ".");
    }

    List<String> ids() {
        return List.copyOf(titles.keySet());
    }

    /** Its id where the content has no title for it. */
    String title(String id, Language language) {
        Words title = titles.get(id);
        return title == null ? id : title.in(language);
    }
}
