package eu.masp.catalogue.api;

import eu.masp.measures.Text;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A JSON object in the making: keys keep their order, and what is not there is left out. */
final class Json {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Json put(String key, @Nullable Object value) {
        switch (value) {
            case null -> {
                // left out
            }
            case Json json -> map.put(key, json.map);
            case Text text -> map.put(key, text.byLanguage());
            case LocalDate date -> map.put(key, date.toString());
            case Enum<?> word -> map.put(key, word(word));
            default -> map.put(key, value);
        }
        return this;
    }

    /** The same, unless there is nothing in it. */
    Json putUnlessEmpty(String key, Collection<?> values) {
        return values.isEmpty() ? this : put(key, values);
    }

    Map<String, Object> map() {
        return map;
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
