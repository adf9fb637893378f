package eu.masp.assessment;

import java.util.Locale;
import java.util.Optional;

/** How answers go with ability. */
public enum Model {

    /** Graded response: two or more ordered answers. */
    GRM("grm"),

    /** Two-parameter logistic: two answers. */
    TWO_PL("2pl");

    private final String word;

    Model(String word) {
        this.word = word;
    }

    /** As it is typed. */
    public String word() {
        return word;
    }

    public static Optional<Model> find(String word) {
        for (Model model : values()) {
            if (model.word.equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(model);
            }
        }
        return Optional.empty();
    }
}
