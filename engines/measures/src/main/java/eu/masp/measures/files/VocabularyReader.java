package eu.masp.measures.files;

import eu.masp.measures.Arrival;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Situation;
import eu.masp.measures.Text;
import eu.masp.measures.Vocabulary;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Type;
import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads {@code entities}, {@code inputs}, {@code situations} and {@code residence}. */
final class VocabularyReader {

    private static final String NAME = "[a-z][a-z0-9_]*";
    private static final String NAME_SHAPE = "lower-case letters, digits and _, starting with a letter";
    private static final Set<String> TAKEN = Set.of("on", "measure", "item", "and", "or", "not", "if", "then", "else",
            "for",
            "in", "some", "every", "satisfies", "return", "between", "true", "false", "null", "function", "date",
            "duration");
    private static final int MOST_MEMBERS = 10_000;

    private final Map<String, CodeList> codes;
    private final Map<String, Entity> entities = new LinkedHashMap<>();
    private final Map<Entity, Map<String, Input>> inputs = new LinkedHashMap<>();
    private final Map<Input, Field> inputFields = new LinkedHashMap<>();

    VocabularyReader(Map<String, CodeList> codes) {
        this.codes = codes;
    }

    Vocabulary read(List<Field> files) {
        files.forEach(file -> file.find("entities").ifPresent(this::entities));
        lists(files);
        files.forEach(file -> file.find("inputs").ifPresent(list -> list.items().forEach(this::input)));
        Map<Input, Vocabulary.InputRules> rules = new HashMap<>();
        inputFields.forEach((input, field) -> rules.put(input, rules(input, field)));
        Map<String, Input> residence = new HashMap<>();
        files.forEach(
                file -> file.find("residence").ifPresent(list -> list.items().forEach(f -> residence(f, residence))));
        List<Situation> situations = new ArrayList<>();
        files.forEach(file -> file.find("situations")
                .ifPresent(list -> list.items().forEach(item -> situation(item).ifPresent(situations::add))));
        List<Arrival> arrivals = new ArrivalReader(entities, inputs).read(files);
        return new Vocabulary(List.copyOf(entities.values()),
                entities.values().stream().map(e -> List.copyOf(inputs.getOrDefault(e, Map.of()).values())).toList(),
                rules, residence, codes, situations, arrivals);
    }

    Names names() {
        Map<String, Entity> lists = new TreeMap<>();
        entities.values().forEach(entity -> {
            if (entity.list() != null) {
                lists.put(entity.list(), entity);
            }
        });
        return new Names(Map.of(), lists, Map.of(), Set.of(), inputs);
    }

    private void entities(Field group) {
        group.fields().forEach((id, field) -> {
            field.only("root", "of", "list", "min", "max", "title", "question", "help", "exists");
            if (!id.matches(NAME) || TAKEN.contains(id)) {
                field.problem("'" + id + "' cannot name an entity: " + NAME_SHAPE + ", and not a word of FEEL.");
            }
            if (entities.containsKey(id)) {
                field.problem("The entity '" + id + "' is declared twice.");
                return;
            }
            boolean root = field.find("root").flatMap(Field::bool).orElse(false);
            String of = root ? id : field.need("of").flatMap(Field::string).orElse(id);
            String list = root ? null : field.need("list").flatMap(f -> f.id(NAME, NAME_SHAPE)).orElse(id + "_list");
            int max = field.find("max").flatMap(f -> f.integer(1, MOST_MEMBERS)).orElse(MOST_MEMBERS);
            int min = field.find("min").flatMap(f -> f.integer(0, max)).orElse(0);
            entities.put(id, new Entity(entities.size(), id, of, list, min, max,
                    field.find("title").flatMap(Field::text).orElse(Text.of(id)),
                    field.find("question").flatMap(Field::text).orElse(null),
                    field.find("help").flatMap(Field::text).orElse(null),
                    field.find("exists").flatMap(Field::text).orElse(null)));
        });
    }

    private void lists(List<Field> files) {
        Set<String> taken = new HashSet<>(entities.keySet());
        files.forEach(file -> file.find("entities").ifPresent(group -> group.fields().forEach((id, field) -> {
            Entity entity = entities.get(id);
            if (entity == null || entity.list() == null) {
                return;
            }
            Entity root = entities.get(entity.root());
            if (root == null || !root.isRoot()) {
                field.problem("'of: " + entity.root() + "' names no root entity of this vocabulary.");
            }
            if (!taken.add(entity.list()) || TAKEN.contains(entity.list())) {
                field.problem("The list name '" + entity.list() + "' is taken already.");
            }
        })));
    }

    private void input(Field field) {
        field.only("id", "type", "options", "codes", "unit", "decimals", "min", "max", "ranges", "label", "question",
                "help", "only-if", "sensitivity", "answered-by", "late");
        Optional<String> id = field.need("id").flatMap(Field::string);
        Optional<Input.Type> type = field.need("type").flatMap(f -> f.oneOf(Input.Type.class));
        if (id.isEmpty() || type.isEmpty()) {
            return;
        }
        String[] parts = id.get().split("\\.", -1);
        Entity entity = entities.get(parts[0]);
        if (parts.length != 2 || !parts[1].matches(NAME)) {
            field.problem("'" + id.get() + "' is not entity.name, the name in " + NAME_SHAPE + ".");
            return;
        }
        if (entity == null) {
            field.problem("'" + parts[0] + "' is not an entity."
                    + eu.masp.measures.Suggestion.nearest(parts[0], entities.keySet()));
            return;
        }
        Map<String, Input> of = inputs.computeIfAbsent(entity, _ -> new LinkedHashMap<>());
        Field other = inputFields.get(of.get(parts[1]));
        if (other != null) {
            field.problem("The input '" + id.get() + "' is declared twice; the other is at " + other.file() + ":"
                    + other.line() + ".");
            return;
        }
        Input input = new Input(entity, of.size(), parts[1], type.get(), options(field, type.get()),
                codes(field, type.get()), field.find("unit").flatMap(Field::string).orElse(null),
                field.find("decimals").flatMap(f -> f.integer(0, 10)).orElse(0), ranges(field),
                field.find("label").flatMap(Field::text).orElse(Text.of(id.get())),
                field.find("question").flatMap(Field::text).orElse(null),
                field.find("help").flatMap(Field::text).orElse(null),
                field.find("sensitivity").flatMap(f -> f.oneOf(Input.Sensitivity.class))
                        .orElse(Input.Sensitivity.ORDINARY),
                answeredBy(field), field.find("late").flatMap(Field::bool).orElse(false));
        of.put(parts[1], input);
        inputFields.put(input, field);
    }

    private static Set<String> answeredBy(Field field) {
        Set<String> who = new HashSet<>();
        field.find("answered-by").ifPresent(list -> list.items().forEach(item -> item.string().ifPresent(word -> {
            if (Set.of("person", "officer", "employer").contains(word)) {
                who.add(word);
            } else {
                item.problem("'answered-by' is person, officer or employer, not '" + word + "'.");
            }
        })));
        return who.isEmpty() ? Set.of("person") : who;
    }

    private static List<BigDecimal> ranges(Field field) {
        return field.find("ranges")
                .map(list -> list.items().stream().flatMap(f -> f.number().stream()).sorted().toList())
                .orElse(List.of());
    }

    private static List<Input.Option> options(Field field, Input.Type type) {
        if (type != Input.Type.CHOICE) {
            field.find("options").ifPresent(f -> f.problem("Only a choice has options."));
            return List.of();
        }
        List<Input.Option> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        field.need("options").ifPresent(list -> list.items().forEach(item -> {
            Optional<String> id = item.isMap() ? item.need("id").flatMap(Field::string) : item.string();
            Map<String, String> languages = new LinkedHashMap<>();
            if (item.isMap()) {
                item.fields().forEach((key, text) -> {
                    if (!key.equals("id")) {
                        text.string().ifPresent(t -> languages.put(key, t));
                    }
                });
            }
            id.ifPresent(value -> {
                if (!seen.add(value)) {
                    item.problem("The option '" + value + "' stands twice.");
                }
                options.add(new Input.Option(value, languages.isEmpty() ? Text.of(value) : new Text(languages)));
            });
        }));
        return options;
    }

    private @Nullable String codes(Field field, Input.Type type) {
        if (type != Input.Type.CODE) {
            return null;
        }
        return field.need("codes").flatMap(Field::string).filter(list -> {
            if (!codes.containsKey(list)) {
                field.problem("There is no code list '" + list + "'."
                        + eu.masp.measures.Suggestion.nearest(list, codes.keySet()));
            }
            return codes.containsKey(list);
        }).orElse(null);
    }

    private Vocabulary.InputRules rules(Input input, Field field) {
        Type type = switch (input.type()) {
            case NUMBER -> Type.Scalar.NUMBER;
            case DATE -> Type.Scalar.DATE;
            default -> null;
        };
        for (String bound : List.of("min", "max")) {
            if (type == null) {
                field.find(bound).ifPresent(f -> f.problem("Only a number or a date has '" + bound + "'."));
            }
        }
        Map<String, Entity> bound = new LinkedHashMap<>();
        Entity root = entities.get(input.entity().root());
        if (root != null) {
            bound.put(root.id(), root);
        }
        bound.put(input.entity().id(), input.entity());
        Names all = names();
        Names own = new Names(bound, all.lists(), Map.of(), Set.of(), inputs);
        return new Vocabulary.InputRules(bound(field, "min", type), bound(field, "max", type),
                field.find("only-if").flatMap(f -> new Expressions((_, _) -> true).formula(f, own, Type.Scalar.BOOLEAN))
                        .map(f -> f.expr()).orElse(null));
    }

    private static @Nullable Expr bound(Field field, String key, @Nullable Type type) {
        if (type == null) {
            return null;
        }
        Expressions expressions = new Expressions((_, _) -> true);
        return field.find(key).flatMap(f -> type == Type.Scalar.DATE ? expressions.date(f, Names.none())
                : expressions.formula(f, Names.none(), type)).map(f -> f.expr()).orElse(null);
    }

    private void residence(Field field, Map<String, Input> residence) {
        field.string().ifPresent(id -> {
            Input input = inputFields.keySet().stream().filter(i -> i.id().equals(id)).findFirst().orElse(null);
            if (input == null || input.type() != Input.Type.CODE || !input.entity().isRoot()) {
                field.problem(
                        "'residence' names a code input of a root, as in household.comune; '" + id + "' is not one.");
            } else if (residence.put(input.entity().id(), input) != null) {
                field.problem("The root '" + input.entity().id() + "' has two residences.");
            }
        });
    }

    private Optional<Situation> situation(Field field) {
        field.only("id", "says", "sets", "unticked", "asks");
        Optional<String> id = field.need("id").flatMap(Field::string);
        Optional<Text> says = field.need("says").flatMap(Field::text);
        if (id.isEmpty() || says.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new Situation(id.get(), says.get(), sets(field, "sets"), sets(field, "unticked"), asks(field)));
    }

    private Map<String, Object> sets(Field field, String key) {
        Map<String, Object> sets = new LinkedHashMap<>();
        field.find(key).ifPresent(group -> group.fields().forEach((said, value) -> {
            String what = Situation.about(said);
            Object plain = value.plain();
            if (!isInputOrList(what)) {
                value.problem("'" + what + "' is neither an input nor a list.");
            } else if (plain != null) {
                sets.put(said, plain);
            }
        }));
        return sets;
    }

    private List<String> asks(Field field) {
        List<String> asks = new ArrayList<>();
        field.find("asks").ifPresent(list -> list.items().forEach(item -> item.string().ifPresent(what -> {
            if (!isInputOrList(what)) {
                item.problem("'" + what + "' is neither an input nor a list.");
            }
            asks.add(what);
        })));
        return asks;
    }

    private boolean isInputOrList(String what) {
        return inputFields.keySet().stream().anyMatch(input -> input.id().equals(what))
                || entities.values().stream().anyMatch(entity -> what.equals(entity.list()));
    }
}
