package eu.masp.grants.applications;

import static eu.masp.grants.applications.ApplicationState.APPEALED;
import static eu.masp.grants.applications.ApplicationState.AWARDED;
import static eu.masp.grants.applications.ApplicationState.BOOKED;
import static eu.masp.grants.applications.ApplicationState.COMPLETED;
import static eu.masp.grants.applications.ApplicationState.NOTICE_GIVEN;
import static eu.masp.grants.applications.ApplicationState.PAPERS_ASKED;
import static eu.masp.grants.applications.ApplicationState.QUEUED;
import static eu.masp.grants.applications.ApplicationState.REFUSED;
import static eu.masp.grants.applications.ApplicationState.RENOUNCED;
import static eu.masp.grants.applications.ApplicationState.REVOKED;
import static eu.masp.grants.applications.ApplicationState.WITHDRAWN;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The edges of an application's life: what may happen, from where to where, and by whom. There are no others. */
public enum Step {
    /** Money was freed and this is the next in line. */
    NEXT_IN_LINE(By.MASP, QUEUED, BOOKED), ASK_FOR_PAPERS(By.OFFICER, BOOKED, PAPERS_ASKED), SEND_PAPERS(By.APPLICANT,
            PAPERS_ASKED, BOOKED),
    /** The papers did not come, or are not needed any more: the application is decided as it is. */
    TAKE_REQUEST_BACK(By.OFFICER, PAPERS_ASKED, BOOKED), AWARD(By.OFFICER, BOOKED, AWARDED),
    /** The notice of the reasons against, that has to come before a refusal. */
    GIVE_NOTICE(By.OFFICER, BOOKED, NOTICE_GIVEN),
    /** The same to one who waits for money and cannot get it as it stands, and who would hold up all behind. */
    GIVE_NOTICE_IN_LINE(By.OFFICER, QUEUED, NOTICE_GIVEN),
    /** The person answers the notice. */
    ANSWER_NOTICE(By.APPLICANT, NOTICE_GIVEN, NOTICE_GIVEN),
    /** The answer convinced. */
    TAKE_NOTICE_BACK(By.OFFICER, NOTICE_GIVEN, BOOKED),
    /** The answer convinced, and there was no money for it when it came: it waits at its old place. */
    BACK_TO_LINE(By.OFFICER, NOTICE_GIVEN, QUEUED), REFUSE(By.OFFICER, NOTICE_GIVEN, REFUSED), APPEAL(By.APPLICANT,
            REFUSED, APPEALED), UPHOLD_REFUSAL(By.OFFICER, APPEALED, REFUSED),
    /** The appeal is right: it waits for money at its old place. */
    ALLOW_APPEAL(By.OFFICER, APPEALED, QUEUED), WITHDRAW_QUEUED(By.APPLICANT, QUEUED, WITHDRAWN), WITHDRAW(By.APPLICANT,
            BOOKED, WITHDRAWN), WITHDRAW_ASKED(By.APPLICANT, PAPERS_ASKED, WITHDRAWN), WITHDRAW_NOTICED(By.APPLICANT,
                    NOTICE_GIVEN, WITHDRAWN), RENOUNCE(By.APPLICANT, AWARDED,
                            RENOUNCED), REVOKE(By.OFFICER, AWARDED, REVOKED), COMPLETE(By.OFFICER, AWARDED, COMPLETED);

    /** Who may take a step. */
    public enum By {
        APPLICANT, OFFICER, MASP
    }

    private final By by;
    private final ApplicationState from;
    private final ApplicationState to;

    Step(By by, ApplicationState from, ApplicationState to) {
        this.by = by;
        this.from = from;
        this.to = to;
    }

    public By by() {
        return by;
    }

    public ApplicationState from() {
        return from;
    }

    public ApplicationState to() {
        return to;
    }

    /** Whether it is not taken without a reason in words, which the person reads. */
    public boolean needsReason() {
        return switch (this) {
            case ASK_FOR_PAPERS, GIVE_NOTICE, GIVE_NOTICE_IN_LINE, ANSWER_NOTICE, REFUSE, APPEAL, UPHOLD_REFUSAL,
                    ALLOW_APPEAL, REVOKE ->
                true;
            default -> false;
        };
    }

    /** Whether it is the notice that has to come before a refusal. */
    public boolean isNotice() {
        return this == GIVE_NOTICE || this == GIVE_NOTICE_IN_LINE;
    }

    /** The same of an event by its word. */
    public static boolean isNotice(String word) {
        return word.equals(GIVE_NOTICE.word()) || word.equals(GIVE_NOTICE_IN_LINE.word());
    }

    /** The word in the database and in texts. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What somebody may do from a state. */
    public static List<Step> from(ApplicationState state, By by) {
        return Arrays.stream(values()).filter(step -> step.from == state && step.by == by).toList();
    }
}
