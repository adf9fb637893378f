package eu.masp.measures.files;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The YAML files below a folder. */
final class YamlFiles {

    private static final int MOST_BYTES = 5_000_000;

    private YamlFiles() {
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
            problems.add(folder.toString(), 0, 0, Files.exists(folder) ? "This is a file; name the folder that holds the measures."
                    : "There is no such folder.");
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> found = walk.filter(Files::isRegularFile).filter(path -> isYaml(folder.relativize(path))).sorted().toList();
            if (found.isEmpty()) {
                problems.add(folder.toString(), 0, 0, "The folder holds no .yaml file.");
            }
            return found;
        } catch (IOException | java.io.UncheckedIOException e) {
            problems.add(folder.toString(), 0, 0, "The folder cannot be read: " + e.getMessage());
            return List.of();
        }
    }

    private static boolean isYaml(Path path) {
        for (Path part : path) {
            if (part.toString().startsWith(".")) {
                return false;
            }
        }
        return path.toString().endsWith(".yaml") || path.toString().endsWith(".yml");
    }

    private static void read(Path path, Problems problems, List<Field> files) {
        String file = path.toString();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MOST_BYTES);
        options.setMaxAliasesForCollections(50);
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            int count = 0;
            for (Node node : new Yaml(options).composeAll(reader)) {
                if (++count > 1) {
                    problems.add(file, node.getStartMark().getLine() + 1, 1, "A file holds one document; split it at '---'.");
                    return;
                }
                files.add(new Field(node, file, problems, path.getFileName().toString()));
            }
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            int column = e.getProblemMark() == null ? 0 : e.getProblemMark().getColumn() + 1;
            problems.add(file, line, column, explained(e));
        } catch (YAMLException e) {
            problems.add(file, 0, 0, "This is not YAML: " + e.getMessage());
        } catch (MalformedInputException e) {
            problems.add(file, 0, 0, "This is not UTF-8 text; save it as UTF-8.");
        } catch (NoSuchFileException e) {
            problems.add(file, 0, 0, "The file went away while it was read.");
        } catch (IOException e) {
            problems.add(file, 0, 0, "The file cannot be read: " + e.getMessage());
        }
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
