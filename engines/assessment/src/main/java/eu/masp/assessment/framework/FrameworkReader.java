package eu.masp.assessment.framework;

import eu.masp.assessment.framework.Competence.EscoSkill;
import eu.masp.assessment.framework.Competence.Match;
import eu.masp.assessment.framework.Competence.Training;
import eu.masp.assessment.framework.Competence.Words;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;
import eu.masp.measures.files.Field;
import eu.masp.measures.files.Problems;
import eu.masp.measures.files.YamlFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a folder with the framework and its items; all problems are told at once. */
final class FrameworkReader {

    private static final String ID = "[a-z][a-z0-9]*(-[a-z0-9]+)*";
    private static final String SHAPE = "lower-case words joined by '-'";
    private final Map<String, Family> families = new LinkedHashMap<>();
    private final Map<String, Competence> competences = new LinkedHashMap<>();
    private String version = "";
    private boolean provisional;

    private FrameworkReader() {
    }

    static Framework read(Path folder) {
        Problems problems = new Problems();
        FrameworkReader reader = new FrameworkReader();
        YamlFiles.readFile(folder.resolve("framework.yaml"), problems).ifPresent(reader::framework);
        ItemReader items = new ItemReader(reader.competences);
        List<Question> questions = items.read(folder.resolve("items"), problems);
        problems.report();
        return new Framework(reader.version, reader.provisional || items.provisional(),
                List.copyOf(reader.families.values()), List.copyOf(reader.competences.values()), questions);
    }

    private void framework(Field file) {
        file.fields();
        file.only("version", "status", "families", "competences");
        version = file.need("version").flatMap(Field::string).orElse("");
        provisional = file.find("status").flatMap(Field::string).filter("provisional"::equals).isPresent();
        file.need("families").ifPresent(list -> list.items().forEach(this::family));
        file.need("competences").ifPresent(list -> list.items().forEach(this::competence));
    }

    private void family(Field field) {
        field.fields();
        field.only("id", "title", "says");
        Optional<String> id = id(field);
        Optional<Text> title = Texts.need(field, "title");
        Optional<Text> says = Texts.need(field, "says");
        if (id.isPresent() && title.isPresent() && says.isPresent()
                && families.putIfAbsent(id.get(), new Family(id.get(), title.get(), says.get())) != null) {
            field.problem("The family '" + id.get() + "' is there twice.");
        }
    }

    private void competence(Field field) {
        field.fields();
        field.only("id", "family", "title", "says", "trained-by", "lifecomp", "esco", "words");
        Optional<String> id = id(field);
        Optional<String> family = field.need("family").flatMap(this::knownFamily);
        Optional<Text> title = Texts.need(field, "title");
        Optional<Text> says = Texts.need(field, "says");
        List<Training> trained = each(field, "trained-by", this::training);
        List<String> lifecomp = each(field, "lifecomp",
                code -> code.id("[PSL][1-3]", "P1 to P3, S1 to S3 or L1 to L3"));
        List<EscoSkill> esco = each(field, "esco", this::esco);
        Optional<Words> words = field.need("words").flatMap(this::words);
        if (id.isPresent() && family.isPresent() && title.isPresent() && says.isPresent() && words.isPresent()
                && competences.putIfAbsent(id.get(), new Competence(id.get(), family.get(), title.get(), says.get(),
                        trained, lifecomp, esco, words.get())) != null) {
            field.problem("The competence '" + id.get() + "' is there twice.");
        }
    }

    private static <T> List<T> each(Field field, String key, java.util.function.Function<Field, Optional<T>> reading) {
        List<T> all = new ArrayList<>();
        field.need(key).ifPresent(list -> list.items().forEach(one -> reading.apply(one).ifPresent(all::add)));
        return all;
    }

    private static Optional<String> id(Field field) {
        return field.need("id").flatMap(id -> id.id(ID, SHAPE));
    }

    private Optional<String> knownFamily(Field field) {
        return field.string().filter(id -> {
            if (!families.containsKey(id)) {
                field.problem("There is no family '" + id + "'." + Suggestion.nearest(id, families.keySet()));
            }
            return families.containsKey(id);
        });
    }

    private Optional<Training> training(Field field) {
        field.only("context", "says");
        Optional<Context> context = field.need("context").flatMap(f -> f.oneOf(Context.class));
        Optional<Text> says = Texts.need(field, "says");
        return context.isPresent() && says.isPresent() ? Optional.of(new Training(context.get(), says.get()))
                : Optional.empty();
    }

    private Optional<EscoSkill> esco(Field field) {
        field.only("uri", "label", "match");
        Optional<String> uri = field.need("uri")
                .flatMap(f -> f.id("http://data\\.europa\\.eu/esco/\\S+",
                        "an address that starts with http://data.europa.eu/esco/"));
        Optional<String> label = field.need("label").flatMap(Field::string);
        Optional<Match> match = field.need("match").flatMap(f -> f.oneOf(Match.class));
        return uri.isPresent() && label.isPresent() && match.isPresent()
                ? Optional.of(new EscoSkill(uri.get(), label.get(), match.get())) : Optional.empty();
    }

    private Optional<Words> words(Field field) {
        field.only("low", "middle", "high");
        Optional<Text> low = Texts.need(field, "low");
        Optional<Text> middle = Texts.need(field, "middle");
        Optional<Text> high = Texts.need(field, "high");
        return low.isPresent() && middle.isPresent() && high.isPresent()
                ? Optional.of(new Words(low.get(), middle.get(), high.get())) : Optional.empty();
    }
}
