package eu.masp.competences.sharing;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What of a profile may be shown by itself: the three kinds of evidence. */
public enum Part {
    MEASURED, SAID, CONFIRMED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Part> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
