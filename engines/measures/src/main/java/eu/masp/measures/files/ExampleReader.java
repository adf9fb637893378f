package eu.masp.measures.files;

import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Example;
import eu.masp.measures.Measure;
import eu.masp.measures.Result;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Verdict;
import eu.masp.measures.Vocabulary;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Reads the worked examples of a measure. */
final class ExampleReader {

    private static final List<String> FIGURES = Stream.concat(Stream.of("monthly", "months", "yearly", "once", "total"),
            Stream.of(Measure.LeaveUnit.values()).map(Measure.LeaveUnit::key)).distinct().toList();
    private final Vocabulary vocabulary;
    private final List<Entity> decidedFor;
    private final List<String> criteria;

    ExampleReader(Vocabulary vocabulary, List<Entity> decidedFor, List<String> criteria) {
        this.vocabulary = vocabulary;
        this.decidedFor = decidedFor;
        this.criteria = criteria;
    }

    Optional<Example> read(Field field) {
        field.only("title", "on", "case", "expect");
        String title = field.need("title").flatMap(Field::string).orElse("example");
        Optional<LocalDate> on = field.need("on").flatMap(Field::firstDay);
        Optional<Field> facts = field.need("case");
        Optional<Field> expect = field.need("expect");
        if (on.isEmpty() || facts.isEmpty() || expect.isEmpty()) {
            return Optional.empty();
        }
        CaseReader reader = new CaseReader(vocabulary);
        Case read = reader.read(facts.get().plain(), on.get());
        reader.problems().forEach(problem -> facts.get().problem(problem.toString()));
        return reader.problems().isEmpty() ? expected(field, title, on.get(), read, expect.get()) : Optional.empty();
    }

    private Optional<Example> expected(Field field, String title, LocalDate on, Case facts, Field expect) {
        expect.only(Stream
                .concat(FIGURES.stream(), Stream.of("for", "verdict", "starts", "ends", "fails", "needs", "window"))
                .toArray(String[]::new));
        Optional<Verdict> verdict = expect.need("verdict").flatMap(f -> f.oneOf(Verdict.class));
        Map<String, BigDecimal> figures = new LinkedHashMap<>();
        FIGURES.forEach(key -> expect.find(key).flatMap(Field::number).ifPresent(number -> figures.put(key, number)));
        Map<String, LocalDate> days = new LinkedHashMap<>();
        List.of("starts", "ends")
                .forEach(key -> expect.find(key).flatMap(Field::firstDay).ifPresent(day -> days.put(key, day)));
        List<String> fails = strings(expect, "fails", item -> item.string().filter(id -> !criteria.contains(id))
                .ifPresent(id -> item.problem(
                        "'" + id + "' is not a criterion of this measure." + Suggestion.nearest(id, criteria))));
        String window = expect.find("window").flatMap(f -> f.oneOf(Result.WindowResult.State.class))
                .map(Result.WindowResult.State::word)
                .orElse(null);
        return verdict
                .map(v -> new Example(field.file(), field.line(), title, on, facts, members(expect), v, figures, days,
                        fails, strings(expect, "needs", _ -> {}), window));
    }

    private Map<String, String> members(Field expect) {
        Map<String, String> members = new LinkedHashMap<>();
        expect.find("for").ifPresent(field -> {
            if (field.isMap()) {
                field.only(decidedFor.stream().map(Entity::id).toArray(String[]::new)).fields()
                        .forEach((entity, id) -> id.string().ifPresent(text -> members.put(entity, text)));
            } else {
                field.string().ifPresent(id -> members.put(decidedFor.getFirst().id(), id));
            }
        });
        return members;
    }

    private static @Nullable List<String> strings(Field expect, String key, Consumer<Field> check) {
        return expect.find(key).map(list -> {
            List<String> all = new ArrayList<>();
            list.items().forEach(item -> {
                item.string().ifPresent(all::add);
                check.accept(item);
            });
            return all;
        }).orElse(null);
    }
}
