package eu.masp.grants.applications;

import java.util.Locale;

/** Where an application stands. The flags say what that means for the queue, the money and the person. */
public enum ApplicationState {
    /** In arrival order, and the fund has no money for it now. */
    QUEUED(true, false),
    /** In arrival order, with money kept for it; waiting for an officer. */
    BOOKED(true, true),
    /** Something is missing that the person was asked for. */
    PAPERS_ASKED(true, true),
    /** The person was told why it would be refused and can answer (art. 10-bis L. 241/1990). */
    NOTICE_GIVEN(true, true), AWARDED(false, true), REFUSED(false, false),
    /** The person has asked for the refusal to be looked at again. */
    APPEALED(true, false), WITHDRAWN(false, false),
    /** Awarded, and given up by the person. */
    RENOUNCED(false, false),
    /** Awarded, and taken back by the body. */
    REVOKED(false, false),
    /** Awarded and settled: nothing more can be claimed. */
    COMPLETED(false, false);

    private final boolean open;
    private final boolean holdsMoney;

    ApplicationState(boolean open, boolean holdsMoney) {
        this.open = open;
        this.holdsMoney = holdsMoney;
    }

    /** Whether somebody still has to decide. */
    public boolean open() {
        return open;
    }

    /** Whether money of the fund is booked or committed for it. */
    public boolean holdsMoney() {
        return holdsMoney;
    }

    /** The word in the database, in texts and in exports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static ApplicationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
