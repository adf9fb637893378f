package eu.masp.guidance.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What became of a step. */
public enum StepState {
    OPEN, DONE, NOT_USEFUL, NOT_POSSIBLE;

    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StepState> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
