package eu.masp.measures;

import eu.masp.measures.json.CaseJson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

/** A folder of measure files that a test writes. */
public final class Folder {

    private static final Path SMALL_WORLD = Path.of("src/test/resources/small-world");
    private static final List<String> SMALL_WORLD_FILES = List.of("vocabulary.yaml", "parameters.yaml", "places.yaml",
            "towns.csv", "welcome-grant.yaml");
    private final Path path;

    private Folder(Path path) {
        this.path = path;
    }

    public static Folder empty(Path path) {
        return new Folder(path);
    }

    /** One household with adults and children, a few towns, a few parameters, and the welcome grant. */
    public static Folder smallWorld(Path path) {
        Folder folder = new Folder(path);
        SMALL_WORLD_FILES.forEach(name -> folder.file(name, read(SMALL_WORLD.resolve(name))));
        return folder;
    }

    public Folder file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public Folder file(String name, byte[] bytes) {
        try {
            Files.createDirectories(path.resolve(name).getParent());
            Files.write(path.resolve(name), bytes);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that has to be there, once. */
    public Folder replace(String name, String old, String by) {
        String text = read(path.resolve(name));
        assertThat(text.split(java.util.regex.Pattern.quote(old), -1)).as("'%s' stands once in %s", old, name)
                .hasSize(2);
        return file(name, text.replace(old, by));
    }

    public Path path() {
        return path;
    }

    public Catalogue load() {
        return Catalogue.load(path);
    }

    public Case read(String json) {
        return CaseJson.read(json, "household.json", load().vocabulary(), null);
    }

    /** What is wrong with the folder, each as {@code measure.yaml:3:5  message}. */
    public List<String> problems() {
        try {
            load();
            return List.of();
        } catch (InvalidContentException e) {
            return e.problems().stream()
                    .map(problem -> problem.toString().replace(path + "/", "").replace(path.toString(), ".")).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
