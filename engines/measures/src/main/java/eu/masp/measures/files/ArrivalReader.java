package eu.masp.measures.files;

import eu.masp.measures.Arrival;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Measure;
import eu.masp.measures.Situation;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;
import eu.masp.measures.feel.Expr;
import eu.masp.measures.feel.Names;
import eu.masp.measures.feel.Type;
import eu.masp.measures.feel.Word;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads {@code arrivals}: who may be announced. */
final class ArrivalReader {

    private final Map<String, Entity> entities;
    private final Map<Entity, Map<String, Input>> inputs;
    private final Expressions expressions = new Expressions((_, _) -> true);

    ArrivalReader(Map<String, Entity> entities, Map<Entity, Map<String, Input>> inputs) {
        this.entities = entities;
        this.inputs = inputs;
    }

    List<Arrival> read(List<Field> files) {
        List<Arrival> arrivals = new ArrayList<>();
        files.forEach(file -> file.find("arrivals")
                .ifPresent(list -> list.items().forEach(item -> arrival(item).ifPresent(arrivals::add))));
        return arrivals;
    }

    private Optional<Arrival> arrival(Field field) {
        field.only("list", "announced-by", "when", "on", "count", "gives", "then", "title", "says", "condition");
        Optional<Entity> list = field.need("list").flatMap(this::list);
        Optional<Entity> announcer = field.need("announced-by").flatMap(this::announcer);
        Optional<Text> title = field.need("title").flatMap(Field::text);
        Optional<Text> says = field.need("says").flatMap(Field::text);
        Optional<Text> condition = field.need("condition").flatMap(this::condition);
        if (list.isEmpty() || announcer.isEmpty()) {
            return Optional.empty();
        }
        if (!list.get().root().equals(announcer.get().root())) {
            field.problem("'" + announcer.get() + "' and '" + list.get().list() + "' belong to different roots.");
            return Optional.empty();
        }
        Names names = names(announcer.get());
        Optional<Measure.Formula> when = field.need("when")
                .flatMap(f -> expressions.formula(f, names, Type.Scalar.BOOLEAN));
        Optional<Measure.Formula> on = field.need("on").flatMap(f -> expressions.date(f, names));
        Optional<Measure.Formula> count = field.find("count")
                .flatMap(f -> expressions.formula(f, names, Type.Scalar.NUMBER));
        Map<Input, Measure.Formula> gives = gives(field, list.get(), names);
        Map<Input, Arrival.Change> then = then(field, announcer.get(), names);
        if (when.isEmpty() || on.isEmpty() || title.isEmpty() || says.isEmpty() || condition.isEmpty()) {
            return Optional.empty();
        }
        return Optional
                .of(new Arrival(list.get(), announcer.get(), when.get(), on.get(), count.orElse(null), gives, then,
                        title.get(), says.get(), condition.get()));
    }

    private Optional<Entity> list(Field field) {
        List<String> lists = entities.values().stream().filter(entity -> !entity.isRoot())
                .map(entity -> String.valueOf(entity.list())).toList();
        return field.string().flatMap(name -> {
            Optional<Entity> found = entities.values().stream().filter(entity -> name.equals(entity.list()))
                    .findFirst();
            if (found.isEmpty()) {
                field.problem("'" + name + "' is not a list." + Suggestion.nearest(name, lists));
            }
            return found;
        });
    }

    private Optional<Entity> announcer(Field field) {
        return field.string().flatMap(name -> {
            if (!entities.containsKey(name)) {
                field.problem("'" + name + "' is not an entity." + Suggestion.nearest(name, entities.keySet()));
            }
            return Optional.ofNullable(entities.get(name));
        });
    }

    private Optional<Text> condition(Field field) {
        return field.text().filter(text -> {
            boolean whole = text.byLanguage().values().stream().allMatch(words -> words.contains("{day}"));
            if (!whole) {
                field.problem("'condition' names the day, in every language: \"if the birth is on {day}\".");
            }
            return whole;
        });
    }

    private Names names(Entity announcer) {
        Map<String, Entity> bound = new LinkedHashMap<>();
        Entity root = entities.get(announcer.root());
        if (root != null) {
            bound.put(root.id(), root);
        }
        bound.put(announcer.id(), announcer);
        Map<String, Entity> lists = new LinkedHashMap<>();
        entities.values().stream().filter(entity -> !entity.isRoot())
                .forEach(entity -> lists.put(String.valueOf(entity.list()), entity));
        return new Names(bound, lists, Map.of(), Set.of(), inputs);
    }

    private Map<Input, Measure.Formula> gives(Field field, Entity list, Names names) {
        Map<Input, Measure.Formula> gives = new LinkedHashMap<>();
        Map<String, Input> known = inputs.getOrDefault(list, Map.of());
        field.find("gives").ifPresent(group -> group.fields().forEach((name, value) -> {
            Input input = known.get(name);
            if (input == null) {
                value.problem(
                        "'" + name + "' is not an input of '" + list + "'." + Suggestion.nearest(name, known.keySet()));
            } else {
                formula(value, input, names).ifPresent(formula -> gives.put(input, formula));
            }
        }));
        return gives;
    }

    private Map<Input, Arrival.Change> then(Field field, Entity announcer, Names names) {
        Map<Input, Arrival.Change> then = new LinkedHashMap<>();
        field.find("then").ifPresent(group -> group.fields().forEach((key, value) -> {
            boolean every = !Situation.about(key).equals(key);
            Input input = inputs.values().stream().flatMap(of -> of.values().stream())
                    .filter(each -> each.id().equals(Situation.about(key))).findFirst().orElse(null);
            if (input == null) {
                value.problem("'" + Situation.about(key) + "' is not an input.");
            } else if (!every && !input.entity().isRoot() && !input.entity().equals(announcer)) {
                value.problem("'" + key + "': of whom? Write 'every " + key + "' for every " + input.entity() + ".");
            } else if (value.isNull()) {
                then.put(input, new Arrival.Change(every, null));
            } else {
                formula(value, input, names).ifPresent(formula -> then.put(input, new Arrival.Change(every, formula)));
            }
        }));
        return then;
    }

    private Optional<Measure.Formula> formula(Field field, Input input, Names names) {
        Optional<Measure.Formula> formula = switch (input.type()) {
            case BOOLEAN -> expressions.formula(field, names, Type.Scalar.BOOLEAN);
            case NUMBER -> expressions.formula(field, names, Type.Scalar.NUMBER);
            case DATE -> expressions.date(field, names);
            case CHOICE, CODE -> expressions.formula(field, names, new Type.Choice(input));
        };
        formula.map(Measure.Formula::expr).ifPresent(expr -> checkOption(field, input, expr));
        return formula;
    }

    private static void checkOption(Field field, Input input, Expr expr) {
        List<String> options = input.options().stream().map(Input.Option::id).toList();
        if (input.type() == Input.Type.CHOICE && expr instanceof Expr.Constant(Word(String text), Type _)
                && text != null
                && !options.contains(text)) {
            field.problem(input.id() + " is never \"" + text + "\"." + Suggestion.nearest(text, options));
        }
    }
}
