package eu.masp.grants.claims;

/** What was asked of a claim cannot be done; nothing was. The reason names a text of the module. */
public final class ClaimRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        NOT_AWARDED,
        /** More than is left of the award. */
        MORE_THAN_AWARDED,
        /** More than one month may bring. */
        MORE_THAN_MONTHLY,
        /** The month has been claimed, is missing, or is not over yet. */
        MONTH, CHANGED_MEANWHILE, NO_REASON,
        /** The award was taken back. */
        REVOKED,
        /** Who checked it does not pay it. */
        CHECKED_BY_THE_SAME,
        /** More than the claim is about. */
        MORE_THAN_CLAIMED,
        /** More than is still to come back. */
        MORE_THAN_ASKED_BACK,
        /** A part of it has come back already: the bank cannot send it back whole. */
        BACK_IN_PART,
        /** The State aid register's number of the award (COR) is missing. */
        COR_MISSING,
        /** The award has to be published before anything of it is paid. */
        NOT_PUBLISHED
    }

    private final Reason reason;

    ClaimRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
