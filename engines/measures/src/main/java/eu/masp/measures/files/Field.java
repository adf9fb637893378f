package eu.masp.measures.files;

import eu.masp.measures.Suggestion;
import eu.masp.measures.Text;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A place in a YAML file. Reading methods note a problem and give nothing when the place does not hold what was asked. The engines that read
 * content of other kinds do it with this too, so that its mistakes are told alike.
 */
public final class Field {

    private final Node node;
    private final YamlText text;
    private final Problems problems;
    private final String name;

    Field(Node node, YamlText text, Problems problems, String name) {
        this.node = node;
        this.text = text;
        this.problems = problems;
        this.name = name;
    }

    public String file() {
        return text.file();
    }

    public int line() {
        return node.getStartMark().getLine() + 1;
    }

    public void problem(String message) {
        problem(node, message);
    }

    private void problem(Node at, String message) {
        problems.add(file(), at.getStartMark().getLine() + 1, at.getStartMark().getColumn() + 1, message);
    }

    /** A problem within a scalar, behind this much of its value. */
    void problemBehind(String before, String message) {
        if (node instanceof ScalarNode scalar) {
            YamlText.Place place = text.place(scalar, before);
            problems.add(file(), place.line(), place.column(), message);
        } else {
            problem(message);
        }
    }

    public boolean isMap() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isNull() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && (scalar.getValue().isEmpty() || scalar.getValue().equals("null") || scalar.getValue().equals("~"));
    }

    boolean isPlain() {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN;
    }

    /** The fields of a map in their order; a key given twice, or a value that is no map, is a problem. */
    public Map<String, Field> fields() {
        Map<String, Field> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode map)) {
            if (!isNull()) {
                problemOfKind();
            }
            return fields;
        }
        for (NodeTuple tuple : map.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Field field = new Field(tuple.getValueNode(), text, problems, key);
            if (fields.put(key, field) != null) {
                problem(tuple.getKeyNode(), "'" + key + "' stands twice in '" + name + "'; keep one.");
            }
        }
        return fields;
    }

    private void problemOfKind() {
        problem("'" + name + "' has to be a group of keys, not " + kind() + ".");
    }

    /** Notes every key that is not one of these, and whatever is no group of keys. */
    public Field only(String... known) {
        if (node instanceof MappingNode map) {
            List<String> keys = List.of(known);
            for (NodeTuple tuple : map.getValue()) {
                String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                if (!keys.contains(key)) {
                    problem(tuple.getKeyNode(),
                            "'" + key + "' is not a key of '" + name + "'." + Suggestion.nearest(key, keys));
                }
            }
        } else if (!isNull()) {
            problemOfKind();
        }
        return this;
    }

    public Optional<Field> find(String key) {
        return Optional.ofNullable(node instanceof MappingNode ? fieldsQuietly().get(key) : null)
                .filter(f -> !f.isNull());
    }

    private Map<String, Field> fieldsQuietly() {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : ((MappingNode) node).getValue()) {
            if (tuple.getKeyNode() instanceof ScalarNode key) {
                fields.putIfAbsent(key.getValue(), new Field(tuple.getValueNode(), text, problems, key.getValue()));
            }
        }
        return fields;
    }

    /** The field; its absence is a problem. */
    public Optional<Field> need(String key) {
        Optional<Field> field = find(key);
        if (field.isEmpty() && (isMap() || isNull())) {
            problem("'" + name + "' lacks '" + key + "'.");
        } else if (field.isEmpty()) {
            problemOfKind();
        }
        return field;
    }

    /** The elements of a list; one element alone counts as a list of one. */
    public List<Field> items() {
        if (node instanceof SequenceNode sequence) {
            return sequence.getValue().stream().map(item -> new Field(item, text, problems, name)).toList();
        }
        return isNull() ? List.of() : List.of(this);
    }

    public Optional<String> string() {
        if (node instanceof ScalarNode scalar) {
            return Optional.of(scalar.getValue().strip());
        }
        problem("'" + name + "' has to be a text, not " + kind() + ".");
        return Optional.empty();
    }

    /** The address of a page; a page links to it, so that no other scheme may stand here. */
    Optional<String> url() {
        return string().filter(url -> {
            boolean good = url.matches("https?://\\S+");
            if (!good) {
                problem("'" + url + "' is not an address that starts with https:// or http://.");
            }
            return good;
        });
    }

    /** A text in several languages, or one for all. */
    public Optional<Text> text() {
        if (node instanceof ScalarNode) {
            return string().map(Text::of);
        }
        Map<String, String> languages = new LinkedHashMap<>();
        fields().forEach((key, field) -> {
            if (key.matches("[a-z]{2}(-[A-Z]{2})?")) {
                field.string().ifPresent(text -> languages.put(key, text));
            }
        });
        if (languages.isEmpty()) {
            problem("'" + name + "' needs a text in at least one language, as in {it: …, en: …}.");
            return Optional.empty();
        }
        return Optional.of(new Text(languages));
    }

    public Optional<BigDecimal> number() {
        return string().flatMap(text -> {
            try {
                return Optional.of(new BigDecimal(text));
            } catch (NumberFormatException e) {
                problem("'" + name + "' has to be a number like 1234.50, not '" + text + "'.");
                return Optional.empty();
            }
        });
    }

    public Optional<Integer> integer(int least, int most) {
        return number().flatMap(number -> {
            if (number.stripTrailingZeros().scale() > 0 || number.compareTo(BigDecimal.valueOf(least)) < 0
                    || number.compareTo(BigDecimal.valueOf(most)) > 0) {
                problem("'" + name + "' has to be a whole number from " + least + " to " + most + ".");
                return Optional.empty();
            }
            return Optional.of(number.intValueExact());
        });
    }

    Optional<Boolean> bool() {
        return string().flatMap(text -> switch (text) {
            case "true", "yes" -> Optional.of(true);
            case "false", "no" -> Optional.of(false);
            default -> {
                problem("'" + name + "' has to be true or false, not '" + text + "'.");
                yield Optional.empty();
            }
        });
    }

    /** The first day of a date that may lack its day or month. */
    Optional<LocalDate> firstDay() {
        return date(month -> month.atDay(1), year -> LocalDate.of(year, 1, 1));
    }

    /** The last day of a date that may lack its day or month. */
    Optional<LocalDate> lastDay() {
        return date(YearMonth::atEndOfMonth, year -> LocalDate.of(year, 12, 31));
    }

    private Optional<LocalDate> date(Function<YearMonth, LocalDate> ofMonth, Function<Integer, LocalDate> ofYear) {
        return string().flatMap(text -> {
            try {
                if (text.matches("\\d{4}")) {
                    return Optional.of(ofYear.apply(Integer.valueOf(text)));
                }
                return Optional.of(
                        text.matches("\\d{4}-\\d{2}") ? ofMonth.apply(YearMonth.parse(text)) : LocalDate.parse(text));
            } catch (DateTimeException e) {
                problem("'" + text + "' is not a date that exists; write 2026-11-22, 2026-11 or 2026.");
                return Optional.empty();
            }
        });
    }

    /** One of the constants of an enum, written in lower case. */
    public <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        Map<String, E> constants = List.of(type.getEnumConstants()).stream().collect(Collectors.toMap(
                c -> c.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), c -> c, (a, _) -> a,
                LinkedHashMap::new));
        return string().flatMap(text -> {
            E constant = constants.get(text.replace('_', '-'));
            if (constant == null) {
                problem("'" + name + "' cannot be '" + text + "'." + Suggestion.nearest(text, constants.keySet()));
            }
            return Optional.ofNullable(constant);
        });
    }

    /** An id of this shape. */
    public Optional<String> id(String pattern, String shape) {
        return string().flatMap(text -> {
            if (!text.matches(pattern)) {
                problem("'" + text + "' is not a valid id: " + shape + ".");
                return Optional.empty();
            }
            return Optional.of(text);
        });
    }

    /** As JSON-like Java values: maps, lists, strings, numbers, booleans, null; for cases. */
    @Nullable
    Object plain() {
        return switch (node) {
            case MappingNode _ -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                fields().forEach((key, field) -> map.put(key, field.plain()));
                yield map;
            }
            case SequenceNode _ -> {
                java.util.ArrayList<@Nullable Object> list = new java.util.ArrayList<>();
                items().forEach(item -> list.add(item.plain()));
                yield list;
            }
            case ScalarNode scalar -> plain(scalar);
            default -> null;
        };
    }

    private @Nullable Object plain(ScalarNode scalar) {
        String text = scalar.getValue();
        if (isNull()) {
            return null;
        }
        if (!isPlain()) {
            return text;
        }
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("-?(0|[1-9]\\d*)(\\.\\d+)?") ? (Object) new BigDecimal(text) : text;
    }

    private String kind() {
        return isMap() ? "a group of keys" : isList() ? "a list" : "a single value";
    }
}
