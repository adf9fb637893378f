package eu.masp.shell;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was typed into a form and what is wrong with it: the field's name, and a text's key. Passwords are never shown again. */
public final class Form {
    private final Map<String, String> values;
    private final Map<String, String> wrong = new LinkedHashMap<>();

    private Form(Map<String, String> values) {
        this.values = values;
    }

    public static Form of(Map<String, String> values) {
        return new Form(new HashMap<>(values));
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** As typed, but without blanks around it. */
    public String value(String field) {
        return values.getOrDefault(field, "").strip();
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

    public Form reject(String field, String key) {
        wrong.putIfAbsent(field, key);
        return this;
    }
}
