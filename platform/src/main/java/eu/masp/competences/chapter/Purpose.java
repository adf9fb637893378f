package eu.masp.competences.chapter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Why somebody answers a chapter. */
public enum Purpose {
    /** To know. */
    OWN,
    /** Before a path of modules, and after it: the same measure twice. */
    BEFORE, AFTER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Purpose> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
