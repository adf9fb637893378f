package eu.masp.guidance.cases;

import static eu.masp.guidance.cases.CaseState.ACTIVE;
import static eu.masp.guidance.cases.CaseState.CLOSED;
import static eu.masp.guidance.cases.CaseState.DECLINED;
import static eu.masp.guidance.cases.CaseState.HANDING_OVER;
import static eu.masp.guidance.cases.CaseState.INVITED;
import static eu.masp.guidance.cases.CaseState.LAPSED;
import static eu.masp.guidance.cases.CaseState.REQUESTED;
import static eu.masp.guidance.cases.CaseState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The edges of a case's life: what may happen, from where to where, and by whom. There are no others. What is over does not begin anew: a
 * new invitation or request after the end is another case.
 */
public enum Move {
    ACCEPT(By.PERSON, INVITED, ACTIVE), DECLINE(By.PERSON, INVITED, DECLINED), TAKE_INVITATION_BACK(By.GUIDE, INVITED,
            LAPSED),
    /** Nobody has answered the invitation for a month. */
    LAPSE(By.MASP, INVITED, LAPSED), TAKE_UP(By.GUIDE, REQUESTED, ACTIVE),
    /** The body cannot take the request up, and says why. */
    TURN_DOWN(By.GUIDE, REQUESTED, DECLINED), TAKE_REQUEST_BACK(By.PERSON, REQUESTED,
            WITHDRAWN), PROPOSE_HAND_OVER(By.GUIDE, ACTIVE, HANDING_OVER), AGREE_TO_HAND_OVER(By.PERSON, HANDING_OVER,
                    ACTIVE), REFUSE_HAND_OVER(By.PERSON, HANDING_OVER, ACTIVE), TAKE_HAND_OVER_BACK(By.GUIDE,
                            HANDING_OVER, ACTIVE),
    /** Whoever held the case has left: a colleague of the same body goes on. */
    STEP_IN(By.GUIDE, ACTIVE, ACTIVE), CLOSE(By.GUIDE, ACTIVE, CLOSED), END(By.PERSON, ACTIVE,
            WITHDRAWN), END_WHILE_ASKED(By.PERSON, HANDING_OVER, WITHDRAWN),
    /** She does not want it kept for its time; the outcome stays, of nobody. */
    END_AFTER_CLOSING(By.PERSON, CLOSED, WITHDRAWN);

    /** Who may make a move. */
    public enum By {
        PERSON, GUIDE, MASP
    }

    private final By by;
    private final CaseState from;
    private final CaseState to;

    Move(By by, CaseState from, CaseState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    public By by() {
        return by;
    }

    public CaseState from() {
        return from;
    }

    public CaseState to() {
        return to;
    }

    /** Whether it is not made without a reason in words, which the person reads. */
    public boolean needsReason() {
        return this == TURN_DOWN || this == PROPOSE_HAND_OVER || this == CLOSE;
    }

    /** The word in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody may do from a state. */
    public static List<Move> from(CaseState state, By by) {
        return Arrays.stream(values()).filter(move -> move.from == state && move.by == by).toList();
    }
}
