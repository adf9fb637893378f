package eu.masp.grants.programme;

import java.util.List;
import java.util.Locale;

/** Something about a draft that whoever publishes it should know; the key and values of a text say what. */
public record Finding(Weight weight, String key, List<String> values) {

    /** How much it matters. */
    public enum Weight {
        /** It cannot be published like this. */
        STOPS,
        /** It may be meant. */
        ODD, FINE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding stops(String key, String... values) {
        return new Finding(Weight.STOPS, key, List.of(values));
    }

    static Finding odd(String key, String... values) {
        return new Finding(Weight.ODD, key, List.of(values));
    }

    static Finding fine(String key, String... values) {
        return new Finding(Weight.FINE, key, List.of(values));
    }
}
