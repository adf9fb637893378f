package eu.masp.entitlements.interview;

/** The request holds no key, or nothing is there any more: erased, expired, or never begun. */
public final class NoInterviewException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
