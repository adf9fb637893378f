package eu.masp.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form and what is wrong with it: the field's name, and a text's key. Passwords are never shown again. */
public final class Form {
    private final Map<String, String> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();
    private final Map<String, Object[]> places = new HashMap<>();

    private Form(Map<String, String> values) {
        this.values = values;
    }

    public static Form of(Map<String, String> values) {
        return new Form(new HashMap<>(values));
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** As typed, but without blanks around it; a new line counts as one character, as where it was typed. */
    public String value(String field) {
        return values.getOrDefault(field, "").replace("\r\n", "\n").strip();
    }

    /** As typed. */
    public String secret(String field) {
        return values.getOrDefault(field, "");
    }

    public @Nullable String wrong(String field) {
        return wrong.get(field);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    public Map<String, String> problems() {
        return wrong;
    }

    /** @param values for the places in the text */
    public Form reject(String field, String key, Object... values) {
        if (wrong.putIfAbsent(field, key) == null) {
            places.put(field, values);
        }
        return this;
    }

    /** For the places in the text that says what is wrong with a field. */
    public Object[] places(String field) {
        return places.getOrDefault(field, new Object[0]);
    }
}
