package eu.masp.grants.applications;

/** There is an application for the same right on the same call already; nothing was written. */
public final class AlreadyAppliedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyAppliedException() {
        super("there is an application for the same already");
    }
}
