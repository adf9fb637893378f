package eu.masp.assessment.framework;

import eu.masp.assessment.Item;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;
import eu.masp.measures.files.Field;
import eu.masp.measures.files.Problems;
import eu.masp.measures.files.YamlFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the files of items, a family each. */
final class ItemReader {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*-\\d{2,}";
    private final Map<String, Competence> competences;
    private final List<Question> questions = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private boolean provisional;

    ItemReader(Map<String, Competence> competences) {
        this.competences = competences;
    }

    boolean provisional() {
        return provisional;
    }

    List<Question> read(Path folder, Problems problems) {
        for (Path path : files(folder, problems)) {
            YamlFiles.readFile(path, problems).ifPresent(this::file);
        }
        return questions;
    }

    private static List<Path> files(Path folder, Problems problems) {
        if (!Files.isDirectory(folder)) {
            problems.add(folder.toString(), 0, 0, "There is no such folder; the files with the items belong there.");
            return List.of();
        }
        try (Stream<Path> list = Files.list(folder)) {
            return list.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
        } catch (IOException e) {
            problems.add(folder.toString(), 0, 0, "The folder cannot be read: " + e.getMessage() + ".");
            return List.of();
        }
    }

    private void file(Field file) {
        file.fields();
        file.only("version", "status", "scales", "items");
        file.need("version");
        provisional |= file.find("status").flatMap(Field::string).filter("provisional"::equals).isPresent();
        Map<String, List<Text>> scales = new HashMap<>();
        file.find("scales").ifPresent(list -> list.items().forEach(scale -> scale(scale, scales)));
        file.need("items").ifPresent(list -> list.items().forEach(item -> item(item, scales)));
    }

    private static void scale(Field field, Map<String, List<Text>> scales) {
        field.fields();
        field.only("id", "answers");
        Optional<String> id = field.need("id").flatMap(Field::string);
        List<Text> answers = field.need("answers").map(ItemReader::answers).orElse(List.of());
        if (id.isPresent() && scales.putIfAbsent(id.get(), answers) != null) {
            field.problem("The scale '" + id.get() + "' is there twice.");
        }
    }

    private static List<Text> answers(Field list) {
        return list.items().stream().flatMap(answer -> Texts.of(answer).stream()).toList();
    }

    private void item(Field field, Map<String, List<Text>> scales) {
        field.fields();
        field.only("id", "competence", "context", "text", "scale", "answers", "a", "b");
        Optional<String> id = field.need("id")
                .flatMap(f -> f.id(ID, "the competence, '-' and two digits, as in listening-01"));
        Optional<Competence> competence = field.need("competence").flatMap(this::competence);
        Optional<Context> context = field.need("context").flatMap(f -> f.oneOf(Context.class));
        Optional<Text> text = Texts.need(field, "text");
        Optional<List<Text>> answers = answers(field, scales);
        Optional<Double> discrimination = field.need("a").flatMap(ItemReader::discrimination);
        Optional<List<Double>> thresholds = field.need("b")
                .flatMap(b -> thresholds(b, answers.map(List::size).orElse(0)));
        if (id.isPresent() && !seen.add(id.get())) {
            field.problem("The item '" + id.get() + "' is there twice.");
            return;
        }
        if (id.isPresent() && competence.isPresent() && !id.get().matches(competence.get().id() + "-\\d+")) {
            field.problem("'" + id.get() + "' is of the competence '" + competence.get().id()
                    + "': its id has to start with it.");
        }
        if (id.isPresent() && competence.isPresent() && context.isPresent() && text.isPresent() && answers.isPresent()
                && discrimination.isPresent() && thresholds.isPresent()) {
            Item item = new Item(id.get(), competence.get().id(), discrimination.get(), thresholds.get());
            questions.add(new Question(item, competence.get().family(), context.get(), text.get(), answers.get()));
        }
    }

    private Optional<Competence> competence(Field field) {
        return field.string().flatMap(id -> {
            Competence competence = competences.get(id);
            if (competence == null) {
                field.problem("There is no competence '" + id + "'." + Suggestion.nearest(id, competences.keySet()));
            }
            return Optional.ofNullable(competence);
        });
    }

    private static Optional<List<Text>> answers(Field field, Map<String, List<Text>> scales) {
        Optional<Field> scale = field.find("scale");
        Optional<Field> own = field.find("answers");
        if (scale.isPresent() == own.isPresent()) {
            field.problem("An item has either a 'scale' or 'answers' of its own.");
            return Optional.empty();
        }
        if (own.isPresent()) {
            return Optional.of(answers(own.get()));
        }
        return scale.get().string().flatMap(id -> {
            List<Text> answers = scales.get(id);
            if (answers == null) {
                scale.get().problem(
                        "There is no scale '" + id + "' in this file." + Suggestion.nearest(id, scales.keySet()));
            }
            return Optional.ofNullable(answers);
        });
    }

    private static Optional<Double> discrimination(Field field) {
        return field.number().map(Number::doubleValue).filter(a -> {
            if (a <= 0) {
                field.problem("'a' has to be above 0.");
            }
            return a > 0;
        });
    }

    private static Optional<List<Double>> thresholds(Field field, int answers) {
        List<Double> thresholds = new ArrayList<>();
        field.items().forEach(b -> b.number().ifPresent(number -> thresholds.add(number.doubleValue())));
        if (thresholds.size() != field.items().size()) {
            return Optional.empty();
        }
        if (answers > 0 && thresholds.size() != answers - 1) {
            field.problem(
                    "'b' needs one number fewer than there are answers: " + (answers - 1) + ", not " + thresholds.size()
                            + ".");
            return Optional.empty();
        }
        for (int k = 1; k < thresholds.size(); k++) {
            if (thresholds.get(k) <= thresholds.get(k - 1)) {
                field.problem("The numbers of 'b' have to rise: " + thresholds.get(k) + " follows "
                        + thresholds.get(k - 1) + ".");
                return Optional.empty();
            }
        }
        if (thresholds.isEmpty()) {
            field.problem("'b' needs at least one number.");
            return Optional.empty();
        }
        return Optional.of(thresholds);
    }
}
