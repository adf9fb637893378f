package eu.masp.guidance.cases;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** With what accompaniment closed. */
public enum Outcome {
    JOB, SELF_EMPLOYED, TRAINING, PAUSED, MOVED, NO_LONGER_WANTED, OTHER_SERVICE, NO_CONTACT;

    /** As it stands in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Outcome> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
