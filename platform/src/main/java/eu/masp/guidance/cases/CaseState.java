package eu.masp.guidance.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a case stands. */
public enum CaseState {
    /** The body has invited the person; nothing is known of her here before she accepts. */
    INVITED(true),
    /** The person has asked for accompaniment, and nobody has taken it up yet. */
    REQUESTED(true), ACTIVE(true),
    /** The person is asked whether it may go to somebody else. */
    HANDING_OVER(true), DECLINED(false),
    /** The invitation was taken back, or nobody answered it. */
    LAPSED(false), CLOSED(false),
    /** Ended by the person. */
    WITHDRAWN(false);

    private final boolean open;

    CaseState(boolean open) {
        this.open = open;
    }

    public boolean open() {
        return open;
    }

    /** Whether the two work together: only then is anything written in it. */
    public boolean works() {
        return this == ACTIVE || this == HANDING_OVER;
    }

    /** The word in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static CaseState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public static Optional<CaseState> find(String word) {
        return List.of(values()).stream().filter(state -> state.word().equals(word)).findFirst();
    }

    /** The words of those that are open. */
    public static String[] openWords() {
        return Arrays.stream(values()).filter(CaseState::open).map(CaseState::word).toArray(String[]::new);
    }
}
