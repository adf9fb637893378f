package eu.masp.measures.files;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The YAML files below a folder. */
public final class YamlFiles {

    private static final int MOST_BYTES = 1_000_000;

    private YamlFiles() {
    }

    /** One file; what is wrong with it is noted. */
    public static Optional<Field> readFile(Path path, Problems problems) {
        if (!Files.isRegularFile(path)) {
            problems.add(path.toString(), 0, 0, "There is no such file.");
            return Optional.empty();
        }
        List<Field> files = new ArrayList<>();
        read(path, problems, files);
        return files.stream().findFirst();
    }

    static List<Field> read(Path folder, Problems problems) {
        List<Field> files = new ArrayList<>();
        for (Path path : list(folder, problems)) {
            read(path, problems, files);
        }
        return files;
    }

    private static List<Path> list(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, 0,
                    Files.exists(folder) ? "This is a file; name the folder that holds the measures."
                            : "There is no such folder.");
            return List.of();
        }
        try {
            List<Path> found = MeasureFolder.files(folder).stream().filter(YamlFiles::isYaml).toList();
            if (found.isEmpty()) {
                problems.add(folder.toString(), 0, 0, "The folder holds no .yaml file.");
            }
            return found;
        } catch (IOException e) {
            problems.add(folder.toString(), 0, 0, "The folder cannot be read: " + reason(e) + ".");
            return List.of();
        }
    }

    private static String reason(IOException e) {
        return e instanceof AccessDeniedException denied ? "no permission for " + denied.getFile()
                : String.valueOf(e.getMessage());
    }

    private static boolean isYaml(Path path) {
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    }

    private static void read(Path path, Problems problems, List<Field> files) {
        String file = path.toString();
        try {
            if (Files.size(path) > MOST_BYTES) {
                problems.add(file, 0, 0,
                        "The file is larger than " + MOST_BYTES / 1_000_000 + " MB; split it into several.");
                return;
            }
            compose(Files.readString(path), file, path.getFileName().toString(), problems, files);
        } catch (CharacterCodingException e) {
            problems.add(file, 0, 0, "This is not UTF-8 text; save it as UTF-8.");
        } catch (NoSuchFileException e) {
            problems.add(file, 0, 0, "The file went away while it was read.");
        } catch (AccessDeniedException e) {
            problems.add(file, 0, 0, "The file cannot be read: no permission.");
        } catch (IOException e) {
            problems.add(file, 0, 0, "The file cannot be read: " + e.getMessage());
        }
    }

    private static void compose(String text, String file, String name, Problems problems, List<Field> files) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(50);
        try {
            int count = 0;
            for (Node node : new Yaml(options).composeAll(new StringReader(text))) {
                if (++count > 1) {
                    problems.add(file, node.getStartMark().getLine() + 1, 1,
                            "A file holds one document; split it at '---'.");
                    return;
                }
                files.add(new Field(node, new YamlText(file, text), problems, name));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            problems.add(file, line, column, explained(e));
        } catch (ReaderException e) {
            String[] before = text.substring(0, text.offsetByCodePoints(0, e.getPosition())).split("\\R", -1);
            problems.add(file, before.length, before[before.length - 1].length() + 1,
                    "A character (code " + e.getCodePoint() + ") that YAML does not allow.");
        } catch (YAMLException e) {
            problems.add(file, 0, 0, explained(String.valueOf(e.getMessage())));
        }
    }

    private static String explained(String message) {
        if (message.contains("aliases")) {
            return "Too many aliases ('*name'); write the values out.";
        }
        return message.contains("Nesting") ? "Groups lie too deep in each other."
                : "This is not YAML: " + message + ".";
    }

    private static String explained(MarkedYAMLException e) {
        String problem = String.valueOf(e.getProblem());
        if (problem.contains("'\\t") || problem.contains("TAB")) {
            return "A tab stands where YAML wants spaces; indent with spaces.";
        }
        if (problem.contains("mapping values are not allowed here")) {
            return "A ':' inside a text; put the text in quotation marks.";
        }
        return "This is not YAML: " + problem + (e.getContext() == null ? "" : " (" + e.getContext() + ")") + ".";
    }
}
