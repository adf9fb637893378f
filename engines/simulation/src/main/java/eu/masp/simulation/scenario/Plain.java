package eu.masp.simulation.scenario;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A scenario's keys and values as plain ones: maps, lists, texts, exact numbers, dates, true and false; and as YAML. */
final class Plain {

    private final String name;

    Plain(String name) {
        this.name = name;
    }

    Keys read(String yaml) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try {
            return keys(new Yaml(new SafeConstructor(options)).load(yaml));
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null ? "" : "line " + (e.getProblemMark().getLine() + 1) + ": ";
            throw problem(List.of(), "this is not YAML: " + line + e.getProblem() + ".");
        } catch (YAMLException e) {
            throw problem(List.of(), String.valueOf(e.getMessage()).lines().findFirst().orElse("this is not YAML."));
        }
    }

    @SuppressWarnings("unchecked")
    Keys keys(@org.jspecify.annotations.Nullable Object top) {
        if (!(top instanceof Map<?, ?>)) {
            throw problem(List.of(), "the file has to hold keys with values.");
        }
        return new Keys(name, List.of(), (Map<String, Object>) plain(List.of(), top));
    }

    private Object plain(List<String> path, @org.jspecify.annotations.Nullable Object value) {
        return switch (value) {
            case null -> throw problem(path, "is empty.");
            case Map<?, ?> map -> {
                Map<String, Object> keys = new LinkedHashMap<>();
                map.forEach((key, one) -> keys.put(String.valueOf(key), plain(under(path, String.valueOf(key)), one)));
                yield java.util.Collections.unmodifiableMap(keys);
            }
            case List<?> list -> {
                List<Object> all = new ArrayList<>();
                for (int i = 0; i < list.size(); i++) {
                    all.add(plain(under(path, Integer.toString(i)), list.get(i)));
                }
                yield List.copyOf(all);
            }
            case java.util.Date date -> LocalDate.parse(date.toInstant().toString().substring(0, 10));
            case Double number when number.isNaN() || number.isInfinite() -> number.toString();
            case Number number -> new BigDecimal(number.toString());
            case Boolean truth -> truth;
            case LocalDate date -> date;
            default -> value.toString();
        };
    }

    private static List<String> under(List<String> path, String key) {
        List<String> all = new ArrayList<>(path);
        all.add(key);
        return all;
    }

    private ScenarioException problem(List<String> path, String message) {
        return new ScenarioException(name, List.of(new ScenarioException.Problem(path, message)));
    }

    static String yaml(Map<String, Object> keys) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setIndent(2);
        options.setWidth(120);
        options.setAllowUnicode(true);
        return new Yaml(new Written(options), options).dump(keys);
    }

    /** Numbers and dates as people write them. */
    private static final class Written extends Representer {

        Written(DumperOptions options) {
            super(options);
            this.representers.put(BigDecimal.class, data -> {
                BigDecimal number = (BigDecimal) data;
                String text = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
                return representScalar(text.contains(".") ? Tag.FLOAT : Tag.INT, text);
            });
            this.representers.put(LocalDate.class, data -> representScalar(Tag.TIMESTAMP, data.toString()));
        }
    }
}
