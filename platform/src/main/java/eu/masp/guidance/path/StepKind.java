package eu.masp.guidance.path;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step of a path is about. */
public enum StepKind {
    ORIENTATION, ASSESSMENT, TRAINING, WORK_TRIAL, CHILDCARE, APPLICATION, INTERVIEW, JOB,
    /** How it goes three, six and twelve months after the first day of a job; comes by itself. */
    FOLLOW_UP;

    /** As it stands in the database, in content and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<StepKind> find(String word) {
        return Stream.of(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
