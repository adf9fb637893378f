package eu.masp.catalogue.web;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.Entity;
import eu.masp.measures.Example;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Text;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Value;
import eu.masp.measures.feel.Word;
import eu.masp.measures.json.ValueJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A worked example: the household in words and as a file, and what has to come out. */
public final class ExampleView {
    private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Vocabulary vocabulary;
    private final Measure measure;
    private final Example example;

    ExampleView(Vocabulary vocabulary, Measure measure, Example example) {
        this.vocabulary = vocabulary;
        this.measure = measure;
        this.example = example;
    }

    public Example example() {
        return example;
    }

    /** The case as a file that {@code ./masp check} and the API take. */
    public String json() {
        return MAPPER.writeValueAsString(ValueJson.of(example.facts(), vocabulary));
    }

    /** Somebody of the household, and what is known of them. */
    public record Person(String entity, Text title, String id, boolean alone, List<Fact> facts) {}

    /** One thing known. */
    public record Fact(Input input, Answer answer) {}

    /** Household or firm first. */
    public List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Entity entity : vocabulary.entities().stream().sorted(Comparator.comparing(Entity::isRoot).reversed())
                .toList()) {
            List<Case.Member> members = Optional.ofNullable(example.facts().membersOf(entity)).orElse(List.of());
            for (Case.Member member : members) {
                List<Fact> facts = member.answers().entrySet().stream()
                        .sorted(Comparator.comparingInt((Map.Entry<Input, Answer> e) -> e.getKey().index()))
                        .map(e -> new Fact(e.getKey(), e.getValue())).toList();
                if (!entity.isRoot() || !facts.isEmpty()) {
                    people.add(new Person(entity.id(), entity.title(), member.id(),
                            entity.isRoot() || members.size() == 1, facts));
                }
            }
        }
        return people;
    }

    /** What is known of an input, in words. */
    public String words(Fact fact, Written written) {
        return switch (fact.answer()) {
            case Answer.Exactly(Word word) -> written.in(title(fact.input(), String.valueOf(word.text())));
            case Answer.Exactly(Value value) -> written.value(value, fact.input().unit());
            case Answer.Between(Value range) -> written.value(range, fact.input().unit());
            case Answer.DontKnow _ -> written.dontKnow();
            case Answer.Declined _ -> written.declined();
        };
    }

    private Text title(Input input, String word) {
        return input.options().stream().filter(option -> option.id().equals(word)).map(Input.Option::title).findFirst()
                .or(() -> Optional.ofNullable(input.codes()).map(vocabulary.codes()::get)
                        .flatMap(list -> list.find(word)).map(code -> Text.of(code.label())))
                .orElse(Text.of(word));
    }

    /** For whom it is decided: by what they are, and by name where there are several. */
    public String forWhom(Written written) {
        return people().stream().filter(person -> person.id().equals(example.members().get(person.entity())))
                .map(person -> written.in(person.title()) + (person.alone() ? "" : " (" + person.id() + ")"))
                .collect(Collectors.joining(" + "));
    }

    /** The words of a criterion that is expected to fail; those that the engine adds have no words in the file. */
    public Optional<Text> criterion(String id) {
        return measure.criteria().stream().filter(each -> each.id().equals(id)).map(Measure.Criterion::says)
                .findFirst();
    }

    /** The label of an input, or of a list, that is expected to be still needed. */
    public Text needed(String what) {
        return vocabulary.findInput(what).map(Input::label).or(() -> vocabulary.findList(what).map(Entity::title))
                .orElse(Text.of(what));
    }
}
