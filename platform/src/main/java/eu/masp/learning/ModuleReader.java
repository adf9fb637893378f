package eu.masp.learning;

import eu.masp.measures.Text;
import eu.masp.measures.files.Field;
import eu.masp.measures.files.Problems;
import eu.masp.measures.files.YamlFiles;
import eu.masp.shell.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads {@code competences/modules}: a file for each module, and {@code paths.yaml}. All problems are told at once. */
final class ModuleReader {
    private static final String PATHS = "paths.yaml";
    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SHAPE = "lower-case words joined by '-'";
    private static final Words NOTHING = new Words("", "");
    private static final int MOST_MINUTES = 120;

    private final List<LearningModule> modules = new ArrayList<>();
    private final List<LearningPath> paths = new ArrayList<>();

    private ModuleReader() {
    }

    /** @throws eu.masp.measures.InvalidContentException with every problem, each with file, line and column */
    static Modules read(Path folder) {
        Problems problems = new Problems();
        ModuleReader reader = new ModuleReader();
        for (Path file : files(folder)) {
            if (!file.endsWith(PATHS)) {
                YamlFiles.readFile(file, problems).ifPresent(reader::module);
            }
        }
        if (Files.exists(folder.resolve(PATHS))) {
            YamlFiles.readFile(folder.resolve(PATHS), problems).ifPresent(reader::paths);
        }
        problems.report();
        return new Modules(List.copyOf(reader.modules), List.copyOf(reader.paths));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void module(Field file) {
        file.fields();
        file.only("id", "competence", "title", "minutes", "says", "reading", "practice", "reflection", "examples",
                "check", "sources", "written");
        String id = file.need("id").flatMap(field -> field.id(ID, SHAPE)).orElse("");
        String competence = file.need("competence").flatMap(field -> field.id(ID, SHAPE)).orElse("");
        int minutes = file.need("minutes").flatMap(field -> field.integer(1, MOST_MINUTES)).orElse(1);
        Optional<Field> practice = file.need("practice");
        Optional<Field> examples = file.need("examples");
        Optional<Field> reflection = file.need("reflection");
        modules.add(new LearningModule(id, competence, words(file, "title"), minutes, words(file, "says"),
                words(file, "reading"), within(practice, "family"), within(practice, "work"),
                strings(reflection.flatMap(field -> field.need("it"))),
                strings(reflection.flatMap(field -> field.need("en"))), within(examples, "family"),
                within(examples, "work"),
                file.find("check").map(list -> list.items().stream().map(ModuleReader::check).toList())
                        .orElse(List.of()),
                strings(file.find("sources"))));
    }

    private static LearningModule.Check check(Field field) {
        field.fields();
        field.only("question", "answers", "best", "why");
        List<Words> answers = field.need("answers")
                .map(list -> list.items().stream().map(ModuleReader::words).toList()).orElse(List.of());
        int best = field.need("best").flatMap(number -> number.integer(0, Math.max(0, answers.size() - 1)))
                .orElse(0);
        return new LearningModule.Check(words(field, "question"), answers, best, words(field, "why"));
    }

    private void paths(Field file) {
        file.fields();
        file.only("version", "paths");
        file.need("paths").ifPresent(list -> list.items().forEach(this::path));
    }

    private void path(Field field) {
        field.fields();
        field.only("id", "title", "says", "for-whom", "modules");
        List<String> ids = strings(field.need("modules"));
        ids.stream().filter(id -> modules.stream().noneMatch(module -> module.id().equals(id)))
                .forEach(id -> field.problem("There is no module '" + id + "'."));
        paths.add(new LearningPath(field.need("id").flatMap(id -> id.id(ID, SHAPE)).orElse(""), words(field, "title"),
                words(field, "says"), words(field, "for-whom"), ids));
    }

    private static Words within(Optional<Field> parent, String key) {
        return parent.map(field -> words(field, key)).orElse(NOTHING);
    }

    private static Words words(Field parent, String key) {
        return parent.need(key).map(ModuleReader::words).orElse(NOTHING);
    }

    private static Words words(Field field) {
        return field.text().map(ModuleReader::words).orElse(NOTHING);
    }

    private static Words words(Text text) {
        return new Words(text.in("it"), text.in("en"));
    }

    private static List<String> strings(Optional<Field> list) {
        return list.map(field -> field.items().stream().flatMap(item -> item.string().stream()).toList())
                .orElse(List.of());
    }
}
