package eu.masp.grants.calls;

/** Somebody else has changed the call meanwhile; nothing was done. */
public final class CallChangedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CallChangedException(String code) {
        super("the call " + code + " was changed meanwhile");
    }
}
