package eu.masp.simulation.scenario;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario file's keys and values, each known to be of its kind; problems name the file and the key. */
final class ScenarioFile {

    private final Path file;

    ScenarioFile(Path file) {
        this.file = file;
    }

    Map<String, Object> read() {
        try {
            Object top = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            Map<String, Object> keys = map(top, "the file");
            only(keys, List.of("title", "reason", "parameters", "measures", "drop"), "the file");
            return keys;
        } catch (IOException e) {
            throw new ScenarioException(file + " cannot be read: there is no such file, or no permission.");
        } catch (YAMLException e) {
            throw problem(String.valueOf(e.getMessage()).lines().findFirst().orElse("this is not YAML"));
        }
    }

    Map<String, Object> map(Object value, String where) {
        if (!(value instanceof Map<?, ?> given)) {
            throw problem(where + " has to hold keys with values.");
        }
        Map<String, Object> map = new LinkedHashMap<>();
        given.forEach((key, one) -> {
            if (one == null) {
                throw problem(where + ": '" + key + "' is empty.");
            }
            map.put(String.valueOf(key), one);
        });
        return map;
    }

    Map<String, Object> mapAt(Map<String, Object> keys, String key, String where) {
        Object value = keys.get(key);
        return value == null ? Map.of() : map(value, where);
    }

    List<?> listAt(Map<String, Object> keys, String key, String where) {
        Object value = keys.getOrDefault(key, List.of());
        if (!(value instanceof List<?> list)) {
            throw problem(where + ": '" + key + "' has to be a list.");
        }
        return list;
    }

    void only(Map<String, Object> keys, List<String> allowed, String where) {
        for (String key : keys.keySet()) {
            if (!allowed.contains(key)) {
                throw problem(where + ": '" + key + "' is not known. Allowed: " + String.join(", ", allowed) + ".");
            }
        }
    }

    ScenarioException problem(String message) {
        return new ScenarioException(file + ": " + message);
    }
}
