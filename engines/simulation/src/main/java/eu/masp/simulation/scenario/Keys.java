package eu.masp.simulation.scenario;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keys and values at one place of a scenario. Asking for a value of another kind than the one that stands there is a
 * {@link ScenarioException} that names the place.
 *
 * @param name of the file, or what else the scenario is called in messages
 * @param path the keys that lead here
 */
public record Keys(String name, List<String> path, Map<String, Object> values) {

    public Set<String> names() {
        return values.keySet();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    /** No other keys than these. */
    public Keys only(String... allowed) {
        List<ScenarioException.Problem> others = values.keySet().stream().filter(key -> !List.of(allowed).contains(key))
                .map(key -> new ScenarioException.Problem(under(key),
                        "'" + key + "' is not known. Allowed: " + String.join(", ", allowed) + "."))
                .toList();
        if (!others.isEmpty()) {
            throw new ScenarioException(name, others);
        }
        return this;
    }

    /** The keys below a key; none where it is absent. */
    public Keys keys(String key) {
        return values.containsKey(key) ? keys(values.get(key), key) : new Keys(name, under(key), Map.of());
    }

    @SuppressWarnings("unchecked") // made by Plain
    private Keys keys(@org.jspecify.annotations.Nullable Object value, String... at) {
        if (!(value instanceof Map<?, ?> map)) {
            throw problem("has to hold keys with values.", at);
        }
        return new Keys(name, under(at), (Map<String, Object>) map);
    }

    /** Each member of a list of keys; none where the key is absent. */
    public List<Keys> each(String key) {
        List<?> list = list(key);
        List<Keys> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            all.add(keys(list.get(i), key, Integer.toString(i)));
        }
        return all;
    }

    /** A list of words; empty where the key is absent. */
    public List<String> words(String key) {
        return list(key).stream().map(String::valueOf).toList();
    }

    private List<?> list(String key) {
        Object value = values.getOrDefault(key, List.of());
        if (!(value instanceof List<?> list)) {
            throw problem("has to be a list.", key);
        }
        return list;
    }

    /** A value as it was written; the key has to be there. */
    public String text(String key) {
        Object value = values.get(key);
        if (value == null) {
            throw problem("'" + key + "' is missing.");
        }
        if (value instanceof Map || value instanceof List) {
            throw problem("has to be one value.", key);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    public String text(String key, String absent) {
        return values.containsKey(key) ? text(key) : absent;
    }

    public BigDecimal number(String key) {
        String text = text(key);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw problem("'" + text + "' is no number.", key);
        }
    }

    public LocalDate date(String key) {
        String text = text(key);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw problem("'" + text + "' is no date that exists; write 2026-11-22.", key);
        }
    }

    /** Euros with at most two decimals, 0 or more, in cents. */
    public long cents(String key) {
        BigDecimal euros = number(key);
        if (euros.signum() < 0 || euros.stripTrailingZeros().scale() > 2
                || euros.compareTo(MOST_EUROS) > 0) {
            throw problem(text(key) + " is no sum of money: write euros, 0 or more, with at most two decimals.", key);
        }
        return euros.movePointRight(2).longValueExact();
    }

    private static final BigDecimal MOST_EUROS = new BigDecimal("1e12");

    private List<String> under(String... keys) {
        List<String> all = new ArrayList<>(path);
        all.addAll(List.of(keys));
        return List.copyOf(all);
    }

    /** Something is wrong here, or at a key below. */
    public ScenarioException problem(String message, String... below) {
        return new ScenarioException(name, List.of(new ScenarioException.Problem(under(below), message)));
    }
}
