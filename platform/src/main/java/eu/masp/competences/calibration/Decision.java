package eu.masp.competences.calibration;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to become of a question. */
public enum Decision {
    /** It is asked with its new parameters. */
    TAKE,
    /** It goes on being asked as its authors supposed, and the bank stays provisional. */
    KEEP,
    /** It is asked no more. */
    RETIRE;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Decision> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
