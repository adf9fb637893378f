package eu.masp.grants.applications;

/** The step cannot be taken now; nothing was done. The reason names a text of the module. */
public final class StepRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why not. */
    public enum Reason {
        /** It stands elsewhere by now: somebody else was quicker. */
        CHANGED_MEANWHILE,
        /** The person has ten days to answer the notice. */
        NOTICE_STILL_RUNS,
        /** More than what is booked for it. */
        MORE_THAN_BOOKED,
        /** The same person has another application for the same that stands. */
        ANOTHER_STANDS,
        /** Claims wait to be checked or paid. */
        CLAIMS_OPEN,
        /** A reason in words is needed. */
        NO_REASON,
        /** More de minimis aid than the firm's single undertaking may still get. */
        OVER_DE_MINIMIS
    }

    private final Reason reason;

    StepRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
