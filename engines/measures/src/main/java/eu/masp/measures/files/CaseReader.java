package eu.masp.measures.files;

import eu.masp.measures.Answer;
import eu.masp.measures.Case;
import eu.masp.measures.CodeList;
import eu.masp.measures.Entity;
import eu.masp.measures.Input;
import eu.masp.measures.Suggestion;
import eu.masp.measures.Vocabulary;
import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A case from JSON-like values; every problem names its place in it. */
public final class CaseReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private final Vocabulary vocabulary;
    private final List<CaseProblem> problems = new ArrayList<>();

    public CaseReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** What is wrong with the case just read; empty when it is good. */
    public List<CaseProblem> problems() {
        return problems;
    }

    /**
     * Reads a case.
     *
     * @param plain maps, lists, strings, numbers, booleans and nulls
     * @param on the reference date when it is given from outside; it wins over the case's own
     */
    public Case read(@Nullable Object plain, @Nullable LocalDate on) {
        if (!(plain instanceof Map<?, ?> map)) {
            problem(null, "A case is an object, as in {\"on\": \"2026-11-22\", \"household\": {}}.");
            return new Case(LocalDate.EPOCH, List.of(), Map.of());
        }
        LocalDate date = sane(on != null ? on : date(map.get("on")));
        checkKeys(map);
        Map<Integer, Answer> withheld = new HashMap<>();
        List<@Nullable List<Case.Member>> members = new ArrayList<>();
        Set<String> roots = roots(map);
        if (roots.isEmpty()) {
            problem(null, "The case is about nothing: give " + String.join(" or ",
                    vocabulary.entities().stream().filter(Entity::isRoot).map(Entity::id).toList()) + ".");
        }
        for (Entity entity : vocabulary.entities()) {
            if (!roots.contains(entity.root())) {
                members.add(List.of());
            } else if (entity.isRoot()) {
                members.add(List.of(root(entity, map.get(entity.id()), date)));
            } else {
                members.add(list(entity, map.get(entity.list()), date, withheld));
            }
        }
        return new Case(date, members, withheld);
    }

    private LocalDate date(@Nullable Object value) {
        if (value == null) {
            problem("on", "the reference date is missing; write \"on\": \"2026-11-22\".");
            return LocalDate.EPOCH;
        }
        try {
            return LocalDate.parse(String.valueOf(value));
        } catch (DateTimeException e) {
            problem("on", "'" + shown(String.valueOf(value)) + "' is not a date that exists; write \"2026-11-22\".");
            return LocalDate.EPOCH;
        }
    }

    private LocalDate sane(LocalDate date) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            problem("on",
                    "the reference date lies between " + FIRST_YEAR + " and " + LAST_YEAR + ", not " + date + ".");
            return LocalDate.EPOCH;
        }
        return date;
    }

    private void checkKeys(Map<?, ?> map) {
        List<String> known = new ArrayList<>(List.of("on"));
        vocabulary.entities()
                .forEach(entity -> known.add(entity.isRoot() ? entity.id() : String.valueOf(entity.list())));
        map.keySet().stream().map(String::valueOf).filter(key -> !known.contains(key))
                .forEach(key -> problem(shown(key), "is neither a root nor a list." + Suggestion.nearest(key, known)));
    }

    private Set<String> roots(Map<?, ?> map) {
        Set<String> roots = new HashSet<>();
        for (Entity entity : vocabulary.entities()) {
            if (map.containsKey(entity.isRoot() ? entity.id() : entity.list())) {
                roots.add(entity.root());
            }
        }
        return roots;
    }

    private Case.Member root(Entity entity, @Nullable Object value, LocalDate on) {
        if (value == null) {
            return new Case.Member(entity.id(), Map.of());
        }
        if (!(value instanceof Map<?, ?> map)) {
            problem(entity.id(), "has to be an object, as in {}.");
            return new Case.Member(entity.id(), Map.of());
        }
        return new Case.Member(entity.id(), answers(entity, map, entity.id(), on, false));
    }

    private @Nullable List<Case.Member> list(Entity entity, @Nullable Object value, LocalDate on,
            Map<Integer, Answer> withheld) {
        String name = String.valueOf(entity.list());
        return switch (value) {
            case null -> null;
            case Map<?, ?> map when map.size() == 1 && map.containsKey("answer") -> {
                withheld(map.get("answer"), name, answer -> withheld.put(entity.index(), answer));
                yield null;
            }
            case List<?> list -> members(entity, list, name, on);
            default -> {
                problem(name, "has to be a list, as in [{\"id\": \"a\"}]; [] says that there is none.");
                yield null;
            }
        };
    }

    private @Nullable List<Case.Member> members(Entity entity, List<?> list, String name, LocalDate on) {
        if (list.size() > entity.max()) {
            problem(name, list.size() + " are more than the " + entity.max() + " allowed.");
            return null;
        }
        if (list.size() < entity.min()) {
            problem(name, "has to have at least " + entity.min() + "; leave it out while it is not known.");
            return null;
        }
        List<Case.Member> members = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            members.add(member(entity, list.get(i), name + "[" + i + "]", on, ids));
        }
        return members;
    }

    private Case.Member member(Entity entity, @Nullable Object value, String path, LocalDate on, Set<String> ids) {
        if (!(value instanceof Map<?, ?> map)) {
            problem(path, "has to be an object with an \"id\".");
            return new Case.Member("?" + path, Map.of());
        }
        Object given = map.get("id");
        String id = given == null ? "" : String.valueOf(given);
        if (!(given instanceof String) || id.isBlank() || id.length() > 100 || id.startsWith("?")) {
            problem(path, "needs an \"id\", a short text of its own within the list.");
        } else if (!ids.add(id)) {
            problem(path, "the id '" + shown(id) + "' stands twice in the list.");
        }
        return new Case.Member(id, answers(entity, map, path, on, true));
    }

    private Map<Input, Answer> answers(Entity entity, Map<?, ?> map, String path, LocalDate on, boolean hasId) {
        Map<Input, Answer> answers = new HashMap<>();
        List<Input> inputs = vocabulary.inputsOf(entity);
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            Input input = inputs.stream().filter(i -> i.name().equals(name)).findFirst().orElse(null);
            if (input != null) {
                Answer answer = answer(input, value, path + "." + name, on);
                if (answer != null) {
                    answers.put(input, answer);
                }
            } else if (!hasId || !name.equals("id")) {
                problem(path + "." + shown(name), "is not an input of '" + entity.id() + "'."
                        + Suggestion.nearest(name, inputs.stream().map(Input::name).toList()));
            }
        });
        return answers;
    }

    /** One answer; null when it is unknown or wrong. */
    public @Nullable Answer answer(Input input, @Nullable Object value, String path, LocalDate on) {
        if (value == null) {
            return null;
        }
        if (value instanceof Map<?, ?> map && map.size() == 1 && map.containsKey("answer")) {
            Answer[] found = new Answer[1];
            withheld(map.get("answer"), path, answer -> found[0] = answer);
            return found[0];
        }
        CodeList codes = input.codes() == null ? null : vocabulary.codes().get(input.codes());
        AnswerReader reader = new AnswerReader(input, codes, vocabulary.rulesOf(input), on);
        Answer answer = reader.read(value);
        if (answer == null) {
            problem(path, reader.problem());
        }
        return answer;
    }

    private void withheld(@Nullable Object word, String path, java.util.function.Consumer<Answer> into) {
        switch (String.valueOf(word)) {
            case "dont-know" -> into.accept(new Answer.DontKnow());
            case "declined" -> into.accept(new Answer.Declined());
            default -> problem(path, "an \"answer\" is \"dont-know\" or \"declined\".");
        }
    }

    private void problem(@Nullable String path, String message) {
        problems.add(new CaseProblem(path, message));
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
