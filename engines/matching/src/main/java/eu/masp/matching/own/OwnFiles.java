package eu.masp.matching.own;

import eu.masp.measures.Problem;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads YAML files as they are, without making objects of them. */
final class OwnFiles {

    private static final int MOST_CHARACTERS = 5_000_000;

    private OwnFiles() {
    }

    static Optional<Entry> read(Path file, List<Problem> problems) {
        String shown = file.toString();
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(MOST_CHARACTERS);
            @Nullable
            Node node = new Yaml(options).compose(new StringReader(Files.readString(file)));
            if (node == null) {
                problems.add(new Problem(shown, 0, 0, "The file is empty."));
                return Optional.empty();
            }
            return Optional.of(new Entry(shown, String.valueOf(file.getFileName()), node, problems));
        } catch (MarkedYAMLException e) {
            problems.add(new Problem(shown, e.getProblemMark().getLine() + 1, e.getProblemMark().getColumn() + 1,
                    "This is not YAML: " + e.getProblem() + "."));
        } catch (YAMLException e) {
            problems.add(new Problem(shown, 0, 0, "This is not YAML: " + e.getMessage()));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(shown, 0, 0, "The file is not in UTF-8."));
        } catch (IOException e) {
            problems.add(new Problem(shown, 0, 0, "The file cannot be read: " + e.getMessage()));
        }
        return Optional.empty();
    }

    /** The YAML files of a folder in the order of their names. */
    static List<Path> in(Path folder, List<Problem> problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(new Problem(folder.toString(), 0, 0, "There is no such folder."));
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return new ArrayList<>(files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList());
        } catch (IOException e) {
            problems.add(new Problem(folder.toString(), 0, 0, "The folder cannot be read: " + e.getMessage()));
            return List.of();
        }
    }
}
