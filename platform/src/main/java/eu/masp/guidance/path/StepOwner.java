package eu.masp.guidance.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whose task a step is. */
public enum StepOwner {
    PERSON, GUIDE,
    /** Another body or somebody else, by name. */
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<StepOwner> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
