package eu.masp.competences.calibration;

import java.util.Locale;

/** Why a chapter that was ended takes no part; the first that holds counts. */
public enum Exclusion {
    /** Of an invented person of the demonstration. */
    INVENTED,
    /** The person did not agree to this use, or no longer does. */
    NOT_LENT,
    /** The person has answered this family before: one chapter each, the first. */
    REPEATED,
    /** Answered too fast, or against itself. */
    DOUBTFUL,
    /** No question of it stands today with the words it had. */
    OTHER_WORDS;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
